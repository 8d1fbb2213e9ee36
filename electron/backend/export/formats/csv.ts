import { toCsv } from "../../../../shared/text/table-text.ts";
import type { Report } from "../report.ts";

/** A table for spreadsheets: UTF-8 with the mark that Excel needs, no cell a formula. */
export async function writeCsv(report: Report): Promise<Uint8Array> {
  const head = report.table.columns.map(({ label }) => label);
  return new TextEncoder().encode(`\uFEFF${toCsv([head, ...report.table.rows])}`);
}
