import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { docxOfText } from "./make-documents.ts";
import {
  deck,
  ODP_BODY,
  ODS_BODY,
  ODT_BODY,
  openDocument,
  workbook,
  zipOfFiles,
} from "./make-office.ts";

const read = (fileName: string, bytes: Uint8Array) => readFileContent({ fileName, bytes });
const told = (blocks: { kind: string; level: number; text: string; page: number }[]) =>
  blocks.map(({ kind, level, text, page }) => [page, kind, level, text]);

describe("presentations", () => {
  it("PPTX: slides with titles, lists, tables and notes", async () => {
    const document = await read("folien.pptx", await deck());
    expect(document).toMatchObject({
      title: "Wege ins Buch",
      author: "Änne Müller",
      pageUnit: "slide",
    });
    expect(told(document.blocks)).toEqual([
      [1, "heading", 1, "Vorlesen wirkt"],
      [1, "listItem", 1, "Kitas"],
      [1, "listItem", 2, "Schulen"],
      [1, "note", 0, "Hier das Foto aus Köthen zeigen."],
      [2, "heading", 1, "Kosten im Überblick"],
      [2, "tableRow", 0, "Jahr | Summe"],
      [2, "tableRow", 0, "2024 | 12.000 €"],
    ]);
    expect(document.pages.map((page) => page.number)).toEqual([1, 2]);
  });

  it("PPTX of the sample, under a wrong name", async () => {
    const file = new URL(
      "../../../resources/sample/documents/Querlau_Ganztag_BiKo2025.pptx",
      import.meta.url,
    );
    const document = await read("folien.bin", readFileSync(file));
    expect(document.format).toBe("pptx");
    expect(document.pages).toHaveLength(6);
    expect(document.pages[2]?.text).toContain("Schießstand ist gestrichen");
  });

  it("ODP: the title first, notes marked", async () => {
    const document = await read("folien.odp", openDocument("presentation", ODP_BODY));
    expect(told(document.blocks)).toEqual([
      [1, "heading", 1, "Vorlesen wirkt"],
      [1, "listItem", 1, "Kitas"],
      [1, "note", 0, "Foto zeigen"],
      [2, "paragraph", 0, "Zweite"],
    ]);
  });

  it("PPTX: the first slide says which of several decks of one name it is", async () => {
    expect((await read("a.pptx", await deck("Vorlesen"))).title).toBe("Vorlesen wirkt");
    expect((await read("a.pptx", await deck("Wege ins Buch"))).title).toBe("Wege ins Buch");
  });
});

describe("texts", () => {
  it("ODT: headings, nested lists, tables, notes, pages and links", async () => {
    const document = await read("text.odt", openDocument("text", ODT_BODY));
    expect(document).toMatchObject({
      title: "Wege & Ziele",
      author: "Änne Müller",
      created: "2018-03-19",
      modified: "2019-01-02",
      pageUnit: "page",
      links: [{ text: "mehr", url: "https://example.org/a" }],
    });
    expect(told(document.blocks)).toEqual([
      [1, "heading", 1, "Wege ins Buch"],
      [1, "paragraph", 0, "Ein Absatz mit Wort.\nZweite Zeile [Fußnote]"],
      [1, "listItem", 1, "Kitas"],
      [1, "listItem", 2, "Krippe"],
      [1, "tableRow", 0, "Ort | Köthen"],
      [1, "paragraph", 0, "Auf Seite zwei mehr"],
    ]);
    expect(document.pages).toHaveLength(2);
  });

  it("DOTX like DOCX", async () => {
    const document = await read("vorlage.dotx", await docxOfText("Ein Absatz."));
    expect(document).toMatchObject({ format: "docx", blocks: [{ text: "Ein Absatz." }] });
  });
});

