import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { withFixedDates } from "./fixed-dates.mjs";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 };

/** A Word file; its pages flow into one another. */
export async function makeDocx({ title, author = "", pages }) {
  const children = pages.flatMap((page) => page.blocks.flatMap(toElements));
  const document = new Document({ title, creator: author, sections: [{ children }] });
  return withFixedDates(await Packer.toBuffer(document));
}

function toElements(block) {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case "list":
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "table":
      return [toTable(block.rows)];
    default:
      return [new Paragraph({ children: withBreaks(block.text), spacing: { after: 120 } })];
  }
}

/** Lines of a paragraph as Word parts them. */
function withBreaks(text) {
  return text.split("\n").map((line, at) => new TextRun({ text: line, break: at === 0 ? 0 : 1 }));
}

function toTable(rows) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
}
