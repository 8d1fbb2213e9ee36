import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import type {
  ExportCell,
  ExportColumn,
  ExportTable,
} from "../../../../shared/domain/export-table.ts";
import { formatTableDate } from "../../../../shared/text/date-format.ts";
import type { Report } from "../report.ts";

/** What Excel takes as the name of a sheet, and as the text of a cell. */
const SHEET_NAME_LENGTH = 31;
const CELL_LENGTH = 32_767;
/** Widths of columns, in characters; longer texts wrap. */
const NARROWEST = 8;
const WIDEST = 60;
/** Half of a character beyond the first 65,536, as a text cut in the wrong place has it. */
const LONE_HALF = /\p{Surrogate}/gu;
const DAY_OR_MINUTE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
/** Excel counts days from 1900 on; what is older stays a text. */
const FIRST_DAY = "1900-03-01";

const FORMATS = { money: "#,##0.00", percent: "0.0%", date: "dd.mm.yyyy" } as const;
const DATE_WITH_TIME = "dd.mm.yyyy hh:mm";

export async function writeXlsx(report: Report): Promise<Uint8Array> {
  return writeTable({ title: report.title, ...report.table }, report.language);
}

/**
 * A workbook of one sheet: the head stays while scrolling, dates and numbers are such, and every text is
 * a text, whatever it begins with.
 */
export async function writeTable(
  table: ExportTable | (Report["table"] & { title: string }),
  language: "de" | "en",
): Promise<Uint8Array> {
  const head = table.columns.map(
    ({ label, type }): Cell => ({
      value: plainText(label),
      type: String,
      fontWeight: "bold",
      backgroundColor: "#eeeeee",
      ...(type === "text" || type === "date" ? {} : { align: "right" as const }),
    }),
  );
  const rows = table.rows.map((row) =>
    table.columns.map(({ type }, index) => cellOf(row[index] ?? null, type, language)),
  );
  const data: SheetData = [head, ...rows];
  const bytes = await writeXlsxFile(data, {
    sheet: sheetName(table.title),
    stickyRowsCount: 1,
    columns: table.columns.map((column, index) => ({ width: widthOf(column, table.rows, index) })),
  }).toBuffer();
  return new Uint8Array(bytes);
}

function cellOf(value: ExportCell, type: ExportColumn["type"], language: "de" | "en"): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") {
    // Excel has no such numbers.
    if (!Number.isFinite(value)) return null;
    const format = type === "money" || type === "percent" ? { format: FORMATS[type] } : {};
    return { value, type: Number, ...format };
  }
  if (type === "date" && DAY_OR_MINUTE.test(value) && value >= FIRST_DAY) {
    const [day, time] = value.split("T");
    // Excel knows no time zones: the clock of the place is written as it is.
    const moment = new Date(`${day}T${time ?? "00:00"}:00Z`);
    return { value: moment, type: Date, format: time ? DATE_WITH_TIME : FORMATS.date };
  }
  const text = type === "date" ? formatTableDate(value, language) : value;
  return { value: plainText(text), type: String, wrap: text.length > WIDEST, alignVertical: "top" };
}

/** Without what XML cannot hold, and not longer than a cell may be. */
function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const cut = clean.length <= CELL_LENGTH ? clean : `${clean.slice(0, CELL_LENGTH - 1)}…`;
  return cut.replace(LONE_HALF, "");
}

function sheetName(title: string): string {
  const allowed = plainText(title)
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return allowed.slice(0, SHEET_NAME_LENGTH).replace(/^'+|'+$/g, "") || "Fadenwerk";
}

/** As wide as the longest of its first values, within reason. */
function widthOf(
  { label }: ExportColumn,
  rows: readonly (readonly ExportCell[])[],
  index: number,
): number {
  const longest = rows
    .slice(0, 1_000)
    .reduce((most, row) => Math.max(most, String(row[index] ?? "").length), label.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
