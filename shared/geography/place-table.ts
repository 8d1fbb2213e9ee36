import { compactText } from "../text/name-key.ts";

/** A Kreis or kreisfreie Stadt; `ags` is its official key (five digits), positions in degrees. */
export interface District {
  ags: string;
  name: string;
  /** Landkreis, Kreis, Kreisfreie Stadt, Stadtkreis or Regionalverband. */
  type: string;
  population: number;
  latitude: number;
  longitude: number;
}

export interface Place {
  name: string;
  /** Key of the Kreis it lies in. */
  ags: string;
  latitude: number;
  longitude: number;
  population: number;
}

export interface PlaceTable {
  districts: readonly District[];
  district(ags: string): District | null;
  /** A Kreis by its name, with or without "Landkreis", "Stadt" …; null when several fit. */
  districtByName(name: string): District | null;
  /** A town by name and postcode; without a postcode the largest of that name. */
  place(city: string, postcode?: string): Place | null;
  /** The Kreis of an address, by its postcode where that is clear, else by its town; "" if unknown. */
  agsOf(address: { postcode: string; city: string }): string;
  /** Names of the towns a postcode stands for. */
  townsOf(postcode: string): readonly string[];
}

type PlaceRow = [
  name: string,
  ags: string,
  latitude: number,
  longitude: number,
  population: number,
];
type PostcodeRow = [code: string, towns: string[], ags: string];

let loading: Promise<PlaceTable> | null = null;

/**
 * The offline table of Kreise, towns and postcodes; read once, when somebody first asks. Sources
 * and licences: resources/geo/LICENSES.md.
 */
export function loadPlaceTable(): Promise<PlaceTable> {
  loading ??= readTables();
  return loading;
}

async function readTables(): Promise<PlaceTable> {
  const [districts, places, postcodes] = await Promise.all([
    import("../../resources/geo/districts.json", { with: { type: "json" } }),
    import("../../resources/geo/places.json", { with: { type: "json" } }),
    import("../../resources/geo/postcodes.json", { with: { type: "json" } }),
  ]);
  return createPlaceTable(
    districts.default,
    places.default as PlaceRow[],
    postcodes.default as PostcodeRow[],
  );
}

function createPlaceTable(
  districts: readonly District[],
  placeRows: readonly PlaceRow[],
  postcodeRows: readonly PostcodeRow[],
): PlaceTable {
  const byAgs = new Map(districts.map((district) => [district.ags, district]));
  const byName = groupBy(districts, (district) => districtKey(district.name));
  const places = placeRows.map(([name, ags, latitude, longitude, population]) => ({
    name,
    ags,
    latitude,
    longitude,
    population,
  }));
  const byTown = groupBy(places, (place) => compactText(place.name));
  const byBareTown = groupBy(places, (place) => bareTownKey(place.name));
  const postcodes = new Map(postcodeRows.map(([code, towns, ags]) => [code, { towns, ags }]));
  const served = kreiseByTown(postcodeRows);
  const areas = areasOf(postcodeRows, byAgs);

  function named(city: string): Place[] {
    const exact = byTown.get(compactText(city)) ?? [];
    // "Frankfurt (Oder)" is the one it says, "Frankfurt" may be any.
    const isWhole = compactText(city) !== bareTownKey(city);
    if (exact.length > 0 && isWhole) return exact;
    return [...exact, ...(byBareTown.get(bareTownKey(city)) ?? [])];
  }

  function place(city: string, postcode = ""): Place | null {
    const found = named(city);
    const wanted = postcodes.get(postcode)?.ags;
    return (wanted && found.find(({ ags }) => ags === wanted)) || largest(found);
  }

  return {
    districts,
    place,
    district: (ags) => byAgs.get(ags) ?? null,
    districtByName(name) {
      const found = byName.get(districtKey(name)) ?? [];
      const wantsTown = /stadt/i.test(name);
      const fitting = found.filter(({ type }) => /stadt/i.test(type) === wantsTown);
      const candidates = fitting.length > 0 ? fitting : found;
      return candidates.length === 1 ? (candidates[0] ?? null) : null;
    },
    agsOf({ postcode, city }) {
      const code = postcodes.get(postcode);
      if (code?.ags === "") {
        // The table does not know where this postcode lies: neighbours that serve the same town do, or a
        // name that only one Kreis has.
        const beside = served.get(areaKey(postcode, city || (code.towns[0] ?? "")));
        if (beside?.size === 1) return [...beside][0] ?? "";
        const near = new Set(
          named(city)
            .filter((place) => isNear(place, areas.get(postcode.slice(0, AREA_DIGITS))))
            .map(({ ags }) => ags),
        );
        if (near.size === 1) return [...near][0] ?? "";
        const keys = new Set(named(city).map(({ ags }) => ags));
        const town = (byName.get(districtKey(city)) ?? []).filter(({ type }) =>
          /stadt/i.test(type),
        );
        if (town.length === 1) return town[0]?.ags ?? "";
        return keys.size === 1 ? ([...keys][0] ?? "") : "";
      }
      if (code && (city === "" || code.towns.length === 1)) return code.ags;
      return place(city, postcode)?.ags ?? code?.ags ?? "";
    },
    townsOf: (postcode) => postcodes.get(postcode)?.towns ?? [],
  };
}

