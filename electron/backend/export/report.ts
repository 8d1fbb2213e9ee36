import type { ExportColumn } from "../../../shared/domain/export-table.ts";
import type { TableCell } from "../../../shared/text/table-text.ts";

/** A piece of a report, in reading order. */
export type Block =
  | { type: "heading"; level: 1 | 2 | 3; text: string }
  | { type: "paragraph"; text: string; quiet?: boolean }
  | { type: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  | { type: "list"; items: readonly string[] }
  | { type: "table"; head: readonly string[]; rows: readonly (readonly TableCell[])[] };

/** A report without a form: every format writes the same content. */
export interface Report {
  title: string;
  /** When and from what it was made. */
  subtitle: string;
  language: "de" | "en";
  blocks: readonly Block[];
  /** The same as one table, a row for each record, for formats that know nothing else. */
  table: { columns: readonly ExportColumn[]; rows: readonly (readonly TableCell[])[] };
}