describe("tables", () => {
  it("XLSX: dates, numbers and results as a German reads them; empty rows cost nothing", async () => {
    const document = await read("liste.xlsx", await workbook());
    expect(document).toMatchObject({ title: "Teilnehmende", pageUnit: "sheet" });
    expect(document.pages.map((page) => page.label)).toEqual(["Anmeldungen", "Notizen"]);
    expect(document.blocks.map((block) => block.cells)).toEqual([
      ["Name", "Ort", "Tag", "Beitrag"],
      ["Jörg Groß", "Köthen", "19.03.2018", "12,5"],
      ["Zwei\nZeilen", "", "19.03.2018 14:30", "25"],
      ["ganz unten"],
      ["Bitte prüfen", "WAHR"],
    ]);
  });

  it("ODS: a million empty rows are nothing", async () => {
    const document = await read("liste.ods", openDocument("spreadsheet", ODS_BODY));
    expect(document.blocks.map((block) => block.cells)).toEqual([
      ["Name", "x", "x"],
      ["Köthen\nAnhalt"],
    ]);
    expect(document.pages[0]?.label).toBe("Liste");
  });

  const rows = [
    ["Name", "Ort"],
    ["Müller, Änne", "Köthen"],
    ["Zwei\nZeilen", "Halle"],
  ];
  const csv = 'Name;Ort\r\n"Müller, Änne";Köthen\r\n"Zwei\nZeilen";Halle\r\n';
  const encodings: Record<string, Buffer> = {
    "utf-8": Buffer.from(csv),
    "utf-8 with a mark": Buffer.from(`\ufeff${csv}`),
    "windows-1252": Buffer.from(csv, "latin1"),
    "utf-16": Buffer.from(`\ufeff${csv}`, "utf16le"),
    "with Excel's hint": Buffer.from(`sep=;\r\n${csv}`),
    comma: Buffer.from('Name,Ort\n"Müller, Änne",Köthen\n"Zwei\nZeilen",Halle\n'),
    tab: Buffer.from('Name\tOrt\nMüller, Änne\tKöthen\n"Zwei\nZeilen"\tHalle\n'),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    it(`CSV: ${name}`, async () => {
      const document = await read("liste.csv", bytes);
      expect(document.blocks.map((block) => block.cells)).toEqual(rows);
    });
  }

  it("says when a table is longer than what is read", async () => {
    const document = await read("lang.csv", Buffer.from("a;b\n".repeat(100_001)));
    expect(document.warning).toBe("import/table-cut");
    expect(document.blocks).toHaveLength(100_000);
  });
});

describe("office files that mean harm or are broken", () => {
  const doctype =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    [
      "an entity in ODT",
      "a.odt",
      () => openDocument("text", "", { "content.xml": doctype }),
      "import/unsafe-xml",
    ],
    [
      "an entity in its data",
      "a.odp",
      () => openDocument("presentation", ODP_BODY, { "meta.xml": doctype }),
      "import/unsafe-xml",
    ],
    [
      "an entity in XLSX",
      "a.xlsx",
      () => zipOfFiles({ "xl/workbook.xml": doctype }),
      "import/unsafe-xml",
    ],
    [
      "an entity in PPTX",
      "a.pptx",
      () => zipOfFiles({ "ppt/presentation.xml": doctype }),
      "import/unsafe-xml",
    ],
    [
      "ODT with a password",
      "a.odt",
      () =>
        openDocument("text", "", {
          "META-INF/manifest.xml":
            "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
        }),
      "import/encrypted",
    ],
    ["half a deck", "a.pptx", async () => (await deck()).subarray(0, 9_000), "import/unreadable"],
    [
      "half a workbook",
      "a.xlsx",
      async () => (await workbook()).subarray(0, 3_000),
      "import/unreadable",
    ],
    [
      "half an ODS",
      "a.ods",
      () => openDocument("spreadsheet", ODS_BODY).subarray(0, 500),
      "import/unreadable",
    ],
    [
      "words called PPTX",
      "a.pptx",
      () => Buffer.from("Das sind keine Folien."),
      "import/unreadable",
    ],
    [
      "markup that is not closed",
      "a.odt",
      () => openDocument("text", "<text:p>"),
      "import/unreadable",
    ],
    [
      "elements without end",
      "a.odt",
      () => openDocument("text", "<text:p>".repeat(5_000) + "</text:p>".repeat(5_000)),
      "import/unsafe-xml",
    ],
  ];
  for (const [name, fileName, make, code] of cases) {
    it(name, async () => {
      await expect(read(fileName, await make())).rejects.toMatchObject({ code });
    });
  }

  it("parts a table at its semicolons, though its texts have more commas", async () => {
    const lines = [
      "Fachtag, Netzwerktreffen, Messe: was, wann, wo",
      "Termin;6. April 2016, von 9 bis 15.30 Uhr",
      "Ort;Stadthalle, Goethestraße 1, 99867 Gotha",
      "Mit;Bürgerstiftung Gera, Ernst-Abel-Stiftung",
    ];
    const bytes = Buffer.from(lines.join("\r\n"));
    const { blocks } = await readFileContent({ fileName: "a.csv", bytes });
    expect(blocks.map((block) => block.cells)).toEqual(lines.map((line) => line.split(";")));
  });
});
