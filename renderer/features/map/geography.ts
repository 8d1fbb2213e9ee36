import { type GeoPermissibleObjects, geoConicEqualArea, geoPath, geoTransform } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";

/** The picture's own measure; the window scales it. Germany is taller than wide. */
export const MAP_WIDTH = 760;
export const MAP_HEIGHT = 1_000;
const MARGIN = 8;

export type Outline = Polygon | MultiPolygon;

export interface StateSource {
  /** Two digits: the beginning of the keys of its Kreise. */
  ags: string;
  /** Short name, such as ST. */
  code: string;
  name: string;
  geometry: Outline;
}

/** A shape as it is drawn, in units of the picture. */
export interface DrawnShape {
  ags: string;
  /** SVG path data. */
  path: string;
  bounds: Bounds;
  centre: Point;
}

export interface DrawnState extends DrawnShape {
  name: string;
  code: string;
}

export interface Geography {
  states: readonly DrawnState[];
  districts: readonly DrawnShape[];
}

export type Point = readonly [x: number, y: number];
export type Bounds = readonly [topLeft: Point, bottomRight: Point];

/**
 * Draws Länder and Kreise flat. An equal-area projection, so that shading does not favour the north.
 * The outlines are taken as plain rings: official files wind them either way, and d3's spherical
 * clipping would fill the rest of the world for half of them.
 *
 * @param cells outline of each Kreis with its AGS, in degrees; the later ones lie above
 */
export function drawGermany(
  states: readonly StateSource[],
  cells: readonly (readonly [ags: string, outline: Outline])[],
): Geography {
  const everywhere = states.flatMap((state) => pointsOf(state.geometry));
  const projection = geoConicEqualArea()
    .parallels([48.66, 53.66])
    .rotate([-10.5, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
      ],
      { type: "MultiPoint", coordinates: everywhere },
    );
  const flat = geoPath(
    geoTransform({
      point(longitude, latitude) {
        const at = projection([longitude, latitude]);
        if (at) this.stream.point(at[0], at[1]);
      },
    }),
  ).digits(1);
  const draw = (ags: string, geometry: Outline): DrawnShape => ({
    ags,
    path: flat(geometry as GeoPermissibleObjects) ?? "",
    bounds: flat.bounds(geometry),
    centre: flat.centroid(geometry),
  });
  return {
    states: states.map(({ ags, geometry, name, code }) => ({ ...draw(ags, geometry), name, code })),
    districts: cells.map(([ags, geometry]) => draw(ags, geometry)),
  };
}

function pointsOf(geometry: Outline): [number, number][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.flatMap((ring) =>
      ring.map((point) => [point[0] ?? 0, point[1] ?? 0] as [number, number]),
    ),
  );
}

/** Official outlines in the place of the shipped ones, by AGS. */
export interface OfficialOutlines {
  districts: Readonly<Record<string, Outline>>;
  states: Readonly<Record<string, Outline>>;
}

/** The outlines of the map, drawn: those that somebody loaded, and the shipped ones for the rest. */
export async function loadGeography(official: OfficialOutlines | null): Promise<Geography> {
  const [states, cells] = await Promise.all([
    import("../../../resources/geo/states.json"),
    import("../../../resources/geo/district-cells.json"),
  ]);
  const shippedStates = states.default as unknown as StateSource[];
  const shippedCells = cells.default as unknown as Record<string, Outline>;
  if (!official) return drawGermany(shippedStates, Object.entries(shippedCells));
  return drawGermany(
    shippedStates.map((state) => ({
      ...state,
      geometry: official.states[state.ags] ?? state.geometry,
    })),
    withOfficial(shippedCells, official.districts),
  );
}

/** A file with gaps of this many Kreise is of the whole country, from after a reform. */
const FEW_GAPS = 20;

/**
 * Official outlines over computed cells, in the order they are drawn. A Kreis that a newer file no
 * longer has lies within its successor and is drawn above it; where most are missing, as in the file
 * of one Land, computed cells go below, for they reach over official borders.
 */
export function withOfficial(
  cells: Readonly<Record<string, Outline>>,
  official: Readonly<Record<string, Outline>>,
): [ags: string, outline: Outline][] {
  const computed = Object.entries(cells).filter(([ags]) => !(ags in official));
  const loaded = Object.entries(official).filter(([ags]) => ags in cells);
  return computed.length <= FEW_GAPS ? [...loaded, ...computed] : [...computed, ...loaded];
}

/** The neighbour in a direction: near, and rather straight ahead than aside. */
export function neighbourTowards(
  shapes: readonly DrawnShape[],
  from: DrawnShape,
  [dx, dy]: Point,
): DrawnShape | null {
  let best: { shape: DrawnShape; cost: number } | null = null;
  for (const shape of shapes) {
    const x = shape.centre[0] - from.centre[0];
    const y = shape.centre[1] - from.centre[1];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0.5 || aside > ahead * 2) continue;
    const cost = ahead + aside * 1.5;
    if (!best || cost < best.cost) best = { shape, cost };
  }
  return best?.shape ?? null;
}
