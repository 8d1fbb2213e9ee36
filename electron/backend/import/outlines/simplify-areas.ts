import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type {
  Objects,
  MultiPolygon as SharedMultiPolygon,
  Polygon as SharedPolygon,
  Topology,
} from "topojson-specification";

/** Enough to look right twelve times enlarged, and few enough to be drawn at once. */
const MOST_POINTS = 40_000;
/** Steps between the ends of the map into which corners are put, so that neighbours share them. */
const QUANTIZATION = 1_000_000;
/** About ten metres. */
const DECIMALS = 4;

export interface KeyedArea {
  key: string;
  polygons: Position[][][];
}

type Shared = SharedPolygon<{ key: string }> | SharedMultiPolygon<{ key: string }>;

/**
 * One outline for each group of keys, with borders that neighbours share, so that leaving out points
 * opens no gaps between them.
 *
 * @param groups name of an outline → the keys of the areas that it is made of
 */
export function simplifyAreas(
  areas: readonly KeyedArea[],
  groups: ReadonlyMap<string, ReadonlySet<string>>,
): Record<string, MultiPolygon> {
  const collection: FeatureCollection<MultiPolygon, { key: string }> = {
    type: "FeatureCollection",
    features: areas.map(({ key, polygons }) => ({
      type: "Feature",
      properties: { key },
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  };
  const shared = topology({ areas: collection }, QUANTIZATION) as Topology<
    Objects<{ key: string }>
  >;
  const weighed = presimplify(shared);
  const small = simplify(weighed, leastWeight(weighed));
  const { geometries } = small.objects.areas as { geometries: Shared[] };
  const outlines: Record<string, MultiPolygon> = {};
  for (const [name, keys] of groups) {
    const own = geometries.filter((one) => keys.has(one.properties?.key ?? ""));
    if (own.length === 0) continue;
    // Also for one area: pieces of the same Kreis become one outline.
    const { geometry } = feature(small, mergeArcs(small, own));
    const outline = tidy(geometry as MultiPolygon);
    if (outline.coordinates.length > 0) outlines[name] = outline;
  }
  return outlines;
}

/** The weight below which points are left out; 0 keeps all. */
function leastWeight(weighed: Topology): number {
  const weights = weighed.arcs
    .flatMap((arc) => arc.map((point) => point[2] ?? 0))
    .sort((a, b) => b - a);
  return weights.length <= MOST_POINTS ? 0 : (weights[MOST_POINTS] ?? 0);
}

/** Rounded, and without islands of which nothing is left. */
function tidy({ coordinates }: MultiPolygon): MultiPolygon {
  const polygons = coordinates.map((rings) => rings.map(roundRing));
  const large = polygons
    .map((rings) => rings.filter((ring) => new Set(ring.map(String)).size >= 3))
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates: large.length > 0 ? large : polygons };
}

function roundRing(ring: Position[]): Position[] {
  const round = (value: number | undefined) => Number((value ?? 0).toFixed(DECIMALS));
  return ring.map(([x, y]) => [round(x), round(y)]);
}
