import type { RecordInput } from "../../../shared/domain/record.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import type { TableMapping } from "../../../shared/domain/table-mapping.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { nameKeys } from "../../../shared/text/name-key.ts";
import {
  isChanged,
  joinFields,
  type PlannedRecord,
  type RowFailure,
} from "../import/table/plan-rows.ts";
import { readRow } from "../import/table/read-row.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { eachRecord, fieldsOf, getRecord } from "../store/records.ts";

export interface TablePlan {
  records: PlannedRecord[];
  failures: RowFailure[];
  counts: { new: number; changed: number; same: number; joined: number; failed: number };
}

/** Records that a row could mean, by the key of the mapping. */
interface KnownRecords {
  find(input: RecordInput): { id: string } | "several" | null;
}

/**
 * Says for every row of a table what it comes to. Rows that mean one record are joined, and nothing
 * is written.
 *
 * @param rows all rows of the sheet, the headings included
 */
export async function planTable(
  library: OpenLibrary,
  rows: readonly (readonly string[])[],
  mapping: TableMapping,
): Promise<TablePlan> {
  const places = await loadPlaceTable();
  const known = knownRecords(library, mapping);
  const planned = new Map<string, PlannedRecord>();
  const failures: RowFailure[] = [];
  const counts = { new: 0, changed: 0, same: 0, joined: 0, failed: 0 };
  for (const [index, cells] of rows.entries()) {
    if (index <= mapping.headerRow) continue;
    const row = index + 1;
    const read = readRow(cells, mapping, places);
    if (!read) continue;
    if ("problem" in read) {
      failures.push({ row, ...read });
      continue;
    }
    const found = known.find(read.input);
    if (found === "several") {
      failures.push({ row, problem: "several", value: titleOf(read.input) });
      continue;
    }
    const key = found?.id ?? keyOf(read.input, mapping.key) ?? `row ${row}`;
    const earlier = planned.get(key);
    if (earlier) {
      earlier.input = joinFields(earlier.input, read.input, read.fields);
      earlier.fields = [...new Set([...earlier.fields, ...read.fields])];
      earlier.rows.push(row);
      counts.joined += 1;
      continue;
    }
    const record = found ? getRecord(library.db, found.id) : null;
    const input = record ? joinFields(fieldsOf(record), read.input, read.fields) : read.input;
    planned.set(key, {
      rows: [row],
      state: record ? "same" : "new",
      recordId: record?.id ?? null,
      input,
      fields: read.fields,
    });
  }
  const records = [...planned.values()];
  for (const one of records) {
    const record = one.recordId ? getRecord(library.db, one.recordId) : null;
    if (record) one.state = isChanged(fieldsOf(record), one.input) ? "changed" : "same";
    counts[one.state] += 1;
  }
  counts.failed = failures.length;
  return { records, failures, counts };
}

function knownRecords(library: OpenLibrary, mapping: TableMapping): KnownRecords {
  const byKey = new Map<string, Set<string>>();
  for (const record of eachRecord(library.db, { trashed: false })) {
    if (record.kind !== mapping.kind) continue;
    for (const key of keysOf(record, mapping.key)) {
      const ids = byKey.get(key);
      if (ids) ids.add(record.id);
      else byKey.set(key, new Set([record.id]));
    }
  }
  return {
    find(input) {
      for (const key of keysOf(input, mapping.key)) {
        const ids = byKey.get(key);
        if (ids && ids.size > 1) return "several";
        const [id] = ids ?? [];
        if (id) return { id };
      }
      return null;
    },
  };
}

function keyOf(input: RecordInput, by: TableMapping["key"]): string | undefined {
  return keysOf(input, by)[0];
}

/** What a record is known by. Where the chosen key is empty, its name speaks. */
function keysOf(record: RecordInput, by: TableMapping["key"]): string[] {
  if (by === "externalId" && record.externalId) return [`id:${record.externalId}`];
  if (by === "mail" && "mail" in record && record.mail)
    return [`mail:${record.mail.toLowerCase()}`];
  const names = [titleOf(record), ...("aliases" in record ? record.aliases : [])];
  const day = record.kind === "event" ? (record.start ?? "").slice(0, 10) : "";
  return names.flatMap(nameKeys).map((key) => `name:${key}:${day}`);
}
