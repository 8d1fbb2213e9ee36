import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { bytesOf } from "./make-documents.ts";

/** Made by scripts/corpus/make-table-pdfs.mjs with LibreOffice. */
const FOLDER = path.join(import.meta.dirname, "../../fixtures/import/tables");
const { around, tables } = JSON.parse(readFileSync(path.join(FOLDER, "tables.json"), "utf8")) as {
  around: string;
  tables: Record<string, string[][]>;
};

const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

describe("tables in PDFs", () => {
  it.each(Object.entries(tables))("%s: rows and cells are as they were", async (name, rows) => {
    const bytes = readFileSync(path.join(FOLDER, `${name}.pdf`));
    const { blocks, pages } = await readFileContent({ fileName: `${name}.pdf`, bytes });
    const found = blocks.filter((block) => block.kind === "tableRow").map((block) => block.cells);
    expect(found).toEqual(rows);
    const text = pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
    const cells = rows.flat().filter(Boolean);
    expect(text).toBe(`Tagung in der Region ${around} ${cells.join(" ")} ${around}`);
  });

  it("a table of contents keeps a line for each of its lines", async () => {
    const pdf = new PDFDocument({ size: "A4" });
    pdf.font(FONT).fontSize(10);
    const lines = ["1 Ausgangslage", "1.1 Zahlen", "1.2 Menschen", "2 Ziele", "2.1 Lesen"];
    for (const [at, line] of lines.entries()) {
      const y = 100 + at * 14;
      const [number = "", word = ""] = line.split(" ");
      pdf.text(number, 72, y, { lineBreak: false });
      pdf.text(`${word} ${". ".repeat(30)}`, 100, y, { lineBreak: false });
      pdf.text(String(at + 3), 480, y, { lineBreak: false });
    }
    const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    const text = pages[0]?.text.replace(/[ .]*\. [ .]*/g, " ").replace(/^(\d)\.(\d)/gm, "$1.$2");
    expect(text?.split("\n")).toHaveLength(lines.length);
  });

  it.each([
    ["drawn lines", true, 3],
    ["drawn lines and no room", true, 0],
    ["other rows", false, 3],
    ["other rows and no room", false, 0],
  ])("cells that touch are parted by %s", async (_, isRuled, gap) => {
    const rows = [
      ["Name", "Ort", "Zahl"],
      ["Kita Regenbogen", "Gera", "12"],
      ["Grundschule am Forstberg", "Mühlhausen/Thüringen", "7"],
      ["Hort", "Suhl", "104"],
      ["Jugendhaus Lange Straße", "Jena", "33"],
    ];
    const pdf = new PDFDocument({ size: "A4" });
    pdf.font(FONT).fontSize(10);
    const [first = 0, second = 0] = (rows[2] ?? []).map((text) => pdf.widthOfString(text));
    const lefts = [72, 72 + first + gap, 72 + first + second + 2 * gap];
    for (const [at, row] of rows.entries())
      for (const [column, text] of row.entries())
        pdf.text(text, lefts[column], 100 + at * 18, { lineBreak: false });
    const [top, bottom, right] = [97, 97 + rows.length * 18, (lefts[2] ?? 0) + 40];
    if (isRuled) {
      for (let y = top; y <= bottom; y += 18) pdf.moveTo(70, y).lineTo(right, y).stroke();
      for (const left of [...lefts, right])
        pdf
          .moveTo(left - gap / 2, top)
          .lineTo(left - gap / 2, bottom)
          .stroke();
    }
    const { blocks } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    expect(blocks.map(({ cells }) => cells)).toEqual(rows);
  });

  it("columns of text stay columns where their paragraphs end side by side", async () => {
    const pdf = new PDFDocument({ size: "A4" });
    pdf.font(FONT).fontSize(10);
    const columns = [0, 1].map((column) =>
      Array.from({ length: 5 }, (_, at) =>
        [1, 2, 3, 4].map((line) => `Spalte ${column}, Absatz ${at}, Zeile ${line}, und weiter`),
      ),
    );
    for (const [column, paragraphs] of columns.entries()) {
      for (const [at, lines] of paragraphs.entries()) {
        for (const [line, text] of lines.entries()) {
          const y = 100 + at * 70 + line * 14;
          pdf.text(text, 72 + column * 240, y, { lineBreak: false });
        }
      }
    }
    const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    const words = columns.flat(2).join(" ");
    expect(pages[0]?.text.replace(/\s+/g, " ")).toBe(words);
  });
});
