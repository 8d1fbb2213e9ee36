import type {
  HandedOver,
  PARTNERSHIP_METHODS,
  PartnershipCard,
} from "../../../shared/contract/methods/partnerships.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { PartialDateSchema } from "../../../shared/domain/partial-date.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { isSilent } from "../../../shared/domain/silence.ts";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoreDatabase } from "../store/database.ts";
import { listFollowUps } from "../store/follow-ups.ts";
import { listPartnerships, moneyByYear } from "../store/partnership-list.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { listTimeline } from "../store/timeline.ts";
import { listTerms } from "../store/vocabularies.ts";
import type { HandlersFor } from "./handler.ts";
import { type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";
import { today } from "./today.ts";

export const partnershipHandlers: HandlersFor<typeof PARTNERSHIP_METHODS, OpenLibrary> = {
  "partnerships.board": ({ db }, { responsible, silentMonths }) => {
    const terms = listTerms(db, "partnershipStatuses");
    const all = listCards(db, terms);
    const shown = all.filter(
      (card) =>
        (responsible === "" || card.responsible === responsible) &&
        (silentMonths === 0 || isSilent(card, silentMonths)),
    );
    return {
      columns: columnsOf(shown, terms),
      responsible: [...new Set(all.map((card) => card.responsible).filter(Boolean))].sort((a, b) =>
        a.localeCompare(b, "de"),
      ),
    };
  },
  "partnerships.setStatus": (library, request) => setStatus(library, request),
  "partnerships.handOver": (library, { ids, to }) => {
    const before = changeLibrary(library, (changed) =>
      ids.map((id) => {
        const { responsible } = requirePartnership(library, id);
        return { ...setResponsible(library, changed, id, to), responsible };
      }),
    );
    return { changed: before.filter(({ responsible }) => responsible !== to).length, before };
  },
  "partnerships.handBack": (library, { before }) => ({ changed: handBack(library, before) }),
  "partnerships.moneyByYear": ({ db }, { organisation }) => ({
    rows: moneyByYear(db, organisation),
  }),
  "followUps.list": ({ db }) => ({ followUps: listFollowUps(db, today()) }),
  "followUps.setDone": (library, { noteId, done }) =>
    changeLibrary(library, (changed) => {
      const note = requireRecord(library.db, noteId);
      if (note.kind !== "interaction") throw new ExpectedFailure("record/wrong-kind", note.kind);
      const input = fieldsOf({ ...note, followUpDone: done });
      return { revision: rewriteRecord(library, changed, noteId, input, "update").revision };
    }),
  "timeline.of": ({ db }, { id }) => {
    requireRecord(db, id);
    return { entries: listTimeline(db, id) };
  },
};

/** Every partnership as a card, with the code of its status. */
export function listCards(db: StoreDatabase, terms: readonly Term[]): PartnershipCard[] {
  const codes = new Map(terms.map((term) => [term.label, term.code]));
  return listPartnerships(db, today()).map((line) => ({
    ...line,
    statusCode: codes.get(line.status) ?? null,
  }));
}

/** One column for every status of the vocabulary, then those that are in use and not in it. */
function columnsOf(cards: readonly PartnershipCard[], terms: readonly Term[]) {
  const columns = new Map(
    terms.map((term) => [
      term.label,
      { status: term.label, statusCode: term.code, cards: [] as PartnershipCard[] },
    ]),
  );
  for (const card of cards) {
    const column = columns.get(card.status) ?? { status: card.status, statusCode: null, cards: [] };
    column.cards.push(card);
    columns.set(card.status, column);
  }
  return [...columns.values()];
}

function setResponsible(
  library: OpenLibrary,
  changed: ChangedRecords,
  id: string,
  responsible: string,
): { id: string; revision: number } {
  const partnership = { ...requirePartnership(library, id), responsible };
  const { revision } = rewriteRecord(library, changed, id, fieldsOf(partnership), "update");
  return { id, revision };
}

function handBack(library: OpenLibrary, before: readonly HandedOver[]): number {
  return changeLibrary(library, (changed) => {
    for (const { id, revision, responsible } of before) {
      const current = requirePartnership(library, id).revision;
      if (current !== revision) {
        throw new ExpectedFailure("record/changed-meanwhile", `revision ${current}`);
      }
      setResponsible(library, changed, id, responsible);
    }
    return changed.size;
  });
}

interface StatusRequest {
  id: string;
  revision: number;
  status: string;
  since: string;
  reason: string;
}

/** The status that is left goes into the history of status, unless it stands there already. */
function setStatus(library: OpenLibrary, request: StatusRequest) {
  const since = PartialDateSchema.safeParse(request.since === "" ? today() : request.since);
  if (!since.success) throw new ExpectedFailure("contract/invalid-input", "since");
  return changeLibrary(library, (changed) => {
    const partnership = requirePartnership(library, request.id);
    if (partnership.revision !== request.revision) {
      throw new ExpectedFailure("record/changed-meanwhile", `revision ${partnership.revision}`);
    }
    const history = [...partnership.statusHistory];
    if (history.length === 0 && partnership.status !== "") {
      history.push({ status: partnership.status, since: partnership.start, reason: "" });
    }
    history.push({ status: request.status, since: since.data, reason: request.reason });
    const input = fieldsOf({
      ...partnership,
      status: request.status,
      statusHistory: history,
    } as RecordOf<"partnership">);
    const { revision } = rewriteRecord(library, changed, request.id, input, "update");
    const { status, statusHistory } = partnership;
    return { revision, before: { status, statusHistory } };
  });
}

function requirePartnership(library: OpenLibrary, id: string): RecordOf<"partnership"> {
  const record = requireRecord(library.db, id);
  if (record.kind !== "partnership") throw new ExpectedFailure("record/wrong-kind", record.kind);
  return record as RecordOf<"partnership">;
}
