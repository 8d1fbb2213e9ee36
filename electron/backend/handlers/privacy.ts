import type { PRIVACY_METHODS } from "../../../shared/contract/methods/privacy.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listErasures } from "../store/erasures.ts";
import { listHistory } from "../store/history.ts";
import { listLinks } from "../store/links.ts";
import { listPersonReviews } from "../store/person-reviews.ts";
import { listSummaries } from "../store/record-list.ts";
import { requireRecord } from "../store/records.ts";
import { findNames, type NamedPassage } from "../store/text-mentions.ts";
import type { HandlersFor } from "./handler.ts";
import { today } from "./today.ts";

export const privacyHandlers: HandlersFor<typeof PRIVACY_METHODS, OpenLibrary> = {
  "privacy.disclosure": ({ db }, { id }) => {
    const record = requireRecord(db, id);
    if (record.kind !== "person") throw new ExpectedFailure("record/wrong-kind", record.kind);
    const names = [record.name, reversed(record.name), ...record.aliases, record.mail];
    const passages = groupByRecord(findNames(db, names, id));
    return {
      record,
      links: listLinks(db, id),
      textMentions: listSummaries(db, [...passages.keys()]).map((summary) => ({
        record: summary,
        passages: passages.get(summary.id) ?? [],
      })),
      history: listHistory(db, id),
    };
  },
  "privacy.reviews": ({ db }) => ({ persons: listPersonReviews(db, today()) }),
  "privacy.protocol": ({ db }) => ({ erasures: listErasures(db) }),
};

/** "Karin Meyer" is also written "Meyer, Karin". */
function reversed(name: string): string {
  const words = name.trim().split(/\s+/);
  const family = words.at(-1);
  return words.length > 1 && family ? `${family}, ${words.slice(0, -1).join(" ")}` : "";
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
