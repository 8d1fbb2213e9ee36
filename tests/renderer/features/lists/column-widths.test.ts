import { expect, test } from "vitest";
import {
  gridTracks,
  LEAST_WIDTH,
  MOST_WIDTH,
  widthOf,
} from "../../../../renderer/features/lists/column-widths.ts";
import { COLUMNS_OF } from "../../../../renderer/features/lists/list-columns.ts";
import { RECORD_KINDS } from "../../../../shared/domain/record.ts";

test("the title takes what the other columns leave, each as wide as somebody left it", () => {
  const tracks = gridTracks(COLUMNS_OF.organisation, { place: 300 }, false);
  expect(tracks).toBe("minmax(280px, 1fr) minmax(0, 170px) minmax(0, 300px) minmax(0, 110px)");
  expect(gridTracks(COLUMNS_OF.organisation, {}, true)).toMatch(/ 190px$/);
});

test("no column is narrower than its head can be read, or wider than a window", () => {
  expect(widthOf("place", { place: 1 })).toBe(LEAST_WIDTH);
  expect(widthOf("place", { place: 100_000 })).toBe(MOST_WIDTH);
});

test("every kind's list begins with its title and ends with its last change, no column twice", () => {
  for (const kind of RECORD_KINDS) {
    const ids = COLUMNS_OF[kind].map(({ id }) => id);
    expect([ids[0], ids.at(-1)], kind).toEqual(["title", "updatedAt"]);
    expect(new Set(ids).size, kind).toBe(ids.length);
  }
});
