import { describe, expect, it } from "vitest";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { CALENDAR, CARDS, MHTML, mailOf, msgOf } from "./make-mails.ts";
import { zipOfFiles } from "./make-office.ts";

const read = (fileName: string, content: Uint8Array | string) =>
  readFileContent({
    fileName,
    bytes: typeof content === "string" ? Buffer.from(content) : content,
  });

describe("mails", () => {
  it("EML: subject, text and people; attachments are named", async () => {
    const pdf = { name: "Übersicht.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-") };
    const document = await read(
      "mail.eml",
      mailOf("Guten Tag,\n\nbitte nach Köthen kommen.", [pdf]),
    );
    expect(document).toMatchObject({
      format: "eml",
      title: "Einladung nach Köthen",
      author: "Änne Müller <aenne@example.org>",
      created: "2018-03-19",
    });
    expect(document.blocks.map((block) => block.text)).toEqual([
      "Einladung nach Köthen",
      "Guten Tag,",
      "bitte nach Köthen kommen.",
    ]);
    expect(document.pages[0]?.text).toContain("An: Bernd <bernd@example.org>");
    expect(document.files.map((file) => file.name)).toEqual(["Übersicht.pdf"]);
  });

  it("EML with a boundary that never comes", async () => {
    const whole = mailOf("Guten Tag.", []).toString("latin1").replaceAll("--teil", "--anders");
    const document = await read("mail.eml", Buffer.from(whole, "latin1"));
    expect(document.title).toBe("Einladung nach Köthen");
  });

  it("MSG: what Outlook saved", async () => {
    const bytes = msgOf("Einladung nach Köthen", "Guten Tag.\r\n\r\nBis bald.", {
      name: "Plan.txt",
      bytes: Buffer.from("Plan"),
    });
    const document = await read("mail.msg", bytes);
    expect(document).toMatchObject({
      format: "msg",
      title: "Einladung nach Köthen",
      author: "Änne Müller",
    });
    expect(document.blocks.map((block) => block.text)).toEqual([
      "Einladung nach Köthen",
      "Guten Tag.",
      "Bis bald.",
    ]);
    expect(document.files.map((file) => file.name)).toEqual(["Plan.txt"]);
  });

  it("MHTML: the page, its address and nothing that runs", async () => {
    const document = await read("seite.mhtml", MHTML);
    expect(document).toMatchObject({
      format: "mhtml",
      title: "Fachtag in Köthen",
      url: "https://example.org/fachtag",
    });
    expect(document.blocks.map((block) => block.text)).toEqual(["Wege ins Buch", "Guten Tag."]);
  });
});

describe("cards and calendars", () => {
  it("vCards of three versions: a person, an organisation, and one that is nobody", async () => {
    const { entries, pages } = await read("karten.vcf", Buffer.from(CARDS, "latin1"));
    expect(entries.map((entry) => entry.name)).toEqual(["Änne Müller", "Stiftung Seitenwind", "–"]);
    expect(entries[0]?.content).toMatchObject({
      input: {
        kind: "person",
        name: "Änne Müller",
        academicTitle: "Dr.",
        phone: "03496 4250",
        mail: "aenne@example.org",
        roles: [{ organisation: { name: "Stadt Köthen" }, role: "Leiterin" }],
        notes: "Anschrift: Marktstr. 1, 06366 Köthen, Deutschland",
      },
    });
    expect(entries[1]?.content).toMatchObject({
      input: {
        kind: "organisation",
        phone: "+49-345-1",
        web: "https://seitenwind.example.org",
        address: { street: "Am Markt 2", postcode: "06108", city: "Halle (Saale)" },
        notes: "Erste Zeile\nzweite, mit Komma",
      },
    });
    expect(entries[2]?.content).toMatchObject({ error: { code: "import/unreadable" } });
    expect(pages[0]?.text).toContain("Stadt Köthen");
  });

  it("a calendar: German clock, last day, no repetition counted out", async () => {
    const { entries } = await read("termine.ics", CALENDAR);
    expect(entries.map((entry) => entry.name)).toEqual([
      "Fachtag „Wege ins Buch“",
      "Bildungswoche",
      "Ohne Tag",
    ]);
    expect(entries[0]?.content).toMatchObject({
      input: {
        kind: "event",
        start: "2018-06-05T10:00",
        end: "2018-06-05T15:00",
        when: "wiederholt sich täglich",
        venue: {
          name: "Händelhalle",
          address: { street: "Salzgrafenplatz 1", postcode: "06108", city: "Halle (Saale)" },
        },
        organisers: [{ name: "Stiftung Seitenwind" }],
        description: "Ein langer Tag.",
      },
    });
    expect(entries[1]?.content).toMatchObject({
      input: { start: "2018-06-11", end: "2018-06-15" },
    });
    expect(entries[2]?.content).toMatchObject({ error: { code: "import/unreadable" } });
  });
});

describe("RTF", () => {
  it("headings, lists, tables, code pages and the document's data", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}}{\info{\title Wege & Ziele}{\author \'c4nne}{\creatim\yr2018\mo3\dy19}}
\pard\s1 K\'f6then\par\pard Ein Absatz \u8222?Wort\u8220? {\b fett}.\line Zweite {\*\bkmkstart x}Zeile\par
\pard\ls1{\listtext\bullet\tab}Punkt\par\pard\intbl Ort\cell Halle\cell\row\pard\page Ende{\pict 00ff}}`;
    const document = await read("text.rtf", rtf);
    expect(document).toMatchObject({
      title: "Wege & Ziele",
      author: "Änne",
      created: "2018-03-19",
      pageUnit: "page",
    });
    expect(document.blocks.map(({ page, kind, text }) => [page, kind, text])).toEqual([
      [1, "heading", "Köthen"],
      [1, "paragraph", "Ein Absatz „Wort“ fett.\nZweite Zeile"],
      [1, "listItem", "Punkt"],
      [1, "tableRow", "Ort | Halle"],
      [2, "paragraph", "Ende"],
    ]);
  });
});

describe("pictures", () => {
  const png = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55",
    "hex",
  );
  it("are kept, those that were cut off are not", async () => {
    const whole = Buffer.concat([png, Buffer.from("0000000049454e44ae426082", "hex")]);
    expect(await read("bild.dat", whole)).toMatchObject({
      format: "image",
      mediaType: "image/png",
      warning: "import/no-text",
    });
    await expect(read("bild.png", png)).rejects.toMatchObject({ code: "import/unreadable" });
    await expect(read("bild.jpg", Buffer.from("ffd8ffe0001000", "hex"))).rejects.toMatchObject({
      code: "import/unreadable",
    });
    await expect(read("bild.tif", Buffer.from("49492a00ff000000", "hex"))).rejects.toMatchObject({
      code: "import/unreadable",
    });
  });
});

describe("files of other kinds", () => {
  it("other programs' archives are not taken for archives", async () => {
    const bytes = zipOfFiles({ "META-INF/MANIFEST.MF": "x", "a.class": "y" });
    await expect(read("programm.jar", bytes)).rejects.toMatchObject({
      code: "import/unsupported-format",
    });
  });
});
