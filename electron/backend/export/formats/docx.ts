import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Report } from "../report.ts";

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const QUIET = "575757";
const ACCENT = "0B5C73";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D0D5DA" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Twentieths of a point: what A4 leaves between its margins, and the part of it that labels take. */
const TEXT_WIDTH = 9_026;
const LABEL_WIDTH = 2_500;
/** Half of a character; no file can hold it. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A Word document with real headings, lists and tables, so that it can be worked on. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: clean(report.title),
    creator: "Fadenwerk",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22 } },
        title: headingStyle(40, 0, 80),
        heading1: headingStyle(30, 360, 120),
        heading2: headingStyle(25, 280, 80),
        heading3: headingStyle(22, 200, 40),
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [new TextRun({ children: [PageNumber.CURRENT], color: QUIET })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(report.title) }),
          new Paragraph({ children: runs(report.subtitle, { color: QUIET }) }),
          ...report.blocks.flatMap(blockParts),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blockParts(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.text) })];
    case "paragraph":
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: runs(block.text, block.quiet ? { color: QUIET } : {}),
        }),
      ];
    case "facts":
      return [
        table(
          block.rows.map(([label, value]) => [label, value]),
          { bold: "column", widths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH] },
        ),
        space(),
      ];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }),
      );
    case "table":
      return [
        table([[...block.head], ...block.rows.map((row) => row.map(String))], {
          bold: "row",
          widths: block.head.map(() => Math.floor(TEXT_WIDTH / block.head.length)),
        }),
        space(),
      ];
  }
}

/** `size` in half points, the spaces in twentieths of a point. */
function headingStyle(size: number, before: number, after: number) {
  return {
    run: { font: "Calibri", size, bold: true, color: ACCENT },
    paragraph: { spacing: { before, after }, keepNext: true },
  };
}

/** Word lets what follows a table begin right below it. */
function space(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 80, line: 120 }, children: [] });
}

function table(
  rows: readonly string[][],
  options: { bold: "row" | "column"; widths: readonly number[] },
): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...options.widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    rows: rows.map(
      (row, rowIndex) =>
        new TableRow({
          tableHeader: options.bold === "row" && rowIndex === 0,
          cantSplit: true,
          children: row.map((cell, columnIndex) => {
            const bold = options.bold === "row" ? rowIndex === 0 : columnIndex === 0;
            return new TableCell({
              width: { size: options.widths[columnIndex] ?? LABEL_WIDTH, type: WidthType.DXA },
              margins: { top: 40, bottom: 40, left: 80, right: 80 },
              children: [new Paragraph({ children: runs(cell, { bold }) })],
            });
          }),
        }),
    ),
  });
}

/** A text as runs; its line breaks stay. */
function runs(text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] {
  return clean(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Without the characters that XML has no place for; a text pasted from elsewhere may hold them. */
function clean(text: string): string {
  return Array.from(text.replace(LONE_SURROGATE, ""))
    .filter((character) => character >= " " || character === "\n" || character === "\t")
    .filter((character) => character !== "\ufffe" && character !== "\uffff")
    .join("");
}
