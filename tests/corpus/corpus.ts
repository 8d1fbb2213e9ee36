import { existsSync, readFileSync } from "node:fs";

/** What a document is known to say; names of persons without titles. */
export interface WantedRecord {
  kind: "event" | "practiceExample" | "partnership" | null;
  title?: string;
  start?: string | null;
  end?: string | null;
  city?: string;
  postcode?: string;
  ags?: string;
  organisers?: string[];
  partners?: string[];
  municipalities?: string[];
  foundations?: string[];
  otherPartners?: string[];
  persons?: string[];
  programme?: WantedItem[];
}

export interface WantedItem {
  kind: string;
  number: number | null;
  startTime: string;
  title: string;
  speakers: string[];
}

/** The sets of papers that were written before anybody saw what the rules make of them, in their order. */
export const HELD_OUT = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
] as const;

/** A document of the corpus; `heldOut` ones were written before anybody saw what the rules make of them. */
export interface CorpusDocument {
  file: string;
  shape: string;
  format: string;
  heldOut: (typeof HELD_OUT)[number] | null;
  expected: WantedRecord;
  /** Every word of the document in reading order. */
  text: string;
}

const FOLDER = new URL("./", import.meta.url);

/** Every document with what is wanted of it; scripts/corpus makes both. */
export function listCorpus(): CorpusDocument[] {
  return readFileSync(new URL("expected.jsonl", FOLDER), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CorpusDocument);
}

export function corpusFile(document: CorpusDocument): URL {
  const file = new URL(`documents/${document.file}`, FOLDER);
  if (!existsSync(file)) throw new Error(`${document.file} is missing: run make-corpus.mjs`);
  return file;
}
