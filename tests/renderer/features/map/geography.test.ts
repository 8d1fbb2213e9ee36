import { describe, expect, test } from "vitest";
import {
  type DrawnShape,
  drawGermany,
  loadGeography,
  MAP_HEIGHT,
  MAP_WIDTH,
  neighbourTowards,
  type Outline,
  withOfficial,
} from "../../../../renderer/features/map/geography.ts";
import districts from "../../../../resources/geo/districts.json" with { type: "json" };

const square = (west: number, south: number, size = 1): Outline => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const reversed = (outline: Outline): Outline =>
  ({
    ...outline,
    coordinates: JSON.parse(JSON.stringify(outline.coordinates)).map((ring: unknown[]) =>
      ring.reverse(),
    ),
  }) as Outline;
const state = (ags: string, geometry: Outline) => ({ ags, code: ags, name: ags, geometry });

/** Width times height of a shape's box. */
const area = ({ bounds: [[left, top], [right, bottom]] }: DrawnShape) =>
  (right - left) * (bottom - top);

describe("the drawn map", () => {
  test("fits the picture, with north above south and west left of east", async () => {
    const { states, districts: drawn } = await loadGeography(null);
    expect(states).toHaveLength(16);
    expect(drawn).toHaveLength(401);
    for (const { bounds } of [...states, ...drawn]) {
      const [[left, top], [right, bottom]] = bounds;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(MAP_WIDTH);
      expect(bottom).toBeLessThanOrEqual(MAP_HEIGHT);
    }
    const centreOf = (ags: string) => drawn.find((one) => one.ags === ags)?.centre ?? [0, 0];
    const [flensburg, oberallgaeu] = [centreOf("01001"), centreOf("09780")];
    const [heinsberg, goerlitz] = [centreOf("05370"), centreOf("14626")];
    expect(flensburg[1]).toBeLessThan(100);
    expect(oberallgaeu[1]).toBeGreaterThan(900);
    expect(heinsberg[0]).toBeLessThan(60);
    expect(goerlitz[0]).toBeGreaterThan(700);
  });

  test("puts each Kreis where its towns lie: the order from north to south is kept", async () => {
    const { districts: drawn } = await loadGeography(null);
    const latitudes = new Map(districts.map(({ ags, latitude }) => [ags, latitude]));
    let wrong = 0;
    for (const a of drawn) {
      for (const b of drawn) {
        const [north, south] = [latitudes.get(a.ags) ?? 0, latitudes.get(b.ags) ?? 0];
        if (north - south > 0.5 && a.centre[1] >= b.centre[1]) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test("keeps areas: the same square kilometres have the same size in north and south", () => {
    const height = 1;
    // A degree of longitude is shorter in the north: as wide as it is there, so large is the square.
    const shrink = (latitude: number) => Math.cos((latitude * Math.PI) / 180);
    const strip = (south: number): Outline => {
      const width = 1 / shrink(south + height / 2);
      const [west, east] = [10.5 - width / 2, 10.5 + width / 2];
      return {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, south + height],
            [west, south + height],
            [west, south],
          ],
        ],
      };
    };
    const { districts: drawn } = drawGermany(
      [state("01", square(6, 47.5, 7.5))],
      [
        ["09001", strip(47.6)],
        ["01001", strip(53.9)],
      ],
    );
    const [south, north] = drawn as [DrawnShape, DrawnShape];
    expect(area(north) / area(south)).toBeGreaterThan(0.97);
    expect(area(north) / area(south)).toBeLessThan(1.03);
  });

  test("draws rings of either direction alike and does not fill the rest of the world", () => {
    const outline = square(10, 51);
    const draw = (geometry: Outline) =>
      drawGermany([state("15", square(8, 48, 6))], [["15002", geometry]]).districts[0];
    expect(draw(reversed(outline))?.bounds).toEqual(draw(outline)?.bounds);
    expect(draw(reversed(outline))?.centre[0]).toBeCloseTo(draw(outline)?.centre[0] ?? 0, 1);
  });
});

describe("official outlines", () => {
  const cells = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`150${10 + index}`, square(10 + index / 40, 51)]),
  );

  test("take the place of the cells that they stand for, and no other", async () => {
    const official = square(11.5, 51.3, 0.5);
    const shipped = await loadGeography(null);
    const drawn = await loadGeography({
      districts: { "15002": official, "99999": official },
      states: {},
    });
    const pathOf = (all: readonly DrawnShape[], ags: string) =>
      all.find((one) => one.ags === ags)?.path;
    expect(drawn.districts).toHaveLength(401);
    expect(pathOf(drawn.districts, "15002")).not.toBe(pathOf(shipped.districts, "15002"));
    expect(pathOf(drawn.districts, "15003")).toBe(pathOf(shipped.districts, "15003"));
  });

  test("of the whole country lie below a Kreis that they no longer have", () => {
    const official = Object.fromEntries(Object.entries(cells).slice(1));
    expect(withOfficial(cells, official).at(-1)?.[0]).toBe("15010");
  });

  test("of one Land lie above the computed cells around it", () => {
    expect(withOfficial(cells, { "15010": square(10, 51) }).at(-1)?.[0]).toBe("15010");
  });
});

describe("the way from Kreis to Kreis by arrow keys", () => {
  const shape = (ags: string, x: number, y: number): DrawnShape => ({
    ags,
    path: "",
    bounds: [
      [x, y],
      [x, y],
    ],
    centre: [x, y],
  });
  const here = shape("here", 100, 100);

  test("prefers what lies straight ahead to what is nearer but aside", () => {
    const ahead = shape("ahead", 130, 100);
    const aside = shape("aside", 110, 118);
    expect(neighbourTowards([here, aside, ahead], here, [1, 0])?.ags).toBe("ahead");
  });

  test("finds nobody beyond the edge", () => {
    expect(neighbourTowards([here, shape("east", 130, 100)], here, [-1, 0])).toBeNull();
  });

  test("reaches every Kreis from Flensburg", async () => {
    const { districts: drawn } = await loadGeography(null);
    const reached = new Set(["01001"]);
    const queue = drawn.filter(({ ags }) => ags === "01001");
    for (let from = queue.pop(); from; from = queue.pop()) {
      for (const direction of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = neighbourTowards(drawn, from, direction);
        if (!next || reached.has(next.ags)) continue;
        reached.add(next.ags);
        queue.push(next);
      }
    }
    expect(drawn.map(({ ags }) => ags).filter((ags) => !reached.has(ags))).toEqual([]);
  });
});
