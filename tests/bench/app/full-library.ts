import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RecordDraft } from "../../../shared/domain/record.ts";
import { type District, loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { seededRandom } from "../seeded-random.ts";
import { sampleTexts } from "./made-records.ts";

/** How many of each kind: 10,000 together, in the proportions of a foundation's daily work. */
export const FULL_LIBRARY = {
  organisation: 1_500,
  person: 1_500,
  partnership: 1_000,
  practiceExample: 2_000,
  event: 800,
  interaction: 2_500,
  document: 600,
  collection: 100,
} as const;

/** The organisation that most others have to do with, and the collection with the most in it. */
export const BUSIEST = "Bürgerstiftung Überall";
export const LARGEST_COLLECTION = "Sammlung 1: alles zum Ganztag";

const STATUSES = [
  "Idee",
  "Erstkontakt",
  "Gespräche",
  "Konzept",
  "vereinbart",
  "laufend",
  "laufend",
  "laufend",
  "verstetigt",
  "ruht",
  "beendet",
];
const FIELDS_OF_ACTION = [
  "Frühkindliche Bildung",
  "Schule und Ganztag",
  "Übergang Schule–Beruf",
  "Kulturelle Bildung",
  "MINT",
  "Sprachbildung und Leseförderung",
  "Integration und Migration",
  "Engagement und Ehrenamt",
];
const GIVEN = ["Katrin", "Mareike", "Gisela", "Frank", "Jonas", "Ines", "Bernd", "Linh", "Ágnes"];
const FAMILY = ["Ahlswede", "Thoms", "von Lützen", "Ostermann", "Riedel", "Bartsch", "Nguyen"];
const COLLEAGUES = ["Mareike Thoms", "Jonas Riedel", "Gisela von Lützen"];
/** Every so many records have to do with the busiest organisation. */
const BUSY_EVERY = 4;
const ITEMS_OF_LARGEST = 1_000;
const ITEMS_OF_OTHERS = 20;

/** Writes a library of 10,000 records of every kind, tied to each other, as JSON Lines. */
export async function writeFullLibrary(file: string): Promise<void> {
  const { districts } = await loadPlaceTable();
  await pipeline(Readable.from(lines(districts)), createWriteStream(file));
}

function* lines(districts: readonly District[]): Generator<string> {
  for (const record of records(districts)) yield `${JSON.stringify(record)}\n`;
}

function* records(districts: readonly District[]): Generator<RecordDraft & { body?: string }> {
  const random = seededRandom(11);
  const { titles, sentences } = sampleTexts();
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const prose = (length: number) => Array.from({ length }, () => pick(sentences)).join(" ");
  const day = (from = 2015, to = 2026) =>
    `${from + Math.floor(random() * (to - from + 1))}-${two(random() * 12)}-${two(random() * 28)}`;
  const organisations = Array.from({ length: FULL_LIBRARY.organisation }, (_, at) => {
    const district = districts[at % districts.length];
    if (!district) throw new Error("There are no districts.");
    if (at === 0) return { name: BUSIEST, organisationKind: "Bürgerstiftung", district };
    return at < districts.length
      ? { name: `${district.type} ${district.name}`, organisationKind: "Landkreis", district }
      : {
          name: `Stiftung ${pick(FAMILY)} ${at}`,
          organisationKind: "fördernde Stiftung",
          district,
        };
  });
  const persons = Array.from(
    { length: FULL_LIBRARY.person },
    (_, at) => `${pick(GIVEN)} ${pick(FAMILY)}-${GIVEN[at % GIVEN.length]} ${at}`,
  );
  const partner = (at: number) =>
    at % BUSY_EVERY === 0 ? { name: BUSIEST } : { name: pick(organisations).name };
  const named = (what: string, at: number) => `${pick(titles).slice(0, 60)} – ${what} ${at}`;

  for (const { name, organisationKind, district } of organisations) {
    const address = { city: district.name, country: "Deutschland", ags: district.ags };
    yield { kind: "organisation", name, organisationKind, address, notes: prose(1) };
  }
  for (const name of persons) {
    yield {
      kind: "person",
      name,
      mail: `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@example.org`,
      roles: [{ organisation: { name: pick(organisations).name }, role: "Ansprechperson" }],
    };
  }
  const examples: string[] = [];
  for (let at = 0; at < FULL_LIBRARY.practiceExample; at += 1) {
    const title = named("Beispiel", at);
    examples.push(title);
    yield {
      kind: "practiceExample",
      title,
      summary: prose(3),
      implementation: prose(8),
      start: day(),
      fieldsOfAction: [pick(FIELDS_OF_ACTION), pick(FIELDS_OF_ACTION)],
      municipalities: [{ name: organisations[at % districts.length]?.name ?? "" }],
      foundations: [partner(at)],
      contactPersons: [{ name: pick(persons) }],
    };
  }
  const partnerships: string[] = [];
  for (let at = 0; at < FULL_LIBRARY.partnership; at += 1) {
    const title = named("Kooperation", at);
    partnerships.push(title);
    const status = pick(STATUSES);
    yield {
      kind: "partnership",
      title,
      status,
      statusHistory: [{ status, since: day(2018, 2025) }],
      partners: [
        { organisation: partner(at) },
        { organisation: { name: pick(organisations).name } },
      ],
      responsible: pick(COLLEAGUES),
      start: day(2018, 2025),
      funds: [{ year: 2020 + (at % 8), amount: 1_000 + at }],
      practiceExamples: [{ name: pick(examples) }],
    };
  }
  for (let at = 0; at < FULL_LIBRARY.event; at += 1) {
    yield {
      kind: "event",
      title: named("Fachtag", at),
      format: "Fachveranstaltung",
      start: day(),
      description: prose(8),
      organisers: [partner(at)],
      programme: [{ title: pick(titles), speakers: [{ name: pick(persons) }] }],
    };
  }
  for (let at = 0; at < FULL_LIBRARY.interaction; at += 1) {
    yield {
      kind: "interaction",
      date: day(2020, 2026),
      interactionKind: "Telefonat",
      partnership: { name: pick(partnerships) },
      participants: [{ name: pick(persons) }],
      text: prose(2),
      ...(at % 5 === 0 ? { nextStep: "Noch einmal anrufen", followUpOn: day(2026, 2027) } : {}),
    };
  }
  for (let at = 0; at < FULL_LIBRARY.document; at += 1) {
    yield { kind: "document", title: named("Dokument", at), date: day(), body: prose(40) };
  }
  for (let at = 0; at < FULL_LIBRARY.collection; at += 1) {
    const count = at === 0 ? ITEMS_OF_LARGEST : ITEMS_OF_OTHERS;
    yield {
      kind: "collection",
      title: at === 0 ? LARGEST_COLLECTION : named("Sammlung", at),
      items: examples
        .slice(at === 0 ? 0 : at * 15, (at === 0 ? 0 : at * 15) + count)
        .map((name) => ({ record: { name }, note: "" })),
    };
  }
}

/** A number from 1 up to what is given, with two digits. */
function two(below: number): string {
  return String(1 + Math.floor(below)).padStart(2, "0");
}
