import { formatTableDate } from "../../../../shared/text/date-format.ts";
import { type TableCell, toCsv } from "../../../../shared/text/table-text.ts";
import type { Report } from "../report.ts";

/** A table for spreadsheets: UTF-8 with the mark that Excel needs, no cell a formula, dates as they are written. */
export async function writeCsv(report: Report): Promise<Uint8Array> {
  const { columns, rows } = report.table;
  const head = columns.map(({ label }) => label);
  const cell = (value: TableCell, index: number) =>
    columns[index]?.type === "date" ? formatTableDate(String(value), report.language) : value;
  return new TextEncoder().encode(`\uFEFF${toCsv([head, ...rows.map((row) => row.map(cell))])}`);
}
