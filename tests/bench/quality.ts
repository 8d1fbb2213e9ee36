// node tests/bench/quality.ts [--engine ours] [--set NAME] [--misses] [--known-items]
// A quick look at one engine: prints the measures of every set, writes nothing.
import { parseArgs } from "node:util";
import { readTexts } from "./corpora/texts.ts";
import { isEngineName } from "./engines/engine.ts";
import type { Quality } from "./judge.ts";
import { judgeKeywords, judgeKnownItems } from "./judged-engine.ts";

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "ours" },
    set: { type: "string" },
    /** Also what was not among the ten best, with what was wanted. */
    misses: { type: "boolean", default: false },
    "known-items": { type: "boolean", default: false },
  },
});
if (!isEngineName(values.engine)) throw new Error(`There is no engine ${values.engine}.`);
const knownItems = values["known-items"];
const judged: Record<string, Quality> = knownItems
  ? await judgeKnownItems(values.engine)
  : await judgeKeywords(values.engine);
const titles = values.misses ? readTexts(knownItems ? "c2" : "c1").map(({ title }) => title) : [];
for (const [name, { queries, mrr, recall, first, misses }] of Object.entries(judged)) {
  if (values.set && values.set !== name) continue;
  console.log(
    `${name.padEnd(15)} MRR@10 ${mrr.toFixed(3)}  recall@10 ${recall.toFixed(3)}  ` +
      `success@1 ${first.toFixed(3)}  (${queries} queries)`,
  );
  if (!values.misses) continue;
  for (const miss of misses) {
    const wanted = miss.rel.map((id) => titles[id]).join(" | ");
    console.log(`   ${miss.q}  →  ${wanted}  (got: ${titles[miss.got[0] ?? -1] ?? "nothing"})`);
  }
}
