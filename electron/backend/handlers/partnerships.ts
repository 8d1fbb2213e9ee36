import type { PARTNERSHIP_METHODS } from "../../../shared/contract/methods/partnerships.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { PartialDateSchema } from "../../../shared/domain/partial-date.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listFollowUps } from "../store/follow-ups.ts";
import { listPartnerships, moneyByYear, type PartnershipLine } from "../store/partnership-list.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { listTimeline } from "../store/timeline.ts";
import { listTerms } from "../store/vocabularies.ts";
import type { HandlersFor } from "./handler.ts";
import { changeLibrary, rewriteRecord } from "./records-write.ts";
import { today } from "./today.ts";

/** Average length of a month, for "no contact for six months". */
const DAYS_PER_MONTH = 30.4;

export const partnershipHandlers: HandlersFor<typeof PARTNERSHIP_METHODS, OpenLibrary> = {
  "partnerships.board": ({ db }, { responsible, silentMonths }) => {
    const all = listPartnerships(db, today());
    const shown = all.filter(
      (line) =>
        (responsible === "" || line.responsible === responsible) && isSilent(line, silentMonths),
    );
    return {
      columns: columnsOf(shown, listTerms(db, "partnershipStatuses")),
      responsible: [...new Set(all.map((line) => line.responsible).filter(Boolean))].sort((a, b) =>
        a.localeCompare(b, "de"),
      ),
    };
  },
  "partnerships.setStatus": (library, request) => ({ revision: setStatus(library, request) }),
  "partnerships.handOver": (library, { ids, to }) =>
    changeLibrary(library, (changed) => {
      for (const id of ids) {
        const partnership = requirePartnership(library, id);
        const fields = { ...fieldsOf(partnership), responsible: to } as typeof partnership;
        rewriteRecord(library, changed, id, fieldsOf(fields), "update");
      }
      return { changed: changed.size };
    }),
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

/** Silence counts only where somebody is meant to talk: not for what has ended. */
export function isSilent(line: PartnershipLine, months: number): boolean {
  if (months === 0) return true;
  return line.silentDays === null || line.silentDays > months * DAYS_PER_MONTH;
}

/** One column for every status of the vocabulary, then those that are in use and not in it. */
function columnsOf(lines: readonly PartnershipLine[], terms: readonly Term[]) {
  const inUse = lines.map((line) => line.status).filter((status) => status !== "");
  const statuses = new Set([...terms.map((term) => term.label), ...inUse]);
  if (lines.some((line) => line.status === "")) statuses.add("");
  return [...statuses].map((status) => {
    const statusCode = terms.find((term) => term.label === status)?.code ?? null;
    const cards = lines
      .filter((line) => line.status === status)
      .map((line) => ({ ...line, statusCode }));
    return { status, statusCode, cards };
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
function setStatus(library: OpenLibrary, request: StatusRequest): number {
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
    return rewriteRecord(library, changed, request.id, input, "update").revision;
  });
}

function requirePartnership(library: OpenLibrary, id: string): RecordOf<"partnership"> {
  const record = requireRecord(library.db, id);
  if (record.kind !== "partnership") throw new ExpectedFailure("record/wrong-kind", record.kind);
  return record as RecordOf<"partnership">;
}
