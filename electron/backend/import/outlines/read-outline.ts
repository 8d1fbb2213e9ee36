import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import {
  type OutlineGeometry,
  type ReadOutline,
  TAKEN_UP_DISTRICTS,
} from "../../../../shared/domain/map-outline.ts";
import { type District, loadPlaceTable } from "../../../../shared/geography/place-table.ts";
import { type Coordinates, findCoordinates, type Point, type Witness } from "./coordinates.ts";
import { CITY_STATES, findKeyProperty, officialKey } from "./official-keys.ts";
import { readAreas } from "./outline-file.ts";
import { type KeyedArea, simplifyAreas } from "./simplify-areas.ts";

const FEW = 5;

/**
 * Reads the official outlines of Kreise and Länder from a GeoJSON or TopoJSON file. Outlines of
 * Gemeinden become those of their Kreise.
 *
 * @throws ExpectedFailure `outline/unreadable`, `outline/no-keys`, `outline/unknown-keys`,
 *   `outline/wrong-coordinates`
 */
export async function readOutline(bytes: Uint8Array): Promise<ReadOutline> {
  const { districts } = await loadPlaceTable();
  const positions = knownPositions(districts);
  const areas = readAreas(bytes);
  const property = findKeyProperty(
    areas.map((area) => area.properties),
    (key) => positions.has(key),
  );
  if (property === null) throw new ExpectedFailure("outline/no-keys");
  const keyed = areas.flatMap(({ properties, polygons }) => {
    const key = officialKey(properties[property]);
    return key === null ? [] : [{ key, polygons }];
  });
  const unknown = [...new Set(keyed.map(({ key }) => key))].filter((key) => !positions.has(key));
  const known = keyed.filter(({ key }) => positions.has(key));
  if (known.length === 0) {
    throw new ExpectedFailure("outline/unknown-keys", unknown.slice(0, FEW).join(", "));
  }
  const coordinates = findCoordinates(witnessesOf(known, positions));
  for (const { polygons } of known) project(polygons, coordinates);
  const found = new Set(known.map(({ key }) => key));
  const outlines = simplifyAreas(known, groupsOf(found, districts));
  const drawn = outlinesWith(outlines, 5);
  return {
    districts: drawn,
    states: outlinesWith(outlines, 2),
    missing: districts.flatMap(({ ags }) => (ags in drawn ? [] : [ags])),
    unknown: unknown.sort(),
    coordinates: coordinates.name,
  };
}

/** Where each Kreis lies, and each Land in the middle of its Kreise; degrees. */
function knownPositions(districts: readonly District[]): Map<string, Point> {
  const positions = new Map<string, Point>();
  const ofState = new Map<string, District[]>();
  for (const district of districts) {
    positions.set(district.ags, [district.longitude, district.latitude]);
    const state = district.ags.slice(0, 2);
    ofState.set(state, [...(ofState.get(state) ?? []), district]);
  }
  for (const [state, own] of ofState) {
    const mean = (value: (one: District) => number) =>
      own.reduce((sum, one) => sum + value(one), 0) / own.length;
    positions.set(state, [mean((one) => one.longitude), mean((one) => one.latitude)]);
  }
  return positions;
}

/** The middle of the largest piece of each area. */
function witnessesOf(
  areas: readonly KeyedArea[],
  positions: ReadonlyMap<string, Point>,
): Witness[] {
  return areas.flatMap(({ key, polygons }) => {
    const borders = polygons.map((rings) => rings[0] ?? []);
    const border = borders.reduce((a, b) => (b.length > a.length ? b : a), []);
    const known = positions.get(key);
    if (border.length === 0 || !known) return [];
    const middle = (axis: 0 | 1) => {
      const values = border.map((point) => point[axis] ?? 0);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    return [{ inFile: [middle(0), middle(1)] as const, known }];
  });
}

/** In place: a large file fits into memory once. */
function project(polygons: KeyedArea["polygons"], { toDegrees }: Coordinates): void {
  for (const rings of polygons) {
    for (const ring of rings) {
      ring.forEach((point, index) => {
        const [x, y] = toDegrees([point[0] ?? 0, point[1] ?? 0]);
        if (!Number.isFinite(x) || !Number.isFinite(y)) {
          throw new ExpectedFailure("outline/wrong-coordinates");
        }
        ring[index] = [x, y];
      });
    }
  }
}

/** Each outline by itself; and the Länder made of Kreise, where the file has none but all of those. */
function groupsOf(
  found: ReadonlySet<string>,
  districts: readonly District[],
): Map<string, Set<string>> {
  const groups = new Map([...found].map((key) => [key, new Set([key])]));
  for (const state of new Set(districts.map(({ ags }) => ags.slice(0, 2)))) {
    const own = districts.map(({ ags }) => ags).filter((ags) => ags.startsWith(state));
    const isWhole = own.every((ags) => found.has(ags) || ags in TAKEN_UP_DISTRICTS);
    if (!groups.has(state) && isWhole) groups.set(state, new Set(own));
  }
  for (const state of CITY_STATES) {
    if (found.has(state) && !found.has(`${state}000`)) groups.set(`${state}000`, new Set([state]));
  }
  return groups;
}

function outlinesWith(outlines: Readonly<Record<string, OutlineGeometry>>, digits: number) {
  return Object.fromEntries(Object.entries(outlines).filter(([key]) => key.length === digits));
}
