// node tests/bench/quality.ts [--engine ours|fts5|minisearch|lunr] [--set NAME] [--misses]
// A quick look at the quality of one engine: prints the measures of every set, writes nothing.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { QUERY_SETS, readQuerySets, readTexts } from "./corpora/texts.ts";
import { isEngineName, loadEngine } from "./engines/engine.ts";
import { judge } from "./judge.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "ours" },
    set: { type: "string" },
    misses: { type: "boolean", default: false },
  },
});
if (!isEngineName(values.engine)) throw new Error(`There is no engine ${values.engine}.`);
const engine = await loadEngine(values.engine);
const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-quality-"));
try {
  const file = path.join(folder, "index");
  const texts = readTexts("c1");
  const begun = performance.now();
  engine.keepTexts(texts, file);
  engine.build(texts, file);
  engine.open(file);
  console.log(`${values.engine}: built in ${Math.round(performance.now() - begun)} ms`);
  const sets = readQuerySets();
  for (const name of QUERY_SETS) {
    if (values.set && values.set !== name) continue;
    const start = performance.now();
    const result = judge(sets[name], (query) => engine.search(query, "any"));
    const ms = (performance.now() - start) / sets[name].length;
    console.log(
      `${name.padEnd(15)} MRR@10 ${result.mrr.toFixed(3)}  recall@10 ${result.recall.toFixed(3)}  ` +
        `success@1 ${result.first.toFixed(3)}  ${sets[name].length} queries, ${ms.toFixed(2)} ms each`,
    );
    if (!values.misses) continue;
    for (const miss of result.misses) {
      const wanted = miss.rel.map((id) => texts[id]?.title).join(" | ");
      console.log(
        `   ${miss.q}  →  ${wanted}  (got: ${texts[miss.got[0] ?? -1]?.title ?? "nothing"})`,
      );
    }
  }
} finally {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}
