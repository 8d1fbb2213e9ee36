import { beforeAll, describe, expect, it } from "vitest";
import { HELD_OUT, listCorpus } from "../../corpus/corpus.ts";
import { type JudgedField, ratesOf, sumJudgements } from "../../corpus/judge-proposal.ts";
import { type ReadCorpusDocument, readCorpusDocument } from "../../corpus/read-corpus.ts";

/** What the corpus must at least come to; `npm run bench:import` shows the whole picture. */
const LEAST: Record<JudgedField, number> = {
  kind: 0.98,
  title: 0.98,
  date: 0.98,
  place: 0.98,
  programme: 0.95,
  organisations: 0.92,
  persons: 0.9,
};

/** The set that no rule was mended for, as it was first read: nothing may become worse. */
const LEAST_UNKNOWN: Record<JudgedField, number> = {
  kind: 0.88,
  title: 0.72,
  date: 0.9,
  place: 0.88,
  programme: 0.5,
  organisations: 0.7,
  persons: 0.92,
};

/** Format of the corpus → what it is a document of. */
const FORMAT_OF: Record<string, string> = {
  html: "HTML",
  mhtml: "MHTML",
  savedPage: "saved page with its folder",
  txt: "TXT",
  panels: "PDF",
  letterhead: "DOCX",
  windows1252: "TXT",
  utf16: "TXT",
  md: "Markdown",
  pdf: "PDF",
  docx: "DOCX",
  dotx: "DOTX",
  odt: "ODT",
  rtf: "RTF",
  pptx: "PPTX",
  odp: "ODP",
  xlsx: "XLSX",
  ods: "ODS",
  csv: "CSV",
  tsv: "TSV",
  eml: "EML",
  msg: "MSG",
  vcf: "vCard",
  ics: "iCal",
  jsonl: "own records",
  zip: "ZIP",
  png: "PNG",
  jpeg: "JPEG",
  tiff: "TIFF",
};
/** A picture of print is recognised nearly, not wholly. */
const RECOGNISED = new Set(["png", "jpeg", "tiff"]);

describe("the corpus", () => {
  const read: ReadCorpusDocument[] = [];
  beforeAll(async () => {
    for (const document of listCorpus()) {
      const found = await readCorpusDocument(document);
      if (found) read.push(found);
    }
  }, 240_000);

  it("is read in every format", () => {
    expect(listCorpus().length).toBeGreaterThanOrEqual(120);
    expect(read.length).toBe(listCorpus().length);
  });

  it("has at least three documents of every format that say something", () => {
    const told = read.filter(
      ({ document: { expected } }) => expected.kind !== null || expected.persons,
    );
    const count = (name: string) =>
      told.filter(({ document }) => FORMAT_OF[document.format] === name).length;
    const few = Object.values(FORMAT_OF).filter((name) => count(name) < 3);
    expect(few).toEqual([]);
  });

  const groups = [null, ...HELD_OUT].map((heldOut) => ({
    name: heldOut === null ? "known shapes" : `held out ${heldOut}`,
    heldOut,
    least: heldOut === "seventh" ? LEAST_UNKNOWN : LEAST,
  }));
  const cases = groups.flatMap(({ least, ...group }) =>
    Object.entries(least).map(([field, value]) => ({
      ...group,
      field: field as JudgedField,
      least: value,
    })),
  );
  for (const { name, heldOut, field, least } of cases) {
    it(`${name}: gives ${field} rightly, F1 ≥ ${least}`, () => {
      const group = read.filter(({ document }) => document.heldOut === heldOut);
      const sum = sumJudgements(group.map((one) => one.judgement));
      const wrong = group
        .filter(({ judgement }) => judgement[field].extra + judgement[field].missed > 0)
        .map(({ document }) => document.file);
      expect(ratesOf(sum[field]).f1, wrong.join(", ")).toBeGreaterThanOrEqual(least);
    });
  }

  it("keeps its words, in order", () => {
    for (const format of new Set(read.map((one) => one.document.format))) {
      const own = read.filter((one) => one.document.format === format);
      const mean = own.reduce((sum, one) => sum + one.coverage, 0) / own.length;
      const least = RECOGNISED.has(format) ? 0.95 : 0.99;
      expect([format, mean >= least]).toEqual([format, true]);
    }
  });

  it("makes nothing of documents that tell of no event and no example", () => {
    const plain = read.filter(({ document }) => document.expected.kind === null);
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter(({ proposal }) => proposal !== null)).toEqual([]);
  });
});
