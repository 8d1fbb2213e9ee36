import { Document, Header, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { fillPlaces } from "../../../electron/backend/import/extract/known-places.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { openDocument } from "./make-office.ts";

const HEAD = ["Stadt Plauen", "Kulturbetrieb", "Postfach 1 12, 08503 Plauen"];
const BODY = [
  "Sehr geehrte Damen und Herren,",
  "zum Fachtag „Wege ins Buch“ laden wir Sie herzlich ein",
  "am 5. Juni 2018, 10 bis 15 Uhr",
];

/** A letter with the head on its paper, as Word keeps it. */
async function letter(head: string[], parts: string[]): Promise<Buffer> {
  const paragraph = (text: string) =>
    new Paragraph({
      children: text
        .split("\n")
        .map((line, at) => new TextRun({ text: line, break: at > 0 ? 1 : 0 })),
    });
  const headers = { default: new Header({ children: [paragraph(head.join("\n"))] }) };
  const sections = [{ headers, children: parts.map(paragraph) }];
  return Buffer.from(await Packer.toBuffer(new Document({ sections })));
}

const firstOf = async (fileName: string, bytes: Uint8Array) =>
  (await readFileContent({ fileName, bytes })).blocks[0]?.text;

describe("the printed head of a letter", () => {
  it("is read from DOCX", async () => {
    expect(await firstOf("a.docx", await letter(HEAD, BODY))).toBe(HEAD.join("\n"));
  });

  it("is read from ODT", async () => {
    const names =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
    const paragraphs = HEAD.map((line) => `<text:p>${line}</text:p>`).join("");
    const styles = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names}><office:master-styles><style:master-page style:name="Standard"><style:header>${paragraphs}</style:header></style:master-page></office:master-styles></office:document-styles>`;
    const body = BODY.map((line) => `<text:p>${line}</text:p>`).join("");
    const file = openDocument("text", body, { "styles.xml": styles });
    expect(await firstOf("a.odt", file)).toBe(HEAD.join("\n"));
  });

  it.each([
    ["a running title", ["Bildungsbericht 2018"]],
    ["a title with its page", ["Bildungsbericht 2018", "Seite 3"]],
    ["what the text says itself", [BODY[0] ?? "", "Stadt Plauen", "08523 Plauen"]],
  ])("is not %s", async (_, head) => {
    expect(await firstOf("a.docx", await letter(head, BODY))).toBe(BODY[0]);
  });

  it("says who invites, and in which town a house without one is", async () => {
    const when = `${BODY[2]}\nin das Haus der Vereine, Am Anger 3 (Hofeingang)`;
    const bytes = await letter(HEAD, [...BODY.slice(0, 2), when, "Mit freundlichen Grüßen"]);
    const told = extractProposal(await readFileContent({ fileName: "a.docx", bytes }));
    const filled = told && fillPlaces(told, await loadPlaceTable());
    if (filled?.kind !== "event") throw new Error("read as no event");
    expect(filled.draft.organisers.map(({ name }) => name)).toEqual(["Stadt Plauen"]);
    expect(filled.draft.venue).toMatchObject({
      name: "Haus der Vereine",
      address: { street: "Am Anger 3", postcode: "", city: "Plauen", ags: "14523" },
    });
  });
});

describe("a house that only a sentence names", () => {
  const venueOf = async (title: string, sentence: string) => {
    const bytes = Buffer.from(`# ${title}\n\n${sentence}`);
    const told = extractProposal(await readFileContent({ fileName: "a.md", bytes }));
    const filled = told && fillPlaces(told, await loadPlaceTable());
    if (filled?.kind !== "event") throw new Error("read as no event");
    return [filled.draft.venue.name, filled.draft.venue.address.city];
  };
  const TOLD =
    "Achtzig Ehrenamtliche trafen sich am 5. Juni 2018 zum Lesetag im Gewölbe am Zwickauer Schloss, um voneinander zu lernen und sich zu stärken.";

  it("lies in the town that its surroundings are called after, where the event has to do with it", async () => {
    const hall = TOLD.replace("Gewölbe", "Festsaal");
    expect(await venueOf("Lesetag der Region Zwickau", hall)).toEqual([
      "Festsaal am Zwickauer Schloss",
      "Zwickau",
    ]);
  });

  it("lies in the town that news begin with, and not in a word that is none", async () => {
    const hall = TOLD.replace("Gewölbe am Zwickauer Schloss", "Ratssaal");
    expect(await venueOf("Lesetag", `Glauchau. ${hall}`)).toEqual(["Ratssaal", "Glauchau"]);
    expect(await venueOf("Lesetag", `Endlich. ${hall}`)).toEqual(["Ratssaal", ""]);
  });

  it("lies nowhere else", async () => {
    const hall = TOLD.replace("Gewölbe", "Festsaal");
    expect(await venueOf("Lesetag der Region Gera", hall)).toEqual([
      "Festsaal am Zwickauer Schloss",
      "",
    ]);
  });
});
