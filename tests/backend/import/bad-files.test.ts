import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import type { ImportItem } from "../../../shared/domain/import-batch.ts";
import { docxOfText, pdfOfText } from "./make-documents.ts";
import { zipOfEntries } from "./make-zip.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

describe("files that cannot be read, and files that look so", () => {
  let test: TestLibrary;
  const items = new Map<string, ImportItem>();
  const inFolder = (name: string) => path.join(test.folder, "Ordner", name);

  beforeAll(async () => {
    test = await openTestLibrary();
    mkdirSync(inFolder("."));
    const docx = await docxOfText("Ein Absatz.");
    const pdf = await pdfOfText("Ein Absatz.");
    const files: Record<string, Buffer | string> = {
      "a-leer.txt": "",
      "b-leer.pdf": "",
      "c-kennwort.pdf": await pdfOfText("Geheim", { password: "geheim" }),
      "d-ohne-text.pdf": await pdfOfText(""),
      "e-abgeschnitten.docx": docx.subarray(0, docx.length / 2),
      "f-bombe.docx": zipBomb("word/document.xml", 600),
      "g-luegt.docx": zipBomb("word/document.xml", 600, 1_000),
      "h-viele.docx": zipOfMany(10_001),
      "i-kaputt.pdf": Buffer.concat([pdf.subarray(0, 40), Buffer.from("garbage")]),
      "j-kein.pdf": "Das ist kein PDF, nur Text.",
      "k-kein.docx": "Das ist kein Word.",
      "l-programm.exe": Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0, 5, 0xff, 0xfe]),
      "m-skript.html":
        '<html><body><h1>Titel</h1><script>require("fs").writeFileSync("/tmp/böse","x")</script><p onclick="x()">Guter Text & mehr.</p><img src=x onerror=alert(1)></body></html>',
      "n-alt.txt": Buffer.from("Gr\xfc\xdfe aus K\xf6then \x96 20 \x80", "latin1"),
      "o-wide.txt": Buffer.concat([Buffer.from([0xfe, 0xff]), swapped("Grüße aus Köthen")]),
      "p-äöü ß (Kopie).txt": "Umlaute im Namen.",
      "q-gut.docx": docx,
      "r-gut.pdf": pdf,
      "s-doppelt.pdf": pdf,
      "t-doctype.docx": zipOf(
        "word/document.xml",
        Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'),
      ),
      [`z-${"lang".repeat(50)}.txt`]: "Ein langer Name.",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(name), content);
    writeFileSync(inFolder("u-riesig.txt"), "");
    truncateSync(inFolder("u-riesig.txt"), 300 * 1024 * 1024);
    symlinkSync(inFolder("."), inFolder("v-kreis"));
    symlinkSync(path.join(test.folder, "gibt-es-nicht"), inFolder("w-verweis.txt"));
    const batch = await test.run(inFolder("."));
    expect(batch.state).toBe("finished");
    for (const item of batch.items) items.set(item.fileName.replace(/^Ordner\//, ""), item);
  }, 120_000);
  afterAll(() => test.close());

  const item = (start: string) => {
    const found = [...items].find(([name]) => name.startsWith(`${start}-`));
    if (!found) throw new Error(`no item ${start}: ${[...items.keys()].join(", ")}`);
    return found[1];
  };
  const textOf = (one: ImportItem) =>
    listPages(test.library.db, one.record?.id ?? "")
      .map((page) => page.text)
      .join("\n");

  const failures: [string, string][] = [
    ["a", "import/empty-file"],
    ["b", "import/empty-file"],
    ["c", "import/encrypted"],
    ["e", "import/unreadable-docx"],
    ["f", "import/too-much-inside"],
    ["g", "import/too-much-inside"],
    ["h", "import/too-much-inside"],
    ["i", "import/unreadable-pdf"],
    ["j", "import/unreadable-pdf"],
    ["k", "import/unreadable-docx"],
    ["l", "import/unsupported-format"],
    ["t", "import/unreadable-docx"],
    ["u", "import/too-large"],
    ["w", "import/file-gone"],
  ];
  for (const [start, code] of failures) {
    it(`${start}: ${code}`, () => {
      expect(item(start)).toMatchObject({
        state: "failed",
        error: { code },
        record: null,
        createdIds: [],
      });
    });
  }

  it("keeps a PDF without text as a document and says so", () => {
    const found = item("d");
    expect(found).toMatchObject({ state: "done", warning: "import/no-text" });
    const document = requireRecord(test.library.db, found.record?.id ?? "");
    expect(document).toMatchObject({ kind: "document", textMissing: "no-text", pageCount: 1 });
  });

  it("keeps the words of a page and nothing of its scripts", () => {
    expect(textOf(item("m"))).toBe("Titel\n\nGuter Text & mehr.");
  });

  it("reads windows-1252 and UTF-16", () => {
    expect(textOf(item("n"))).toBe("Grüße aus Köthen – 20 €");
    expect(textOf(item("o"))).toBe("Grüße aus Köthen");
  });

  it("goes on after every one of them", () => {
    for (const start of ["p", "q", "z"]) expect(item(start).state).toBe("done");
  });

  // Two readers work side by side: either of the twins may be the first that is stored.
  it("knows a file whose content was read a moment ago", () => {
    expect([item("r").state, item("s").state].sort()).toEqual(["done", "known"]);
    expect(item("s").record).toEqual(item("r").record);
  });

  it("does not follow a link into a circle", () => {
    expect([...items.keys()].filter((name) => name.startsWith("v-"))).toEqual([]);
  });

  it("says when it may not read a file, or a path is too long", async () => {
    const locked = path.join(test.folder, "gesperrt.txt");
    writeFileSync(locked, "x");
    chmodSync(locked, 0);
    const batch = await test.run(locked, path.join(test.folder, `${"x".repeat(300)}.txt`));
    // root may read everything
    if (process.getuid?.() !== 0) expect(batch.items[0]?.error?.code).toBe("import/no-access");
    expect(batch.items[1]?.error?.code).toBe("import/path-too-long");
  });

  it("leaves no original behind for what failed", async () => {
    const stored = await test.library.files.list();
    const used = [...items.values()].filter((one) => one.state === "done");
    expect(stored.length).toBeGreaterThanOrEqual(used.length);
    expect(stored.length).toBeLessThanOrEqual(used.length + 1);
  });
});

function swapped(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** A zip of one entry. `claimed` is the size its headers state, true or not. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  return zipOfEntries([{ name, data: deflateRawSync(content), size: claimed }]);
}

function zipBomb(name: string, megabytes: number, claimed = megabytes * 1024 * 1024): Buffer {
  return zipOf(name, Buffer.alloc(megabytes * 1024 * 1024), claimed);
}

function zipOfMany(count: number): Buffer {
  const data = deflateRawSync(Buffer.from("x"));
  const names = Array.from({ length: count }, (_, index) => `word/${index}.xml`);
  return zipOfEntries(["word/document.xml", ...names].map((name) => ({ name, data, size: 1 })));
}
