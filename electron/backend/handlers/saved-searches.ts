import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listRecords } from "../store/record-list.ts";
import { fieldsOf, requireRecord, rewriteFields } from "../store/records.ts";
import { changeLibrary } from "./records-write.ts";

export type SavedSearch = RecordOf<"savedSearch">;

const MOST_SAVED = 500;

export function listSavedSearches(db: OpenLibrary["db"]): SavedSearch[] {
  const { items } = listRecords(db, {
    kinds: ["savedSearch"],
    sort: "title",
    descending: false,
    trashed: false,
    text: "",
    limit: MOST_SAVED,
    offset: 0,
  });
  return items
    .map(({ id }) => requireRecord(db, id))
    .filter((record): record is SavedSearch => record.kind === "savedSearch");
}

/** What changes from now on is new in this search. */
export function markViewed(library: OpenLibrary, id: string): void {
  const saved = requireRecord(library.db, id);
  if (saved.kind !== "savedSearch") throw new ExpectedFailure("record/wrong-kind", saved.kind);
  changeLibrary(library, (changed) => {
    // Having looked is no change of content: no new revision, no history.
    const fields = fieldsOf(saved);
    if (fields.kind !== "savedSearch") return;
    rewriteFields(library.db, id, { ...fields, lastViewedAt: new Date().toISOString() });
    changed.set(id, saved.kind);
  });
}
