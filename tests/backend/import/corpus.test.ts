import { beforeAll, describe, expect, it } from "vitest";
import { listCorpus } from "../../corpus/corpus.ts";
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

describe("the corpus", () => {
  const read: ReadCorpusDocument[] = [];
  beforeAll(async () => {
    for (const document of listCorpus()) {
      const found = await readCorpusDocument(document);
      if (found) read.push(found);
    }
  }, 120_000);

  it("is read in every format", () => {
    expect(listCorpus().length).toBeGreaterThanOrEqual(120);
    expect(read.length).toBe(listCorpus().length);
  });

  for (const [field, least] of Object.entries(LEAST) as [JudgedField, number][]) {
    it(`gives ${field} rightly, F1 ≥ ${least}`, () => {
      const sum = sumJudgements(read.map((one) => one.judgement));
      const wrong = read
        .filter(({ judgement }) => judgement[field].extra + judgement[field].missed > 0)
        .map(({ document }) => document.file);
      expect(ratesOf(sum[field]).f1, wrong.join(", ")).toBeGreaterThanOrEqual(least);
    });
  }

  it("keeps its words, in order", () => {
    for (const format of new Set(read.map((one) => one.document.format))) {
      const own = read.filter((one) => one.document.format === format);
      const mean = own.reduce((sum, one) => sum + one.coverage, 0) / own.length;
      expect([format, mean >= 0.99]).toEqual([format, true]);
    }
  });

  it("makes nothing of documents that tell of no event and no example", () => {
    const plain = read.filter(({ document }) => document.expected.kind === null);
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter(({ proposal }) => proposal !== null)).toEqual([]);
  });
});
