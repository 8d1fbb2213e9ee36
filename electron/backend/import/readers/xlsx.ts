import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { fillFromCoreProperties, type OfficeParts, openOfficeFile } from "./office-parts.ts";
import { SHEET_LIMITS, SheetGatherer } from "./sheet.ts";
import { isDateFormat, shownDate } from "./xlsx-dates.ts";
import { childElements, descendants, elementAt, scanXml } from "./xml.ts";
import { zipNames } from "./zip-directory.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WANTED =
  /^(docProps\/core\.xml|xl\/(_rels\/)?workbook\.xml(\.rels)?|xl\/(sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/;

/** Tables since Excel 2007: a sheet is a page; formulas count as the values they were saved with. */
export const xlsxReader: DocumentReader = {
  format: "xlsx",
  mediaType: MEDIA_TYPE,
  extensions: ["xlsx", "xlsm", "xltx"],
  recognises: (bytes) => zipNames(bytes).includes("xl/workbook.xml"),
  read: readXlsx,
};

async function readXlsx(file: FileContent): Promise<ReadDocument> {
  const parts = await openOfficeFile(file.bytes, WANTED);
  const workbook = elementAt(parts.xml("xl/workbook.xml"), "workbook");
  const listed = elementAt(workbook, "sheets");
  if (!workbook || !listed) throw new ExpectedFailure("import/unreadable", "no sheets");
  const document = emptyDocument("xlsx", MEDIA_TYPE);
  fillFromCoreProperties(document, parts);
  const book: Workbook = {
    strings: sharedStringsOf(parts),
    dateStyles: dateStylesOf(parts),
    isFrom1904: isTrue(elementAt(workbook, "workbookPr")?.attributes.date1904),
  };
  const relations = parts.relations("xl/workbook.xml");
  const sheets = new SheetGatherer();
  for (const sheet of childElements(listed, "sheet")) {
    const part = parts.bytes(relations.get(sheet.attributes["r:id"] ?? "")?.target ?? "");
    sheets.startSheet(sheet.attributes.name ?? "");
    if (part) scanXml(part, new SheetScanner(book, sheets), () => sheets.isCut);
  }
  return sheets.fill(document);
}

interface Workbook {
  strings: string[];
  /** Which cell formats show a number as a date, and whether with a time. */
  dateStyles: Map<number, string>;
  /** Days counted from 1904, as Excel on old Macs did. */
  isFrom1904: boolean;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Texts that cells point to by number; without what is written above them for pronunciation. */
function sharedStringsOf(parts: OfficeParts): string[] {
  const strings: string[] = [];
  const part = parts.bytes("xl/sharedStrings.xml");
  if (!part) return strings;
  let text = "";
  let inText = false;
  let phonetic = 0;
  scanXml(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    close(name) {
      if (name === "si") strings.push(text);
      else if (name === "rPh") phonetic--;
      else if (name === "t") inText = false;
    },
    text(part) {
      if (inText && text.length < SHEET_LIMITS.cellText) text += part;
    },
  });
  return strings;
}

function dateStylesOf(parts: OfficeParts): Map<number, string> {
  const styles = elementAt(parts.xml("xl/styles.xml"), "styleSheet");
  const own = new Map<number, string>();
  for (const format of styles ? descendants(styles, "numFmt") : []) {
    own.set(Number(format.attributes.numFmtId), format.attributes.formatCode ?? "");
  }
  const found = new Map<number, string>();
  const cells = elementAt(styles, "cellXfs");
  for (const [index, cell] of (cells ? childElements(cells, "xf") : []).entries()) {
    const id = Number(cell.attributes.numFmtId);
    const code = own.get(id) ?? BUILT_IN_DATES.get(id);
    if (code !== undefined && isDateFormat(code)) found.set(index, code);
  }
  return found;
}

/** Formats that have a number instead of a code in every file. */
const BUILT_IN_DATES = new Map<number, string>([
  ...[14, 15, 16, 17].map((id): [number, string] => [id, "dd.mm.yyyy"]),
  ...[18, 19, 20, 21].map((id): [number, string] => [id, "hh:mm"]),
  [22, "dd.mm.yyyy hh:mm"],
  ...[27, 28, 29, 30, 31, 36, 50, 57].map((id): [number, string] => [id, "dd.mm.yyyy"]),
  ...[45, 46, 47].map((id): [number, string] => [id, "mm:ss"]),
]);

/** Reads a sheet element by element: it may claim a million rows and hold none. */
class SheetScanner {
  private readonly book: Workbook;
  private readonly sheets: SheetGatherer;
  private row: string[] = [];
  private column = 0;
  private type = "";
  private style = -1;
  private value = "";
  private inValue = false;

  constructor(book: Workbook, sheets: SheetGatherer) {
    this.book = book;
    this.sheets = sheets;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case "row":
        this.row = [];
        this.column = 0;
        return;
      case "c":
        this.column = columnOf(attributes.r) ?? this.column;
        this.type = attributes.t ?? "";
        this.style = attributes.s === undefined ? -1 : Number(attributes.s);
        this.value = "";
        return;
      case "v":
      case "t":
        this.inValue = true;
        return;
    }
  }

  close(name: string): void {
    switch (name) {
      case "row":
        this.sheets.addRow(Array.from(this.row, (value) => value ?? ""));
        return;
      case "c":
        if (this.column < SHEET_LIMITS.columns) {
          const shown = this.shown();
          if (shown) this.row[this.column] = shown;
        }
        this.column++;
        return;
      case "v":
      case "t":
        this.inValue = false;
        return;
    }
  }

  text(text: string): void {
    if (this.inValue && this.value.length < SHEET_LIMITS.cellText) this.value += text;
  }

  /** The value as a German reader writes it. */
  private shown(): string {
    const { value } = this;
    switch (this.type) {
      case "s":
        return this.book.strings[Number(value)] ?? "";
      case "b":
        return value === "1" ? "WAHR" : value === "0" ? "FALSCH" : "";
      case "e":
        return "";
      case "str":
      case "inlineStr":
        return value;
      case "d":
        return value.slice(0, 40);
    }
    const number = Number(value);
    if (value === "" || !Number.isFinite(number)) return value;
    const code = this.book.dateStyles.get(this.style);
    if (code !== undefined) return shownDate(number, code, this.book.isFrom1904);
    // Fifteen digits are what Excel shows; more are the noise of binary fractions.
    return String(Number(number.toPrecision(15))).replace(".", ",");
  }
}

/** "AB12" → 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
