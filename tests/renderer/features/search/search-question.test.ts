import { expect, test } from "vitest";
import {
  MOST_ROWS,
  pieceOf,
  requestFor,
  startOf,
} from "../../../../renderer/features/search/search-question.ts";

const QUESTION = {
  text: "ganztag",
  typing: true,
  filters: {},
  sort: "relevance",
  newSince: null,
} as const;

test("the pieces of the hits follow one another without a gap, up to the last row", () => {
  let next = 0;
  for (let piece = 0; next < MOST_ROWS; piece += 1) {
    const { offset, limit } = requestFor(QUESTION, piece);
    expect(offset).toBe(next);
    expect(limit).toBeGreaterThan(0);
    next += limit ?? MOST_ROWS;
  }
  expect(next).toBe(MOST_ROWS);
});

test("every row lies in the piece that is fetched for it", () => {
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const piece = pieceOf(row);
    expect(startOf(piece) <= row && row < startOf(piece + 1), `row ${row}`).toBe(true);
  }
});

test("kinds are asked for as kinds, and only the second piece counts", () => {
  const filters = { kind: ["event"], year: ["2018"] };
  const request = requestFor({ ...QUESTION, filters, sort: "title" }, 0);
  expect(request.kinds).toEqual(["event"]);
  expect(request.filters).toEqual({ year: ["2018"] });
  expect(request.descending).toBe(false);
  expect([0, 1, 2].map((piece) => requestFor(QUESTION, piece).withFacets)).toEqual([
    false,
    true,
    false,
  ]);
});
