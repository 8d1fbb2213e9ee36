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