/** The Kreise in which postcodes of one area serve a town of one name. */
function kreiseByTown(rows: readonly PostcodeRow[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [code, towns, ags] of rows) {
    if (ags === "") continue;
    for (const town of towns) {
      const key = areaKey(code, town);
      found.set(key, (found.get(key) ?? new Set()).add(ags));
    }
  }
  return found;
}

/** Postcodes that begin with the same digits lie near one another. */
const AREA_DIGITS = 2;

function areaKey(postcode: string, town: string): string {
  return `${postcode.slice(0, AREA_DIGITS)} ${bareTownKey(town)}`;
}

type Position = Pick<District, "latitude" | "longitude">;

/** The Kreise that the postcodes of an area lie in. */
function areasOf(
  rows: readonly PostcodeRow[],
  byAgs: ReadonlyMap<string, District>,
): Map<string, Position[]> {
  const areas = new Map<string, Map<string, District>>();
  for (const [code, , ags] of rows) {
    const district = byAgs.get(ags);
    if (!district) continue;
    const area = code.slice(0, AREA_DIGITS);
    areas.set(area, (areas.get(area) ?? new Map()).set(ags, district));
  }
  return new Map([...areas].map(([area, own]) => [area, [...own.values()]]));
}

/** Whether a town lies no further from a Kreis of the area than the next one may. */
function isNear(place: Position, area: readonly Position[] = []): boolean {
  return area.some(({ latitude, longitude }) => {
    const north = (place.latitude - latitude) * 111;
    const east = (place.longitude - longitude) * 70;
    return Math.hypot(north, east) < 25;
  });
}

/** "Landkreis Altenburger Land" and "Altenburger Land" are one Kreis. */
function districtKey(name: string): string {
  return compactText(
    name.replace(/\b(Landkreis|Kreisfreie Stadt|Stadtkreis|Landeshauptstadt|Kreis|Stadt)\b/gi, " "),
  );
}

/** The name without its honours and without what tells towns of one name apart: Halle (Saale), Frankfurt am Main. */
function bareTownKey(name: string): string {
  // "Bautzen - Budyšin" is one town in two languages.
  const plain = name.replace(/\b(?:Luther|Hanse|Universitäts|Goethe|Barlach)stadt\b/g, " ");
  return compactText(
    plain.replace(/\s*[(/,].*$|\s+[-–]\s.*$|\s+(an|am|a\.|in|im|bei|b\.|ob)\s.*$/u, ""),
  );
}

function largest(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>(
    (best, place) => (best === null || place.population > best.population ? place : best),
    null,
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
