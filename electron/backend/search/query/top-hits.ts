export interface ScoredDoc {
  doc: number;
  score: number;
}

/**
 * The best `wanted` documents, best first, equal scores by document number. A heap with the worst
 * of the kept on top: O(n log wanted) at worst, near O(n) in practice.
 */
export class TopHits {
  readonly wanted: number;
  readonly #heap: ScoredDoc[] = [];

  constructor(wanted: number) {
    this.wanted = wanted;
  }

  /** Whether a document with at most this score could be among the kept ones. */
  mayEnter(score: number): boolean {
    return this.#heap.length < this.wanted || score >= (this.#heap[0]?.score ?? 0);
  }

  offer(doc: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.wanted) {
      heap.push({ doc, score });
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (!worst || score < worst.score || (score === worst.score && doc > worst.doc)) return;
    worst.doc = doc;
    worst.score = score;
    this.#sink();
  }

  /** The score of the worst of the kept ones; 0 when there are fewer than wanted. */
  get least(): number {
    return this.#heap.length < this.wanted ? 0 : (this.#heap[0]?.score ?? 0);
  }

  finish(): ScoredDoc[] {
    return this.#heap.sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  #worse(a: number, b: number): boolean {
    const left = this.#heap[a] as ScoredDoc;
    const right = this.#heap[b] as ScoredDoc;
    return left.score < right.score || (left.score === right.score && left.doc > right.doc);
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const kept = heap[a] as ScoredDoc;
    heap[a] = heap[b] as ScoredDoc;
    heap[b] = kept;
  }

  #rise(start: number): void {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!this.#worse(i, parent)) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #sink(): void {
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.#heap.length && this.#worse(child, least)) least = child;
      }
      if (least === i) return;
      this.#swap(i, least);
      i = least;
    }
  }
}
