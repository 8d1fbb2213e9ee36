import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
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
/** Half of a character; no file can hold it. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A Word document with real headings, lists and tables, so that it can be worked on. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: clean(report.title),
    creator: "Fadenwerk",
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
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
          { bold: "column" },
        ),
      ];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }),
      );
    case "table":
      return [
        table([[...block.head], ...block.rows.map((row) => row.map(String))], { bold: "row" }),
      ];
  }
}

function table(rows: readonly string[][], options: { bold: "row" | "column" }): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, rowIndex) =>
        new TableRow({
          tableHeader: options.bold === "row" && rowIndex === 0,
          cantSplit: true,
          children: row.map((cell, columnIndex) => {
            const bold = options.bold === "row" ? rowIndex === 0 : columnIndex === 0;
            return new TableCell({
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
