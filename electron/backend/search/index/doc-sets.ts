import { DocSet } from "./doc-set.ts";

/** Sets of documents for a query, which the next query gets again: it needs several, and not for long. */
export class DocSets {
  readonly #sets: DocSet[] = [];
  #lent = 0;

  /** All sets that were lent are free again. */
  takeBack(): void {
    this.#lent = 0;
  }

  /** An empty set for documents below `size`, until `takeBack`. */
  lend(size: number): DocSet {
    const at = this.#lent++;
    const known = this.#sets[at];
    if (known?.words.length === DocSet.wordsFor(size)) {
      known.words.fill(0);
      return known;
    }
    const fresh = new DocSet(size);
    this.#sets[at] = fresh;
    return fresh;
  }
}
