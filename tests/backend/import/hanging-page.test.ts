import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createForkReaderHost } from "../../../electron/backend/import/reading/fork-reader-host.ts";
import { ReaderPool } from "../../../electron/backend/import/reading/reader-pool.ts";
import { READER_ENTRY } from "./open-test-library.ts";
import { pdfOfObjects } from "./pdf-objects.ts";

const PAGE_MS = 4_000;

/** A font whose table of letters claims 16 million of them, which pdf.js spreads one by one. */
const ENDLESS = "1 beginbfrange <000000> <fffffd> <0041> endbfrange";

/** One page for each text; those named use a font that takes for ever. */
function pdfOf(texts: readonly string[], hanging: readonly number[]): Buffer {
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const pages = texts.map((_, index) => 6 + index * 2);
  return pdfOfObjects([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((at) => `${at} 0 R`).join(" ")}] /Count ${texts.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>",
    stream(ENDLESS),
    ...texts.flatMap((text, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + index * 2} 0 R ` +
        `/Resources << /Font << /F ${hanging.includes(index + 1) ? 4 : 3} 0 R >> >> >>`,
      stream(`BT /F 12 Tf 72 700 Td (${text}) Tj ET`),
    ]),
  ]);
}

describe("a page of a PDF that hangs its reader", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-hanging-"));
  const host = createForkReaderHost(READER_ENTRY);
  const pool = new ReaderPool({ host, size: 1, pageMs: PAGE_MS });
  afterAll(() => {
    pool.close();
    rmSync(folder, { recursive: true });
  });
  const read = async (texts: readonly string[], hanging: readonly number[]) => {
    const file = path.join(folder, "Bericht.pdf");
    writeFileSync(file, pdfOf(texts, hanging));
    const { document } = await pool.read({ kind: "file", path: file, fileName: "Bericht.pdf" });
    return { texts: document.pages.map(({ text }) => text), warning: document.warning };
  };

  it("is left out; the pages before and after it are kept, and the file says so", async () => {
    expect(await read(["Lesepaten", "Ganztag", "Musikschule"], [2])).toEqual({
      texts: ["Lesepaten", "", "Musikschule"],
      warning: "import/pages-unreadable",
    });
  }, 60_000);

  it("ends the reading where another one hangs as well", async () => {
    expect(await read(["Eins", "Zwei", "Drei", "Vier", "Fünf"], [2, 4])).toEqual({
      texts: ["Eins", "", "Drei", "", ""],
      warning: "import/pages-unreadable",
    });
  }, 60_000);

  it("makes the file unreadable when it is the only one, long before the time for a file", async () => {
    const begin = performance.now();
    await expect(read(["Allein"], [1])).rejects.toMatchObject({ code: "import/unreadable-pdf" });
    expect(performance.now() - begin).toBeLessThan(PAGE_MS * 4);
  }, 60_000);
});
