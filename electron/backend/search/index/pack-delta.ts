import { Form, Term } from "../analysis/term.ts";
import { type DeltaRow, readDelta, readForms } from "./delta-view.ts";
import type { IndexSet } from "./index-set.ts";
import { PackBatch } from "./pack-batch.ts";

/**
 * Folds up to `most` documents of the delta into the packed rows, oldest first. To be called in a
 * transaction.
 *
 * @returns how many documents left the delta
 */
export function packDelta(set: IndexSet, most: number): number {
  const rows = set.sql("SELECT * FROM @delta ORDER BY doc LIMIT ?").all(most) as DeltaRow[];
  const batch = new PackBatch();
  let count = 0;
  let bytes = 0;
  for (const row of rows) {
    if (!batch.fits(row.doc)) break;
    if (exists(set, row.doc)) addRow(batch, row);
    set.sql("DELETE FROM @delta WHERE doc = ?").run(row.doc);
    count++;
    bytes += row.terms.length + row.forms.length;
  }
  batch.write(set);
  set
    .sql(
      `UPDATE @state SET unpacked_docs = unpacked_docs - ?,
       unpacked_bytes = max(0, unpacked_bytes - ?)`,
    )
    .run(count, bytes);
  return count;
}

function exists(set: IndexSet, doc: number): boolean {
  return set.pluck("SELECT 1 FROM @docs WHERE doc = ?").get(doc) !== undefined;
}

function addRow(batch: PackBatch, row: DeltaRow): void {
  batch.startDoc(row.doc);
  for (const { term, posting } of readDelta(row)) {
    batch.addPosting(new Term(term), row.doc, posting.fields, posting.frequencies, posting.places);
  }
  for (const [form, written] of readForms(row)) batch.addWord(new Form(form), written);
}
