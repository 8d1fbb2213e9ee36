import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type KnownItemSetName, knownItemQueries } from "./corpora/known-items.ts";
import { type JudgedQuery, type QuerySetName, readQuerySets, readTexts } from "./corpora/texts.ts";
import { type EngineName, loadEngine } from "./engines/engine.ts";
import { judge, type Quality } from "./judge.ts";

/** Query set → how well the engine did. */
export type SetQualities<Name extends string> = Record<Name, Quality>;

/** Judges an engine on the authors' keywords over the help pages (`c1`). */
export function judgeKeywords(engine: EngineName): Promise<SetQualities<QuerySetName>> {
  return judgeSets(engine, "c1", () => readQuerySets());
}

/** Judges an engine on the second set, over all real texts (`c2`). */
export function judgeKnownItems(engine: EngineName): Promise<SetQualities<KnownItemSetName>> {
  return judgeSets(engine, "c2", knownItemQueries);
}

async function judgeSets<Name extends string>(
  name: EngineName,
  corpus: string,
  queries: (texts: ReturnType<typeof readTexts>) => Record<Name, JudgedQuery[]>,
): Promise<SetQualities<Name>> {
  const engine = await loadEngine(name);
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-quality-"));
  try {
    const file = path.join(folder, "index");
    const texts = readTexts(corpus);
    engine.keepTexts(texts, file);
    engine.build(texts, file);
    engine.open(file);
    const judged = Object.entries<JudgedQuery[]>(queries(texts)).map(([set, list]) => [
      set,
      judge(list, (query) => engine.searchShown?.(query) ?? engine.search(query, "any")),
    ]);
    return Object.fromEntries(judged) as SetQualities<Name>;
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
