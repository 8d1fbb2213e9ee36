import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../electron/backend/import/read-document.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { ERROR_SENTENCES } from "../../../shared/text/error-sentences.ts";
import { seedFiles } from "../../fuzz/seed-files.ts";
import { deck, workbook, zipOfFiles } from "./make-office.ts";
import { zipOfEntries } from "./make-zip.ts";
import { openTestLibrary } from "./open-test-library.ts";
import { pdfOfObjects } from "./pdf-objects.ts";

const read = (fileName: string, bytes: Uint8Array) => readFileContent({ fileName, bytes });
const textOf = (document: ReadDocument) => document.pages.map(({ text }) => text).join("\n");

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
const stream = (text: string, more = "") =>
  `<< /Length ${Buffer.byteLength(text, "latin1")} ${more} >>\nstream\n${text}\nendstream`;
const page = (parent: number, contents: number, resources: string) =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`;

describe("PDFs that mean harm or are unusual", () => {
  it("a form that draws itself is drawn once", async () => {
    const bytes = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page(2, 4, "/Font << /F 5 0 R >> /XObject << /X 6 0 R >>"),
      stream("BT /F 12 Tf 72 720 Td (Vor der Schleife) Tj ET /X Do"),
      FONT,
      stream(
        "BT /F 12 Tf 72 700 Td (Schleife) Tj ET /X Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>",
      ),
    ]);
    const told = await read("schleife.pdf", bytes).then(textOf, (error: unknown) => error);
    if (!(told instanceof ExpectedFailure)) expect(told).toContain("Vor der Schleife");
  }, 20_000);

  it("a tree of pages that contains itself is refused or read once", async () => {
    const bytes = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000 /Parent 2 0 R >>",
      page(2, 4, "/Font << /F 5 0 R >>"),
      stream("BT /F 12 Tf 72 720 Td (Eine Seite) Tj ET"),
      FONT,
    ]);
    const told = await read("baum.pdf", bytes).then(
      (document) => document.pages.length,
      (error: unknown) => (error instanceof ExpectedFailure ? error.code : error),
    );
    expect([1, "import/unreadable-pdf"]).toContain(told);
  }, 25_000);

  it("10,000 pages are read in time", async () => {
    const count = 10_000;
    const hundred = (first: number) =>
      Array.from({ length: 100 }, (_, at) => `${first + at} 0 R`).join(" ");
    const bytes = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${hundred(5)}] /Count ${count} >>`,
      stream("BT /F 12 Tf 72 720 Td (Immer dieselbe Seite) Tj ET"),
      FONT,
      ...Array.from(
        { length: 100 },
        (_, at) => `<< /Type /Pages /Parent 2 0 R /Kids [${hundred(105 + at * 100)}] /Count 100 >>`,
      ),
      ...Array.from({ length: count }, (_, at) =>
        page(5 + Math.floor(at / 100), 3, "/Font << /F 4 0 R >>"),
      ),
    ]);
    const started = performance.now();
    const { pages } = await read("lang.pdf", bytes);
    expect(pages).toHaveLength(count);
    expect(pages[count - 1]?.text).toBe("Immer dieselbe Seite");
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);

  it("a font that tells no letters gives no wrong words: the page waits to be recognised", async () => {
    const bytes = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page(2, 4, "/Font << /F 5 0 R >>"),
      stream(`BT /F 12 Tf 72 720 Td <${"0003002400250026002700280029".repeat(6)}> Tj ET`),
      "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Geheim /Encoding /Identity-H /DescendantFonts [6 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Geheim /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 600 >>",
      "<< /Type /FontDescriptor /FontName /AAAAAA+Geheim /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]);
    const document = await read("schrift.pdf", bytes);
    expect(textOf(document)).toBe("");
    expect(document.pages[0]?.scan).toBe("waiting");
  });

  it("a signed one is read like any other", async () => {
    const bytes = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [6 0 R] >> >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      page(2, 4, "/Font << /F 5 0 R >>").replace(">>", "/Annots [6 0 R] >>"),
      stream("BT /F 12 Tf 72 720 Td (Unterschriebene Vereinbarung) Tj ET"),
      FONT,
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Unterschrift) /Rect [72 600 200 640] /F 132 /P 3 0 R /V 7 0 R >>",
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 300] /Contents <${"00".repeat(200)}> /Name (Muster) >>`,
    ]);
    expect(textOf(await read("signiert.pdf", bytes))).toContain("Unterschriebene Vereinbarung");
  });
});

describe("office files with too much in them", () => {
  it("slides around a film of 500 MB are read, the film is not", async () => {
    const slides = Object.entries(unzipSync(new Uint8Array(await deck())));
    const film = Buffer.alloc(500 * 1024 * 1024);
    const bytes = zipOfEntries(
      [...slides, ["ppt/media/film.mp4", film] as const].map(([name, content]) => ({
        name,
        data: deflateRawSync(content, { level: 1 }),
        size: content.length,
      })),
    );
    const before = process.memoryUsage.rss();
    const document = await read("mit-film.pptx", bytes);
    expect(textOf(document)).toContain("Vorlesen wirkt");
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 2 ** 20);
  }, 60_000);

  it("a sheet of a million empty rows and formulas without results is read in time", async () => {
    const parts = unzipSync(new Uint8Array(await workbook()));
    const rows = ['<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'];
    for (let row = 2; row <= 1_000_000; row++) {
      rows.push(
        row % 100_000 === 0
          ? `<row r="${row}"><c r="A${row}"><f>A1</f></c></row>`
          : `<row r="${row}"/>`,
      );
    }
    const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
    const bytes = zipOfFiles({ ...parts, "xl/worksheets/sheet1.xml": sheet });
    const started = performance.now();
    const document = await read("leer.xlsx", bytes);
    expect(document.pages[0]?.text.trim()).toBe("Name");
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});

describe("a file that changes while it is read", () => {
  it("is kept as it was read, or refused", async () => {
    const test = await openTestLibrary();
    try {
      const file = path.join(test.folder, "wechselhaft.txt");
      const version = (number: number) =>
        `Fassung ${number}. ${"Ein langer Satz. ".repeat(50_000)}`;
      writeFileSync(file, version(0));
      let number = 0;
      const writing = setInterval(() => writeFileSync(file, version(++number)), 20);
      const batch = await test.run(file);
      clearInterval(writing);
      const [item] = batch.items;
      if (item?.state === "failed") {
        expect(item.error?.code).toMatch(/^import\//);
        return;
      }
      const record = requireRecord(test.library.db, item?.record?.id ?? "");
      if (record.kind !== "document") throw new Error(record.kind);
      const original = await test.library.files.pathOf(record.fileHash);
      const kept = readFileSync(original ?? "", "utf8");
      const [page] = listPages(test.library.db, record.id);
      expect(page?.text.slice(0, 12)).toBe(kept.slice(0, 12));
    } finally {
      test.close();
    }
  }, 60_000);
});

describe("names of files from other systems", () => {
  it("composed and decomposed letters, and signs that Windows forbids", async () => {
    const test = await openTestLibrary();
    try {
      const folder = path.join(test.folder, "Namen");
      mkdirSync(folder);
      const names = [
        "Übergänge.txt".normalize("NFD"),
        "Was? Wann: 12*.txt",
        'a"b<c>d|e.txt',
        "Leerzeichen .txt",
      ];
      for (const name of names) writeFileSync(path.join(folder, name), `Inhalt von ${name}`);
      const batch = await test.run(folder);
      expect(batch.items.map(({ state }) => state)).toEqual(names.map(() => "done"));
      expect(batch.items.map(({ fileName }) => fileName).sort()).toEqual(
        names.map((name) => `Namen/${name.normalize("NFC")}`).sort(),
      );
      for (const item of batch.items) {
        expect(listPages(test.library.db, item.record?.id ?? "")[0]?.text).toContain("Inhalt von");
      }
      expect(readdirSync(folder)).toHaveLength(names.length);
    } finally {
      test.close();
    }
  }, 60_000);
});

const seeds = Object.entries(await seedFiles());

describe("empty and cut files of each kind", () => {
  it.each(seeds)("%s", async (fileName, sound) => {
    await expect(read(fileName, new Uint8Array())).rejects.toMatchObject({
      code: "import/empty-file",
    });
    for (const part of [0.02, 0.3, 0.6, 0.95]) {
      const cut = sound.subarray(0, Math.max(1, Math.floor(sound.length * part)));
      const failure = await read(fileName, cut).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure === null) continue;
      expect(failure).toBeInstanceOf(ExpectedFailure);
      expect(ERROR_SENTENCES[(failure as ExpectedFailure).code]).toBeTruthy();
    }
  });
});
