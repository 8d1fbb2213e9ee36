import { createWriteStream, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "../seeded-random.ts";

const SAMPLE = path.resolve(import.meta.dirname, "../../../resources/sample/records.jsonl");
const KINDS = ["practiceExample", "practiceExample", "event", "document"] as const;

/**
 * Writes so many records as JSON Lines, put together from titles and sentences of the sample
 * library: words of the field, in numbers that no sample would be written in.
 */
export async function writeMadeRecords(file: string, count: number): Promise<void> {
  await pipeline(Readable.from(madeLines(count)), createWriteStream(file));
}

/** Writes so many documents of so many pages, as long as reports are. */
export async function writeLongDocuments(
  file: string,
  count: number,
  pages: number,
): Promise<void> {
  await pipeline(Readable.from(longLines(count, pages)), createWriteStream(file));
}

/** Paragraphs and titles of the sample library, for whoever makes up texts. */
export function sampleTexts(): { titles: string[]; sentences: string[] } {
  const records = readFileSync(SAMPLE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const titles = records.flatMap(({ title }) => (typeof title === "string" ? [title] : []));
  const sentences = records
    .flatMap((record) => Object.values(record))
    .flatMap((value) => (typeof value === "string" ? value.split(/(?<=[.!?])\s+/) : []))
    .filter((sentence) => sentence.length > 30);
  return { titles, sentences };
}

function* madeLines(count: number): Generator<string> {
  const { random, titles, pick, prose } = sampleProse();
  for (let at = 0; at < count; at += 1) {
    const kind = KINDS[at % KINDS.length] ?? "document";
    const title = `${pick(titles).split(" ").slice(0, 4).join(" ")} ${pick(titles)}`;
    const common = { kind, externalId: `made-${at}`, title: title.slice(0, 200) };
    yield `${JSON.stringify({ ...common, ...contentOf(kind, prose, random) })}\n`;
  }
}

function* longLines(count: number, pages: number): Generator<string> {
  const { titles, pick, prose } = sampleProse();
  for (let at = 0; at < count; at += 1) {
    const texts = Array.from({ length: pages }, (_, i) => ({
      number: i + 1,
      label: "",
      text: prose(20),
    }));
    const common = { kind: "document", externalId: `long-${at}`, title: pick(titles) };
    yield `${JSON.stringify({ ...common, pages: texts })}\n`;
  }
}

function sampleProse() {
  const random = seededRandom(3);
  const { titles, sentences } = sampleTexts();
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? "";
  const prose = (length: number) => Array.from({ length }, () => pick(sentences)).join(" ");
  return { random, titles, pick, prose };
}

function contentOf(
  kind: (typeof KINDS)[number],
  prose: (length: number) => string,
  random: () => number,
): Record<string, unknown> {
  const year = 2012 + Math.floor(random() * 14);
  switch (kind) {
    case "practiceExample":
      return { summary: prose(3), implementation: prose(8), results: prose(4) };
    case "event":
      return { description: prose(12), start: `${year}-03-19` };
    case "document":
      return { body: prose(40) };
  }
}
