// npm run bench:search -- [--sizes 1000,10000,50000] [--engines ours,fts5,…] [--all] [--dry]
// Speed and cost of our engine and its peers in one run; see docs/performance.md.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { corpusFile } from "./corpora/bench-folder.ts";
import { type EngineName, isEngineName } from "./engines/engine.ts";
import { measureEngines } from "./measure-engines.ts";
import { describeMachine, writeSection } from "./performance-page.ts";
import { type SizeMeasures, searchTables } from "./search-tables.ts";
import { timedQueries } from "./timed-queries.ts";

/** From here on the engines that hold everything in memory take part only with --all. */
const LARGE = 25_000;
const IN_MEMORY: readonly EngineName[] = ["minisearch", "lunr"];

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,50000" },
    engines: { type: "string", default: "ours,fts5,fts5-trigram,minisearch,lunr" },
    /** Also the in-memory engines at large sizes, which takes them minutes and gigabytes. */
    all: { type: "boolean", default: false },
    /** Prints the tables and leaves docs/performance.md as it is. */
    dry: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const engines = values.engines.split(",").map((name) => {
  if (!isEngineName(name)) throw new Error(`There is no engine ${name}.`);
  return name;
});
for (const size of sizes) corpusFile(`s${size}.jsonl`);

const queries = timedQueries();
const results: SizeMeasures[] = [];
for (const size of sizes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-search-bench-"));
  try {
    const takePart = engines.filter(
      (engine) => values.all || size < LARGE || !IN_MEMORY.includes(engine),
    );
    const plan = {
      corpus: `s${size}`,
      engines: takePart,
      queries,
      folder,
      builds: size < LARGE ? 3 : 1,
      rounds: 3,
    };
    const measures = await measureEngines(plan, (line) => process.stderr.write(`${line}\n`));
    results.push({ size, measures });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const counts = Object.values(queries).map((list) => list.length);
const markdown = [
  `${describeMachine()} ${counts.join(", ")} queries of the kinds, each the median of three ` +
    "rounds (one round for MiniSearch, Lunr and trigrams). Built: the median of three, at " +
    `${LARGE.toLocaleString("en-GB")} texts and more of one.`,
  searchTables(results),
].join("\n\n");
console.log(markdown);
if (!values.dry) writeSection("search", markdown);
