import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { completeIndex, openWithIndex } from "../../electron/backend/handlers/library-opening.ts";
import { addSample } from "../../electron/backend/handlers/library-sample.ts";
import type { OpenLibrary } from "../../electron/backend/library/open-library.ts";
import { requireRecord } from "../../electron/backend/store/records.ts";
import { SearchRequestSchema } from "../../shared/domain/search.ts";

// What clerks type, half remembered and mistyped, and what they hope to find. The questions were
// written without looking at what the search makes of them; they are not bent to its abilities.

const SAMPLE = path.resolve(import.meta.dirname, "../../resources/sample");
const LEAST_QUESTIONS = 160;
const SUCCESS_AT_3 = 0.95;

const QuestionSchema = z.strictObject({
  q: z.string().min(2),
  /** externalIds; any of them answers the question. */
  wanted: z.array(z.string()).min(1),
  why: z.string().min(3),
});

const questions = readFileSync(path.join(import.meta.dirname, "questions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => QuestionSchema.parse(JSON.parse(line)));

const folder = mkdtempSync(path.join(tmpdir(), "fadenwerk-questions-"));
let library: OpenLibrary;

beforeAll(async () => {
  library = await openWithIndex(path.join(folder, "library"), { create: true });
  await addSample(library, SAMPLE);
  completeIndex(library);
});

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the questions", () => {
  test("are many, and none is asked twice", () => {
    expect(questions.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
  });

  test("want records that exist", () => {
    const ids = new Set(
      readFileSync(path.join(SAMPLE, "records.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).externalId as string),
    );
    const unknown = questions.flatMap(({ wanted }) => wanted.filter((id) => !ids.has(id)));
    expect(unknown).toEqual([]);
  });

  test(`at least ${SUCCESS_AT_3 * 100} percent find what is wanted among the first three`, () => {
    const misses = questions.flatMap(({ q, wanted, why }) => {
      const found = firstThree(q);
      if (found.some((id) => wanted.includes(id))) return [];
      return [`"${q}" (${why}) found ${found.join(", ") || "nothing"}`];
    });
    const success = 1 - misses.length / questions.length;
    expect(success, `\n${misses.join("\n")}\n`).toBeGreaterThanOrEqual(SUCCESS_AT_3);
  });
});

function firstThree(query: string): string[] {
  const { hits } = library.index.search(SearchRequestSchema.parse({ query, limit: 3 }));
  return hits.map((hit) => requireRecord(library.db, hit.id).externalId ?? "");
}
