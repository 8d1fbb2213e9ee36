import type { PRIVACY_METHODS } from "../../../shared/contract/methods/privacy.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoreDatabase } from "../store/database.ts";
import { findInDrafts } from "../store/draft-mentions.ts";
import { listErasures } from "../store/erasures.ts";
import { listHeld } from "../store/held-records.ts";
import { listHistory } from "../store/history.ts";
import { listLinks } from "../store/links.ts";
import { listMentioning } from "../store/merges.ts";
import { listPersonReviews } from "../store/person-reviews.ts";
import { listSummaries } from "../store/record-list.ts";
import { requireRecord } from "../store/records.ts";
import { spellingsOf } from "../store/spellings.ts";
import { findNames, type NamedPassage } from "../store/text-mentions.ts";
import { draftEntry } from "./drafts.ts";
import type { HandlersFor } from "./handler.ts";
import { today } from "./today.ts";

export const privacyHandlers: HandlersFor<typeof PRIVACY_METHODS, OpenLibrary> = {
  "privacy.disclosure": ({ db }, { id }) => {
    const record = requireRecord(db, id);
    if (record.kind !== "person") throw new ExpectedFailure("record/wrong-kind", record.kind);
    return {
      record,
      links: listLinks(db, id),
      textMentions: withSummaries(db, findNames(db, spellingsOf(db, record), id)),
      drafts: draftsNaming(db, record).map((draft) => ({ ...draft, ...draftEntry(db, draft) })),
      history: listHistory(db, id),
    };
  },
  "privacy.erasurePreview": ({ db }, { id }) => {
    const record = requireRecord(db, id);
    const passages =
      record.kind === "person" ? findNames(db, spellingsOf(db, record), id, { untied: true }) : [];
    return {
      mentioning: listSummaries(db, listMentioning(db, id)),
      inTexts: withSummaries(
        db,
        passages.filter(({ page }) => page === null),
      ),
      drafts: record.kind === "person" ? draftsNaming(db, record).length : 0,
      inDocuments: withSummaries(
        db,
        passages.filter(({ page }) => page !== null),
      ),
    };
  },
  "privacy.reviews": ({ db }) => ({ persons: listPersonReviews(db, today()) }),
  "privacy.holds": ({ db }) => ({ holds: listHeld(db, today()) }),
  "privacy.protocol": ({ db }) => ({ erasures: listErasures(db) }),
};

function draftsNaming(db: StoreDatabase, person: RecordOf<"person">) {
  return findInDrafts(db, spellingsOf(db, person), person.id);
}

function withSummaries(db: StoreDatabase, found: readonly NamedPassage[]) {
  const passages = groupByRecord(found);
  return listSummaries(db, [...passages.keys()]).map((record) => ({
    record,
    passages: passages.get(record.id) ?? [],
  }));
}

function groupByRecord(passages: readonly NamedPassage[]) {
  const groups = new Map<string, Omit<NamedPassage, "recordId">[]>();
  for (const { recordId, ...passage } of passages) {
    const group = groups.get(recordId);
    if (group) group.push(passage);
    else groups.set(recordId, [passage]);
  }
  return groups;
}
