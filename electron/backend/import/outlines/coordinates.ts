import proj4 from "proj4";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";

export type Point = readonly [x: number, y: number];
/** Where a place of the file lies, and where it is known to lie in degrees. */
export interface Witness {
  inFile: Point;
  known: Point;
}

const UTM = "+proj=utm +ellps=GRS80 +units=m +no_defs";
const GAUSS_KRUEGER =
  "+proj=tmerc +lat_0=0 +k=1 +y_0=0 +ellps=bessel +units=m +no_defs" +
  " +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7";

/** The coordinates of German official files, by their EPSG number; parameters as EPSG has them. */
const SYSTEMS: Readonly<Record<string, string>> = {
  "UTM 32 (ETRS89, EPSG:25832)": `${UTM} +zone=32`,
  "UTM 33 (ETRS89, EPSG:25833)": `${UTM} +zone=33`,
  "UTM 32 (ETRS89, EPSG:4647)":
    "+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 +ellps=GRS80 +units=m +no_defs",
  "UTM 33 (ETRS89, EPSG:5650)":
    "+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0 +ellps=GRS80 +units=m +no_defs",
  "Web Mercator (EPSG:3857)": "EPSG:3857",
  "LAEA Europe (EPSG:3035)":
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs",
  "LCC Europe (EPSG:3034)":
    "+proj=lcc +lat_0=52 +lon_0=10 +lat_1=35 +lat_2=65 +x_0=4000000 +y_0=2800000 +ellps=GRS80 +units=m +no_defs",
  "Gauß-Krüger 2 (EPSG:31466)": `${GAUSS_KRUEGER} +lon_0=6 +x_0=2500000`,
  "Gauß-Krüger 3 (EPSG:31467)": `${GAUSS_KRUEGER} +lon_0=9 +x_0=3500000`,
  "Gauß-Krüger 4 (EPSG:31468)": `${GAUSS_KRUEGER} +lon_0=12 +x_0=4500000`,
  "Gauß-Krüger 5 (EPSG:31469)": `${GAUSS_KRUEGER} +lon_0=15 +x_0=5500000`,
};

/** Half of the places must lie nearer than this to where they are known to lie. */
const NEAR_KM = 60;

export interface Coordinates {
  name: string;
  toDegrees: (point: Point) => Point;
}

/**
 * The coordinates a file uses, found by trying: the right ones put its Kreise where they lie. What a
 * file says about itself is often missing or wrong, and numbers alone do not tell zone 32 from 33.
 *
 * @throws ExpectedFailure `outline/wrong-coordinates`
 */
export function findCoordinates(witnesses: readonly Witness[]): Coordinates {
  const candidates: Coordinates[] = [
    { name: "WGS84/ETRS89", toDegrees: (point) => point },
    { name: "WGS84/ETRS89 (latitude, longitude)", toDegrees: ([x, y]) => [y, x] },
    ...Object.entries(SYSTEMS).map(([name, definition]) => {
      const system = proj4(definition, "WGS84");
      return { name, toDegrees: ([x, y]: Point) => system.forward<[number, number]>([x, y]) };
    }),
  ];
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: medianDistance(witnesses, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || !(best.distance <= NEAR_KM)) throw new ExpectedFailure("outline/wrong-coordinates");
  return best.candidate;
}

function medianDistance(witnesses: readonly Witness[], { toDegrees }: Coordinates): number {
  const distances = witnesses
    .map(({ inFile, known }) => kilometresBetween(safely(toDegrees, inFile), known))
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** A projection refuses numbers that are far out of its range. */
function safely(toDegrees: Coordinates["toDegrees"], point: Point): Point {
  try {
    return toDegrees(point);
  } catch {
    return [Number.NaN, Number.NaN];
  }
}

/** Near enough within a country: a degree of latitude has 111 km. */
function kilometresBetween([x, y]: Point, [knownX, knownY]: Point): number {
  const east = (x - knownX) * Math.cos((knownY * Math.PI) / 180);
  const distance = Math.hypot(east, y - knownY) * 111;
  return Number.isFinite(distance) ? distance : Number.POSITIVE_INFINITY;
}
