import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexSet } from "./index-set.ts";
import { partOf, RunWriter } from "./postings.ts";
import { eachPostingOf } from "./run-cursor.ts";
import { unpackNumbers } from "./word-numbers.ts";

/**
 * Takes up to `most` documents that are gone out of postings and word counts, so that nothing in
 * the tables tells of them. Costs time in proportion to their words, not to the index: the forward
 * rows say which rows to rewrite. To be called in a transaction.
 *
 * @returns how many documents were swept out
 */
export function sweepDead(set: IndexSet, analyzer: Analyzer, most: number): number {
  const docs = set.pluck("SELECT doc FROM @dead ORDER BY doc LIMIT ?").all(most) as number[];
  if (docs.length === 0) return 0;
  const dead = new Set(docs);
  const texts = countWords(set, docs);
  const terms = new Set<string>();
  for (const [number, times] of texts) {
    const word = set
      .pluck("UPDATE @words SET texts = texts - ? WHERE number = ? RETURNING word")
      .get(times, number) as string | undefined;
    if (word === undefined) continue;
    const analysed = analyzer.analyse(word);
    terms.add(analysed.term);
    for (const part of analysed.parts) terms.add(part);
  }
  set.sql("DELETE FROM @words WHERE texts <= 0").run();
  const parts = new Set(docs.map(partOf));
  for (const term of terms) for (const part of parts) rewrite(set, term, part, dead);
  for (const doc of docs) {
    set.sql("DELETE FROM @forward WHERE doc = ?").run(doc);
    set.sql("DELETE FROM @dead WHERE doc = ?").run(doc);
  }
  return docs.length;
}

/** Number of a word → how many of the documents it is in. */
function countWords(set: IndexSet, docs: readonly number[]): Map<number, number> {
  const texts = new Map<number, number>();
  for (const doc of docs) {
    const words = set.pluck("SELECT words FROM @forward WHERE doc = ?").get(doc);
    if (!words) continue;
    unpackNumbers(words as Uint8Array, (number) => {
      texts.set(number, (texts.get(number) ?? 0) + 1);
    });
  }
  return texts;
}

/** Writes a row anew as one run without the dead. */
function rewrite(set: IndexSet, term: string, part: number, dead: ReadonlySet<number>): void {
  const data = set
    .pluck("SELECT data FROM @postings WHERE term = ? AND part = ?")
    .get(term, part) as Uint8Array | undefined;
  if (!data) return;
  const run = new RunWriter();
  let found = false;
  eachPostingOf(data, (doc, fields, counts, places) => {
    if (dead.has(doc)) found = true;
    else run.add(doc, fields, counts, places);
  });
  if (!found) return;
  if (run.isEmpty) {
    set.sql("DELETE FROM @postings WHERE term = ? AND part = ?").run(term, part);
  } else {
    set
      .sql("UPDATE @postings SET data = ? WHERE term = ? AND part = ?")
      .run(run.finish(), term, part);
  }
}
