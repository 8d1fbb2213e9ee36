/** A cell of a table that leaves the program: a number stays a number. */
export type TableCell = string | number;

/** What makes a spreadsheet take a text for a formula, also behind white space. */
const FORMULA_START = /^\s*[=+\-@\t\r]/;

/** A text that no spreadsheet runs: what looks like a formula is marked as text. */
export function harmlessCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Rows with semicolons, as German spreadsheets read them; lines end in CRLF, as RFC 4180 wants. */
export function toCsv(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("");
}

/** Rows with tabs, for pasting into a spreadsheet or a table of a text. */
export function toTabbed(rows: readonly (readonly TableCell[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) =>
          typeof cell === "number" ? germanNumber(cell) : harmlessCell(cell).replace(/\s+/g, " "),
        )
        .join("\t"),
    )
    .join("\n");
}

function csvCell(cell: TableCell): string {
  if (typeof cell === "number") return germanNumber(cell);
  const text = harmlessCell(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function germanNumber(value: number): string {
  return String(value).replace(".", ",");
}
