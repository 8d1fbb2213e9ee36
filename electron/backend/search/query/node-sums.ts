import type { NodeMatches } from "./node-matches.ts";

/** What is kept of a document that a node met: all arrays of `NodeMatches`. */
export const BYTES_PER_DOC = 24;

/**
 * Where the terms of one node of a query are summed up by document. The arrays are as long as the
 * library and are kept between queries; emptying them costs nothing (a new round makes old marks
 * void), so a query pays for the documents it meets only.
 */
export class NodeSums {
  #scores = new Float64Array(0);
  #shares = new Float64Array(0);
  #titleShares = new Float64Array(0);
  #places = new Uint32Array(0);
  #marks = new Uint32Array(0);
  #met = new Uint32Array(0);
  #round = 0;
  #count = 0;
  #result = matchArrays(0);

  /** Empties it, for documents below `size`. */
  start(size: number): void {
    if (size > this.#marks.length) {
      const capacity = Math.max(1024, Math.ceil(size * 1.25));
      this.#scores = new Float64Array(capacity);
      this.#shares = new Float64Array(capacity);
      this.#titleShares = new Float64Array(capacity);
      this.#places = new Uint32Array(capacity);
      this.#marks = new Uint32Array(capacity);
      this.#met = new Uint32Array(capacity);
      this.#round = 0;
    }
    if (this.#round === 0xffffffff) {
      this.#marks.fill(0);
      this.#round = 0;
    }
    this.#round++;
    this.#count = 0;
  }

  /** Adds the scores; of the shares the largest counts. */
  add(matches: NodeMatches, share: number): void {
    const { docs, scores, factor, shares, titleShares, places } = matches;
    const sums = this.#scores;
    const allShares = this.#shares;
    const allTitleShares = this.#titleShares;
    const allPlaces = this.#places;
    const marks = this.#marks;
    const round = this.#round;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const part = shares ? (shares[i] as number) * share : share;
      const titlePart = titleShares ? (titleShares[i] as number) * share : 0;
      const score = (scores[i] as number) * factor;
      const here = places ? (places[i] as number) : 0;
      if (marks[doc] !== round) {
        marks[doc] = round;
        this.#met[this.#count++] = doc;
        sums[doc] = score;
        allShares[doc] = part;
        allTitleShares[doc] = titlePart;
        allPlaces[doc] = here;
        continue;
      }
      sums[doc] = (sums[doc] as number) + score;
      allPlaces[doc] = (allPlaces[doc] as number) | here;
      if (part > (allShares[doc] as number)) allShares[doc] = part;
      if (titlePart > (allTitleShares[doc] as number)) allTitleShares[doc] = titlePart;
    }
  }

  /** Of scores and shares the largest counts. */
  keepLargest(matches: NodeMatches): void {
    const { docs, scores, factor, shares, titleShares, places } = matches;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const score = (scores[i] as number) * factor;
      const part = shares ? (shares[i] as number) : 1;
      const titlePart = titleShares ? (titleShares[i] as number) : 0;
      this.#meet(doc);
      if (places) this.#places[doc] = (this.#places[doc] as number) | (places[i] as number);
      if (score > (this.#scores[doc] as number)) this.#scores[doc] = score;
      if (part > (this.#shares[doc] as number)) this.#shares[doc] = part;
      if (titlePart > (this.#titleShares[doc] as number)) this.#titleShares[doc] = titlePart;
    }
  }

  /**
   * What was summed up, for documents that `keeps` lets through, in the order they were met. Holds
   * until sums are asked for again.
   */
  finish(keeps?: (doc: number) => boolean): NodeMatches {
    if (this.#count > this.#result.docs.length) this.#result = matchArrays(this.#count * 2);
    const { docs, scores, shares, titleShares, places } = this.#result;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const doc = this.#met[i] as number;
      if (keeps && !keeps(doc)) continue;
      docs[count] = doc;
      scores[count] = this.#scores[doc] as number;
      shares[count] = this.#shares[doc] as number;
      titleShares[count] = this.#titleShares[doc] as number;
      places[count] = this.#places[doc] as number;
      count++;
    }
    return {
      docs: docs.subarray(0, count),
      scores: scores.subarray(0, count),
      shares: shares.subarray(0, count),
      titleShares: titleShares.subarray(0, count),
      places: places.subarray(0, count),
      factor: 1,
    };
  }

  #meet(doc: number): void {
    if (this.#marks[doc] === this.#round) return;
    this.#marks[doc] = this.#round;
    this.#met[this.#count++] = doc;
    this.#scores[doc] = 0;
    this.#shares[doc] = 0;
    this.#titleShares[doc] = 0;
    this.#places[doc] = 0;
  }
}

function matchArrays(count: number) {
  return {
    docs: new Uint32Array(count),
    scores: new Float64Array(count),
    shares: new Float32Array(count),
    titleShares: new Float32Array(count),
    places: new Uint32Array(count),
  };
}

const idle: NodeSums[] = [];

/** Lends sums for documents below `size`; several, where one node of a query is inside another. */
export function withNodeSums<T>(size: number, work: (sums: NodeSums) => T): T {
  const sums = idle.pop() ?? new NodeSums();
  try {
    sums.start(size);
    return work(sums);
  } finally {
    idle.push(sums);
  }
}
