import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { TABLE_METHODS } from "../../../shared/contract/methods/tables.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { type RecordInput, titleOf } from "../../../shared/domain/record.ts";
import type { TableMapping } from "../../../shared/domain/table-mapping.ts";
import type { ReadTable } from "../import/reading/reader-messages.ts";
import type { PlannedRecord } from "../import/table/plan-rows.ts";
import { proposeMapping } from "../import/table/propose-mapping.ts";
import { addImportChanges, latestHistoryEntry } from "../store/import-memory.ts";
import { createImportBatch, setImportBatchState, updateImportItem } from "../store/imports.ts";
import {
  deleteTableMapping,
  listTableMappings,
  saveTableMapping,
} from "../store/table-mappings.ts";
import { findDocumentFile } from "./documents-file.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportingLibrary } from "./imports.ts";
import { addRecord, type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";
import { planTable } from "./table-rows.ts";

/** Rows that are shown of a table and of a dry run. */
const SHOWN_ROWS = 30;
const SHOWN_EXAMPLES = 50;
const NAMED_FAILURES = 1_000;
/** Records that share a transaction: the windows get their turn in between. */
const AT_ONCE = 200;

export const tableHandlers: HandlersFor<typeof TABLE_METHODS, ImportingLibrary> = {
  "tables.open": async (library, { documentId, sheet }) => {
    const table = await readTable(library, documentId);
    const rows = table.sheets[sheet - 1]?.rows ?? [];
    const headings = (mapping: TableMapping) => (rows[mapping.headerRow] ?? []).join("|");
    const proposed = proposeMapping(rows, sheet);
    const saved = listTableMappings(library.db);
    const fits = (mapping: TableMapping) =>
      mapping.columns.every(({ column }) => column < (rows[mapping.headerRow] ?? []).length) &&
      headings(mapping) !== "";
    return {
      fileName: table.fileName,
      sheets: table.sheets.map(({ name }) => name),
      rowCount: rows.length,
      rows: rows.slice(0, SHOWN_ROWS),
      proposed,
      saved: saved.toSorted((a, b) => Number(fits(b.mapping)) - Number(fits(a.mapping))),
    };
  },
  "tables.propose": async (library, { documentId, sheet, kind }) => {
    const table = await readTable(library, documentId);
    return proposeMapping(table.sheets[sheet - 1]?.rows ?? [], sheet, kind);
  },
  "tables.tryOut": async (library, { documentId, mapping }) => {
    const table = await readTable(library, documentId);
    const plan = await planTable(library, table.sheets[mapping.sheet - 1]?.rows ?? [], mapping);
    return {
      counts: plan.counts,
      failures: plan.failures.slice(0, NAMED_FAILURES),
      examples: plan.records.slice(0, SHOWN_EXAMPLES).map(({ rows, input, state, recordId }) => ({
        row: rows[0] ?? 0,
        title: titleOf(input),
        state,
        recordId,
      })),
    };
  },
  "tables.run": async (library, { documentId, mapping }) => {
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    const table = await readTable(library, documentId);
    const rows = table.sheets[mapping.sheet - 1]?.rows ?? [];
    const plan = await planTable(library, rows, mapping);
    const batchId = randomUUID();
    const batch = createImportBatch(library.db, batchId, [table.fileName]);
    const itemId = batch.items[0]?.id ?? 1;
    const createdIds: string[] = [];
    try {
      for (let from = 0; from < plan.records.length; from += AT_ONCE) {
        const portion = plan.records.slice(from, from + AT_ONCE);
        // Its line in the batch in the same transaction: what a kill leaves can be taken back.
        changeLibrary(library, (changed) => {
          const source = { documentId, rows };
          createdIds.push(...storePortion(library, changed, batchId, portion, source));
          updateImportItem(library.db, batchId, itemId, {
            state: "reading",
            recordId: documentId,
            createdIds,
          });
        });
        await breathe();
      }
    } finally {
      if (library.db.open) {
        updateImportItem(library.db, batchId, itemId, {
          state: "done",
          recordId: documentId,
          createdIds,
        });
        setImportBatchState(library.db, batchId, "finished");
      }
    }
    return { batchId, counts: plan.counts, failures: plan.failures.slice(0, NAMED_FAILURES) };
  },
  "tables.saveMapping": ({ db, readOnly }, { name, mapping }) => {
    if (readOnly) throw new ExpectedFailure("library/read-only");
    saveTableMapping(db, name, mapping);
    return {};
  },
  "tables.deleteMapping": ({ db, readOnly }, { name }) => {
    if (readOnly) throw new ExpectedFailure("library/read-only");
    deleteTableMapping(db, name);
    return {};
  },
};

/** Makes and changes the records of some rows; returns the new ones. */
function storePortion(
  library: ImportingLibrary,
  changed: ChangedRecords,
  batchId: string,
  portion: readonly PlannedRecord[],
  source: { documentId: string; rows: readonly (readonly string[])[] },
): string[] {
  const since = latestHistoryEntry(library.db);
  const created: string[] = [];
  for (const planned of portion) {
    if (planned.state === "same") continue;
    const input = withOrigins(planned, source);
    if (planned.recordId) rewriteRecord(library, changed, planned.recordId, input, "import");
    else created.push(addRecord(library, changed, { input, action: "import" }).id);
  }
  addImportChanges(library.db, batchId, since);
  return created;
}

/** The columns were chosen by a person, who saw what becomes of them: nothing is left to confirm. */
function withOrigins(
  planned: PlannedRecord,
  source: { documentId: string; rows: readonly (readonly string[])[] },
): RecordInput {
  const passage = planned.rows
    .map((row) => (source.rows[row - 1] ?? []).filter(Boolean).join(" | "))
    .join("\n")
    .slice(0, 1_000);
  const origin: FieldOrigin = {
    passage,
    page: null,
    documentId: source.documentId,
    confirmed: true,
    alternatives: [],
  };
  const origins = Object.fromEntries(planned.fields.map((field) => [field, origin]));
  return { ...planned.input, fieldOrigins: { ...planned.input.fieldOrigins, ...origins } };
}

/** A table is read again for each step, in a reader process: nothing of it stays in memory. */
async function readTable(
  library: ImportingLibrary,
  documentId: string,
): Promise<ReadTable & { fileName: string }> {
  const { path, fileName } = await findDocumentFile(library, documentId);
  const { sheets } = await library.imports.readTable(path, fileName);
  if (sheets.every(({ rows }) => rows.length === 0)) {
    throw new ExpectedFailure("import/unsupported-format", "no table inside");
  }
  return { fileName, sheets };
}
