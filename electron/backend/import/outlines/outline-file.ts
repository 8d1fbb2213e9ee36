import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { decodeText } from "../text-encoding.ts";
import type { Properties } from "./official-keys.ts";

export interface Area {
  properties: Properties;
  /** The rings of each polygon; the first is its border, the others are holes. */
  polygons: Position[][][];
}

/**
 * The areas in a GeoJSON or TopoJSON file.
 *
 * @throws ExpectedFailure `outline/unreadable`
 */
export function readAreas(bytes: Uint8Array): Area[] {
  const content = parse(decodeText(bytes));
  const found = featuresIn(content).flatMap((one) => areaOf(one) ?? []);
  if (found.length === 0) throw new ExpectedFailure("outline/unreadable", "no areas");
  return onlyLand(found);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ExpectedFailure("outline/unreadable", "not JSON");
    throw error;
  }
}

function featuresIn(content: unknown): unknown[] {
  if (!isObject(content)) return [];
  if (content.type === "FeatureCollection" && Array.isArray(content.features)) {
    return content.features;
  }
  if (content.type === "Feature") return [content];
  if (content.type === "Topology" && isObject(content.objects)) return featuresOfTopology(content);
  return [];
}

function featuresOfTopology(content: object): unknown[] {
  const topology = content as Topology;
  try {
    return Object.values(topology.objects).flatMap((object) => {
      const shapes = feature(topology, object);
      return shapes.type === "FeatureCollection" ? shapes.features : [shapes];
    });
  } catch {
    // The library trusts the file: arcs that are not there end in a TypeError.
    throw new ExpectedFailure("outline/unreadable", "broken topology");
  }
}

function areaOf(one: unknown): Area | null {
  if (!isObject(one) || !isObject(one.geometry)) return null;
  const geometry = one.geometry as unknown as Polygon | MultiPolygon;
  const properties = isObject(one.properties) ? one.properties : {};
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  if (!Array.isArray(polygons)) return null;
  const sound = polygons.flatMap((rings) => {
    const kept = Array.isArray(rings) ? rings.filter(isRing) : [];
    // Without its border a polygon's holes are none.
    return kept.length > 0 && kept[0] === rings[0] ? [kept] : [];
  });
  return sound.length > 0 ? { properties, polygons: sound } : null;
}

function isRing(ring: unknown): ring is Position[] {
  return (
    Array.isArray(ring) &&
    ring.length >= 4 &&
    ring.every(
      (point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]),
    )
  );
}

/** Official files have the water of a Kreis as areas of their own: GF 1 and 2, land is 3 and 4. */
function onlyLand(areas: Area[]): Area[] {
  const land = areas.filter(({ properties }) => [3, 4].includes(Number(kindOf(properties))));
  return land.length > 0 ? land : areas;
}

function kindOf(properties: Properties): unknown {
  return properties.GF ?? properties.gf;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
