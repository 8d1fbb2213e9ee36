// npm run bench:quality -- [--engines ours,fts5,…] [--dry]
// How well our engine and its peers find what is wanted, each with one setting for all sets.
import { parseArgs } from "node:util";
import { KNOWN_ITEM_SETS, type KnownItemSetName } from "./corpora/known-items.ts";
import { QUERY_SETS, type QuerySetName } from "./corpora/texts.ts";
import { ENGINE_LABELS, ENGINES, type EngineName, isEngineName } from "./engines/engine.ts";
import type { Quality } from "./judge.ts";
import { judgeKeywords, judgeKnownItems, type SetQualities } from "./judged-engine.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const KEYWORD_LABELS: Record<QuerySetName, string> = {
  keywords: "keywords",
  umlaut: "with ae, oe, ue",
  inflected: "inflected",
  typo: "mistyped",
  compoundAuthor: "inside compounds",
};

const KNOWN_ITEM_LABELS: Record<KnownItemSetName, string> = {
  titleWords: "words of the title",
  titleUmlaut: "with ae, oe, ue",
  titleInflected: "inflected",
  titleTypo: "mistyped",
  titleCompound: "a compound's end",
  bodyWords: "words of a sentence",
};

/** What has to be reached (MRR@10). */
const GOALS: Record<QuerySetName, number> = {
  keywords: 0.65,
  umlaut: 0.63,
  inflected: 0.6,
  typo: 0.6,
  compoundAuthor: 0.58,
};

const { values } = parseArgs({
  options: {
    engines: { type: "string", default: ENGINES.join(",") },
    dry: { type: "boolean", default: false },
  },
});
const engines = values.engines.split(",").map((name) => {
  if (!isEngineName(name)) throw new Error(`There is no engine ${name}.`);
  return name;
});

const keywords: [EngineName, SetQualities<QuerySetName>][] = [];
const knownItems: [EngineName, SetQualities<KnownItemSetName>][] = [];
for (const engine of engines) {
  keywords.push([engine, await judgeKeywords(engine)]);
  knownItems.push([engine, await judgeKnownItems(engine)]);
  process.stderr.write(`${engine} judged\n`);
}

const markdown = [
  describeMachine(),
  "#### Keywords of the authors (2,543 help pages)",
  "MRR@10 · recall@10 · success@1:",
  table(QUERY_SETS, KEYWORD_LABELS, keywords, GOALS),
  "#### Known items (6,123 texts)",
  "MRR@10 · recall@10 · success@1:",
  table(KNOWN_ITEM_SETS, KNOWN_ITEM_LABELS, knownItems),
].join("\n\n");
console.log(markdown);
if (!values.dry) writeSection("quality", markdown);

function table<Name extends string>(
  sets: readonly Name[],
  labels: Record<Name, string>,
  rows: readonly [EngineName, SetQualities<Name>][],
  goals?: Record<Name, number>,
): string {
  const counted = rows[0]?.[1];
  const head = sets.map((set) => `${labels[set]} (${counted?.[set].queries ?? 0})`);
  return markdownTable([
    ["", ...head],
    ...rows.map(([engine, qualities]) => [
      ENGINE_LABELS[engine],
      ...sets.map((set) => cell(qualities[set])),
    ]),
    ...(goals ? [["goal (MRR@10)", ...sets.map((set) => threeDigits(goals[set]))]] : []),
  ]);
}

function cell({ mrr, recall, first }: Quality): string {
  return [mrr, recall, first].map(threeDigits).join(" · ");
}

function threeDigits(share: number): string {
  return share.toFixed(3).replace(/^0/, "");
}
