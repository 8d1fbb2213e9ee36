import { foldWord } from "../../../shared/text/fold.ts";
import type { StoreDatabase } from "../store/database.ts";
import { listTerms } from "../store/vocabularies.ts";

/** In larger groups the names are neighbours rather than the same thing. */
const SAME_THING = 8;

export type SynonymMap = ReadonlyMap<string, readonly string[]>;

/**
 * Other words for a word, from the vocabularies that the user sees and edits: "VHS" →
 * Volkshochschule; "Kita" → Kindergarten, and the field of action it belongs to.
 */
export function createSynonyms(db: StoreDatabase): () => SynonymMap {
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  let known: { at: number | undefined; map: SynonymMap } | null = null;
  return () => {
    const at = changes.get();
    if (known?.at !== at) known = { at, map: readSynonyms(db) };
    return known?.map ?? new Map();
  };
}

function readSynonyms(db: StoreDatabase): SynonymMap {
  const map = new Map<string, Set<string>>();
  for (const { label, synonyms } of listTerms(db, null)) {
    const group = [label, ...synonyms];
    for (const word of group) {
      if (/[\s–/]/.test(word)) continue;
      const others = group.length <= SAME_THING ? group : [label];
      const known = map.get(foldWord(word)) ?? new Set();
      for (const other of others) if (foldWord(other) !== foldWord(word)) known.add(other);
      if (known.size > 0) map.set(foldWord(word), known);
    }
  }
  return new Map([...map].map(([word, others]) => [word, [...others]]));
}
