import { truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import proj4 from "proj4";
import { topology } from "topojson-server";
import { describe, expect, test } from "vitest";
import { loadOutline } from "../../../electron/backend/handlers/map-outline.ts";
import { readOutline } from "../../../electron/backend/import/outlines/read-outline.ts";
import cells from "../../../resources/geo/district-cells.json" with { type: "json" };
import type { OutlineGeometry } from "../../../shared/domain/map-outline.ts";
import { openForTest } from "../handlers/open-library.ts";
import { temporaryFolder } from "../store/fresh-database.ts";

type Area = Feature<Polygon | MultiPolygon, Record<string, unknown>>;
const CELLS = Object.entries(cells as unknown as Record<string, Polygon | MultiPolygon>);

/** The shipped cells as an export of a geographic program would hold them. */
function exportOf(
  properties: (ags: string) => Record<string, unknown>,
  place: (point: Position) => Position = (point) => point,
  wanted: (ags: string) => boolean = () => true,
): FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>> {
  const features = CELLS.filter(([ags]) => wanted(ags)).map(
    ([ags, geometry]): Area => ({
      type: "Feature",
      properties: properties(ags),
      geometry: placed(geometry, place),
    }),
  );
  return { type: "FeatureCollection", features };
}

function placed(geometry: Polygon | MultiPolygon, place: (point: Position) => Position) {
  const ringsOf = (rings: Position[][]) => rings.map((ring) => ring.map(place));
  return geometry.type === "Polygon"
    ? { ...geometry, coordinates: ringsOf(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(ringsOf) };
}

const into =
  (definition: string) =>
  ([x, y]: Position): Position =>
    proj4("WGS84", definition).forward([x ?? 0, y ?? 0]);
const bytesOf = (content: unknown) => Buffer.from(JSON.stringify(content));
const read = (content: unknown) => readOutline(bytesOf(content));

function boxOf(geometry: OutlineGeometry | undefined) {
  const points = JSON.stringify(geometry?.coordinates).match(/[\d.]+,[\d.]+/g) ?? [];
  const numbers = points.map((point) => point.split(",").map(Number));
  const axis = (index: number) => numbers.map((point) => point[index] ?? Number.NaN);
  return [Math.min(...axis(0)), Math.min(...axis(1)), Math.max(...axis(0)), Math.max(...axis(1))];
}

describe("an official outline file", () => {
  test("is read with every name of the key, as text and as numbers", async () => {
    for (const properties of [
      (ags: string) => ({ GEN: "x", AGS: ags }),
      (ags: string) => ({ AGS: Number(ags) }),
      (ags: string) => ({ ags: `${ags}000` }),
      (ags: string) => ({ ARS: `${ags}0000000`, GEN: "x" }),
      (ags: string) => ({ krs_code: [ags], year: "2018" }),
      (ags: string) => ({ Gemeindeschluessel_Kreis: ags, flaeche: 12_345 }),
    ]) {
      const outline = await read(exportOf(properties));
      expect(Object.keys(outline.districts)).toHaveLength(401);
      expect(outline.missing).toEqual([]);
      expect(outline.unknown).toEqual([]);
      // All Kreise of a Land are there: its own outline is made of them.
      expect(Object.keys(outline.states)).toHaveLength(16);
    }
  });

  test("lies where it belongs, whatever coordinates it comes in", async () => {
    const utm = "+proj=utm +ellps=GRS80 +units=m";
    const systems: [name: string, place: (point: Position) => Position][] = [
      ["WGS84/ETRS89", (point) => point],
      ["WGS84/ETRS89 (latitude, longitude)", ([x, y]) => [y ?? 0, x ?? 0]],
      ["UTM 32 (ETRS89, EPSG:25832)", into(`${utm} +zone=32`)],
      ["UTM 33 (ETRS89, EPSG:25833)", into(`${utm} +zone=33`)],
      [
        "UTM 32 (ETRS89, EPSG:4647)",
        into("+proj=tmerc +lon_0=9 +k=0.9996 +x_0=32500000 +ellps=GRS80 +units=m"),
      ],
      ["Web Mercator (EPSG:3857)", into("EPSG:3857")],
    ];
    const expected = boxOf((await read(exportOf((ags) => ({ AGS: ags })))).districts["15002"]);
    expect(expected[0]).toBeGreaterThan(11.7);
    expect(expected[3]).toBeLessThan(51.7);
    for (const [name, place] of systems) {
      const outline = await read(exportOf((ags) => ({ AGS: ags }), place));
      expect(outline.coordinates).toBe(name);
      for (const [index, value] of boxOf(outline.districts["15002"]).entries()) {
        expect(value).toBeCloseTo(expected[index] ?? 0, 2);
      }
    }
  });

  test("of one Land in UTM 33 is not taken for UTM 32", async () => {
    const place = into("+proj=utm +ellps=GRS80 +units=m +zone=33");
    const outline = await read(
      exportOf(
        (ags) => ({ AGS: ags }),
        place,
        (ags) => ags.startsWith("12"),
      ),
    );
    expect(outline.coordinates).toBe("UTM 33 (ETRS89, EPSG:25833)");
    expect(outline.missing).toHaveLength(401 - 18);
    expect(Object.keys(outline.states)).toEqual(["12"]);
  });

  test("may be TopoJSON", async () => {
    const shared = topology({ kreise: exportOf((ags) => ({ AGS: ags })) }, 1e5);
    const outline = await read(shared);
    expect(Object.keys(outline.districts)).toHaveLength(401);
  });

  test("leaves out the sea, and puts pieces and Gemeinden of one Kreis together", async () => {
    const square = (west: number, south: number, size: number): Polygon => ({
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
    const area = (AGS: string, GF: number, geometry: Polygon): Area => ({
      type: "Feature",
      properties: { AGS, GF },
      geometry,
    });
    const outline = await read({
      type: "FeatureCollection",
      features: [
        area("01054001", 4, square(9, 54.4, 0.1)),
        area("01054002", 4, square(9.1, 54.4, 0.1)),
        area("01054002", 2, square(8, 54, 0.5)),
      ],
    });
    expect(boxOf(outline.districts["01054"])).toEqual([9, 54.4, 9.2, 54.5]);
    // One ring: the border between the two Gemeinden is gone.
    expect(outline.districts["01054"]?.coordinates).toHaveLength(1);
  });

  test("of another Gebietsstand says which keys it has and which it lacks", async () => {
    // Since 2021 Eisenach (16056) belongs to the Wartburgkreis; before 2016 there was Osterode (03156).
    const content = exportOf(
      (ags) => ({ AGS: ags === "03159" ? "03156" : ags }),
      undefined,
      (ags) => ags !== "16056",
    );
    const outline = await read(content);
    expect(outline.missing.sort()).toEqual(["03159", "16056"]);
    expect(outline.unknown).toEqual(["03156"]);
    // Thüringen is whole without Eisenach, Niedersachsen is not without Göttingen.
    expect("16" in outline.states).toBe(true);
    expect("03" in outline.states).toBe(false);
  });

  test("in full detail becomes small enough to draw, without gaps between neighbours", async () => {
    const fine = exportOf((ags) => ({ AGS: ags }));
    for (const { geometry } of fine.features) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) rings.splice(0, rings.length, ...rings.map(refined));
    }
    const before = JSON.stringify(fine).length;
    const outline = await read(fine);
    const after = JSON.stringify(outline.districts);
    expect(before).toBeGreaterThan(15_000_000);
    expect(after.length).toBeLessThan(2_500_000);
    // Corners that neighbours share are still shared.
    const corners = (ags: string) =>
      new Set(JSON.stringify(outline.districts[ags]).match(/[\d.]+,[\d.]+/g));
    const shared = [...corners("15002")].filter((corner) => corners("15088").has(corner));
    expect(shared.length).toBeGreaterThan(3);
  });

  test.each([
    ["outline/unreadable", '{"type":"FeatureCollection","features":[{"type":"Fea'],
    ["outline/unreadable", "AGS;Name\n15002;Halle"],
    ["outline/unreadable", '{"type":"FeatureCollection","features":[]}'],
    [
      "outline/unreadable",
      '{"type":"Topology","objects":{"k":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}',
    ],
    [
      "outline/unreadable",
      '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[["x","y"]]]}}',
    ],
    ["outline/unreadable", "null"],
    ["outline/no-keys", JSON.stringify(exportOf((ags) => ({ GEN: `Kreis ${ags}` })))],
    ["outline/unknown-keys", JSON.stringify(exportOf((ags) => ({ AGS: `99${ags.slice(2)}` })))],
    [
      "outline/wrong-coordinates",
      JSON.stringify(
        exportOf(
          (ags) => ({ AGS: ags }),
          ([x, y]) => [(x ?? 0) * 7, (y ?? 0) * 7],
        ),
      ),
    ],
    [
      "outline/wrong-coordinates",
      JSON.stringify(
        exportOf(
          (ags) => ({ AGS: ags }),
          ([x, y]) => [(x ?? 0) + 20, y ?? 0],
        ),
      ),
    ],
  ])("that is none answers %s", async (code, text) => {
    await expect(readOutline(Buffer.from(text))).rejects.toMatchObject({ code });
  });
});

function refined(ring: Position[]): Position[] {
  return ring.flatMap((point, index) => {
    const next = ring[index + 1];
    if (!next) return [point];
    // The same dents from both sides, as neighbours of an official file have them.
    const [from, to] = String(point) < String(next) ? [point, next] : [next, point];
    const between = Array.from({ length: 20 }, (_, step): Position => {
      const share = (step + 1) / 21;
      const dent = Math.sin(step * 12.9898) * 0.002;
      return [
        (from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * share + dent,
        (from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * share + dent,
      ];
    });
    return [point, ...(from === point ? between : between.reverse())];
  });
}

describe("a library with loaded outlines", () => {
  const write = (name: string, content: unknown) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };

  test("keeps them with their source, gives them up and takes them back", async () => {
    const { library, call, events, folder } = await openForTest();
    expect(await call("map.outline", {})).toEqual({ outline: null });
    await loadOutline(
      library,
      write(
        "kreise.geojson",
        exportOf((ags) => ({ AGS: ags })),
      ),
    );
    await call("map.setOutlineSource", { source: " © GeoBasis-DE / BKG 2024 " });
    expect(events).toContainEqual({ event: "mapOutlineChanged" });
    const { outline } = await call("map.outline", {});
    expect(outline).toMatchObject({
      fileName: "kreise.geojson",
      source: "© GeoBasis-DE / BKG 2024",
    });
    expect(Object.keys(outline?.districts ?? {})).toHaveLength(401);

    await call("map.removeOutline", {});
    expect((await call("map.outline", {})).outline).toBeNull();
    await call("map.swapOutline", {});
    expect((await call("map.outline", {})).outline).toEqual(outline);

    library.close();
    const again = await openForTest(folder);
    expect((await again.call("map.outline", {})).outline).toEqual(outline);
  });

  test("keeps what it has when the next file is none", async () => {
    const { library, call } = await openForTest();
    await loadOutline(
      library,
      write(
        "gut.json",
        exportOf((ags) => ({ AGS: ags })),
      ),
    );
    const broken = write("kaputt.json", '{"type":"FeatureCollection","features":[');
    await expect(loadOutline(library, broken)).rejects.toMatchObject({
      code: "outline/unreadable",
    });
    const gone = path.join(temporaryFolder(), "weg.json");
    await expect(loadOutline(library, gone)).rejects.toMatchObject({ code: "import/file-gone" });
    expect((await call("map.outline", {})).outline?.fileName).toBe("gut.json");
  });

  test("refuses 500 MB without reading them", async () => {
    const { library } = await openForTest();
    const file = write("riesig.geojson", "{");
    truncateSync(file, 500 * 1024 * 1024);
    const started = performance.now();
    await expect(loadOutline(library, file)).rejects.toMatchObject({ code: "outline/too-large" });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
