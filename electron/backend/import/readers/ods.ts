import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { isOpenDocument, openOpenDocument } from "./odf.ts";
import { SHEET_LIMITS, SheetGatherer } from "./sheet.ts";
import { scanXml } from "./xml.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** OpenDocument tables (LibreOffice Calc): a sheet is a page; values as they were last shown. */
export const odsReader: DocumentReader = {
  format: "ods",
  mediaType: MEDIA_TYPE,
  extensions: ["ods", "ots"],
  recognises: (bytes) => isOpenDocument(bytes, "spreadsheet"),
  read: readOds,
};

async function readOds(file: FileContent): Promise<ReadDocument> {
  const document = emptyDocument("ods", MEDIA_TYPE);
  const parts = await openOpenDocument(file, document);
  const sheets = new SheetGatherer();
  const scanner = new OdsScanner(sheets);
  scanXml(parts.bytes("content.xml") ?? Buffer.of(), scanner, () => sheets.isCut);
  return sheets.fill(document);
}

/** Reads one element after the other: a table may claim a million rows and hold none. */
class OdsScanner {
  private readonly sheets: SheetGatherer;
  private row: string[] | null = null;
  private cell: { text: string; repeated: number } | null = null;
  private hidden = 0;
  private paragraphs = 0;
  private rowRepeated = 1;

  constructor(sheets: SheetGatherer) {
    this.sheets = sheets;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.hidden > 0 || name === "office:annotation" || name === "draw:frame") {
      this.hidden++;
      return;
    }
    switch (name) {
      case "table:table":
        this.sheets.startSheet(attributes["table:name"] ?? "");
        return;
      case "table:table-row":
        this.row = [];
        this.rowRepeated = repeats(attributes["table:number-rows-repeated"]);
        return;
      case "table:table-cell":
      case "table:covered-table-cell":
        this.cell = { text: "", repeated: repeats(attributes["table:number-columns-repeated"]) };
        this.paragraphs = 0;
        return;
      case "text:p":
        if (this.cell && this.paragraphs++ > 0) this.cell.text += "\n";
        return;
      case "text:s":
        if (this.cell) this.cell.text += " ";
        return;
      case "text:line-break":
        if (this.cell) this.cell.text += "\n";
        return;
    }
  }

  close(name: string): void {
    if (this.hidden > 0) {
      this.hidden--;
      return;
    }
    if (name === "table:table-row" && this.row) {
      // The same row over and over is told a few times; nobody typed a thousand of it.
      const times = Math.min(this.rowRepeated, 10);
      for (let i = 0; i < times; i++) this.sheets.addRow(this.row);
      this.row = null;
    } else if (this.cell && (name === "table:table-cell" || name === "table:covered-table-cell")) {
      const room = SHEET_LIMITS.columns - (this.row?.length ?? 0);
      const times = Math.min(this.cell.repeated, room);
      for (let i = 0; i < times; i++) this.row?.push(this.cell.text);
      this.cell = null;
    }
  }

  text(text: string): void {
    if (this.hidden === 0 && this.cell && this.paragraphs > 0) this.cell.text += text;
  }
}

function repeats(value: string | undefined): number {
  return Math.max(1, Math.trunc(Number(value)) || 1);
}
