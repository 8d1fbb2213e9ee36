import type { NodeMatches } from "./node-matches.ts";
import { BYTES_PER_DOC } from "./node-sums.ts";
import type { WordNode } from "./query-node.ts";

const MOST_BYTES = 6 * 1024 * 1024;

/**
 * What words met that are not in very many documents, as long as the index stays as it is: people
 * come back to a word.
 */
export class WordMemory {
  readonly #known = new Map<string, NodeMatches>();
  #bytes = 0;

  /** To be called when the index has changed. */
  forget(): void {
    this.#known.clear();
    this.#bytes = 0;
  }

  recall(node: WordNode, make: () => NodeMatches): NodeMatches {
    const key = keyOf(node);
    const known = this.#known.get(key);
    if (known) return known;
    const made = make();
    const bytes = made.docs.length * BYTES_PER_DOC;
    if (this.#bytes + bytes > MOST_BYTES) this.forget();
    this.#known.set(key, made);
    this.#bytes += bytes;
    return made;
  }
}

function keyOf({ clause, presence, unfinished, literal }: WordNode): string {
  const { term, fields, boost, editDistance, usePipeline } = clause;
  return [
    term,
    fields.join(),
    boost,
    editDistance,
    usePipeline,
    presence,
    unfinished,
    literal,
  ].join("\u0000");
}
