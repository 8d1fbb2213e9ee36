import { foldWord } from "../../../shared/text/fold.ts";
import { wordsOf } from "../search/analysis/tokenizer.ts";
import type { StoreDatabase } from "../store/database.ts";
import { untilChanged } from "../store/until-changed.ts";
import { listTerms } from "../store/vocabularies.ts";

/** In larger groups the names are neighbours rather than the same thing. */
const SAME_THING = 8;

export type SynonymMap = ReadonlyMap<string, readonly string[]>;

/** Folded words with a space between them. */
function keyOf(name: string): string {
  return wordsOf(name).map(foldWord).join(" ");
}

/**
 * Other words for a word or a name, from the vocabularies that the user sees and edits: "VHS" →
 * Volkshochschule; "Kita" → Kindergarten, and the field of action it belongs to.
 */
export function createSynonyms(db: StoreDatabase): () => SynonymMap {
  return untilChanged(db, () => readSynonyms(db));
}

function readSynonyms(db: StoreDatabase): SynonymMap {
  const map = new Map<string, Set<string>>();
  for (const { label, synonyms } of listTerms(db, null)) {
    const group = [label, ...synonyms];
    for (const name of group) {
      const key = keyOf(name);
      const others = group.length <= SAME_THING ? group : [label];
      const known = map.get(key) ?? new Set();
      for (const other of others) if (keyOf(other) !== key) known.add(other);
      if (key !== "" && known.size > 0) map.set(key, known);
    }
  }
  return new Map([...map].map(([word, others]) => [word, [...others]]));
}
