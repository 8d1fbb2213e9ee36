import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import type { Proposal } from "../../../electron/backend/import/extract/proposal.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import { docxOfText, htmlOfText, pdfOfText } from "./make-documents.ts";

const FOLDER = new URL("../../fixtures/import/events/", import.meta.url);
const FURNITURE =
  /Direkt zum Inhalt|Private Settings|Auf Karte anzeigen|Alle akzeptieren|Impressum|BÖSE|alert/;

/** What a page is known to say; lists of names in the order of the page. */
interface Expected {
  title: string;
  titleContains?: boolean;
  motto?: string;
  format: string;
  start?: string;
  end?: string;
  startDay?: string;
  endDay?: string;
  otherDates?: string[];
  venueName?: string;
  street?: string;
  postcode?: string;
  city?: string;
  country?: string;
  organisers?: string[];
  cooperationPartners?: string[];
  aliases?: Record<string, string[]>;
  addressedGroups?: string[];
  programme?: Record<string, number>;
  titles?: string[];
  speakers?: string[];
  documentationUrl?: string;
  url?: string;
  lastEdited?: string;
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Expected;
}

function sourceOf(name: string): string {
  const stem = name.replace(/\.json$/, "");
  const found = readdirSync(FOLDER).find((file) => file.startsWith(`${stem}.`) && file !== name);
  if (!found) throw new Error(`no page for ${name}`);
  return found;
}

async function read(fileName: string, bytes: Uint8Array): Promise<Proposal | null> {
  return extractProposal(await readFileContent({ fileName, bytes }));
}

function check(proposal: Proposal | null, expected: Expected): void {
  if (proposal?.kind !== "event") throw new Error(`read as ${proposal?.kind ?? "document"}`);
  const event: EventInput = proposal.draft;
  if (expected.titleContains) expect(event.title).toContain(expected.title);
  else expect(event.title).toBe(expected.title);
  if (expected.motto !== undefined) expect(event.motto).toBe(expected.motto);
  expect(event.format).toBe(expected.format);
  if (expected.startDay) expect(event.start?.slice(0, 10)).toBe(expected.startDay);
  else expect(event.start).toBe(expected.start);
  if (expected.endDay) expect(event.end?.slice(0, 10)).toBe(expected.endDay);
  else expect(event.end).toBe(expected.end ?? null);
  expect(event.otherDates.map(({ date }) => date)).toEqual(expected.otherDates ?? []);
  const { name, address } = event.venue;
  if (expected.venueName !== undefined) expect(name).toBe(expected.venueName);
  for (const part of ["street", "postcode", "city", "country"] as const) {
    if (expected[part] !== undefined) expect(address[part]).toBe(expected[part]);
  }
  for (const field of ["organisers", "cooperationPartners"] as const) {
    expect(event[field].map((one) => one.name)).toEqual(expected[field] ?? []);
  }
  for (const [organisation, aliases] of Object.entries(expected.aliases ?? {})) {
    expect(proposal.organisations.find((one) => one.name === organisation)?.aliases).toEqual(
      aliases,
    );
  }
  if (expected.addressedGroups) expect(event.addressedGroups).toEqual(expected.addressedGroups);
  for (const [kind, count] of Object.entries(expected.programme ?? {})) {
    expect([kind, event.programme.filter((item) => item.itemKind === kind).length]).toEqual([
      kind,
      count,
    ]);
  }
  const titles = event.programme.map((item) => item.title);
  for (const title of expected.titles ?? []) expect(titles).toContain(title);
  const speakers = event.programme.flatMap((item) => item.speakers.map((one) => one.name));
  for (const speaker of expected.speakers ?? []) expect(speakers).toContain(speaker);
  if (expected.documentationUrl) expect(event.documentationUrl).toBe(expected.documentationUrl);
  if (expected.url) expect(event.source.url).toBe(expected.url);
  if (expected.lastEdited) expect(event.source.lastEdited).toBe(expected.lastEdited);
  expect(JSON.stringify(proposal.draft)).not.toMatch(FURNITURE);
  for (const [field, origin] of Object.entries(proposal.origins)) {
    expect([field, origin.confirmed, origin.passage !== ""]).toEqual([field, false, true]);
  }
}

describe("event pages", () => {
  for (const name of names) {
    const source = sourceOf(name);
    it(source, async () => {
      check(await read(source, readFileSync(new URL(source, FOLDER))), expectedOf(name));
    });
  }
});

describe("the same pages in other formats", () => {
  for (const name of names) {
    const source = sourceOf(name);
    // Lines broken at a fixed width exist in plain text only.
    if (!source.endsWith(".txt") || source.includes("umbrochen")) continue;
    const text = readFileSync(new URL(source, FOLDER), "utf8");
    const expected = expectedOf(name);
    it(`${source} as a saved page`, async () => {
      check(await read("seite.html", Buffer.from(htmlOfText(text))), expected);
    });
    it(`${source} as a printed PDF`, async () => {
      check(await read("seite.pdf", await pdfOfText(text)), expected);
    });
    it(`${source} as a Word document`, async () => {
      check(await read("seite.docx", await docxOfText(text)), expected);
    });
    it(`${source} in windows-1252 and in UTF-16`, async () => {
      const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
      check(await read("seite.txt", wide), expected);
    });
  }
});

describe("a printed page", () => {
  const text = [
    "Start",
    "Kontakt",
    "Fachtag",
    "„Lernorte öffnen. Vereine als Partner der Schule“",
    "12. Mai 2022",
    "10:00 Uhr bis 15:00 Uhr",
    "Altes Rathaus, Markt 4",
    "06618 Naumburg (Saale)",
  ].join("\n");

  it("has its address, though the head of the page offers a link to contacts", async () => {
    const proposal = await read("seite.txt", Buffer.from(text));
    expect(proposal?.draft).toMatchObject({
      venue: {
        name: "Altes Rathaus",
        address: { street: "Markt 4", postcode: "06618", city: "Naumburg (Saale)" },
      },
    });
  });

  it("has sentences that go on over the page", async () => {
    const first = `${"Am Vormittag zeigten Vereine, wie sie mit Schulen arbeiten. ".repeat(3)}Der Fachtag richtete`;
    const second = "sich an Lehrkräfte sowie an Ehrenamtliche aus Vereinen.";
    const content = await readFileContent({ fileName: "seite.txt", bytes: Buffer.from(text) });
    const block = { kind: "paragraph" as const, level: 0, cells: [] };
    content.blocks.push({ ...block, text: first, page: 1 }, { ...block, text: second, page: 2 });
    expect(extractProposal(content)?.draft).toMatchObject({
      addressedGroups: ["Lehrkräfte", "Ehrenamtliche aus Vereinen"],
    });
  });
});
