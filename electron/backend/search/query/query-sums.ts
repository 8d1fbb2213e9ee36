import { placesAround } from "../analysis/places.ts";
import type { DocSet } from "../index/doc-set.ts";
import type { NodeMatches } from "./node-matches.ts";
import { power, type Scoring } from "./scoring.ts";

// What is summed up for a document lies side by side, so that it comes into the cache at one go.
const SUMS = 4;
const SCORE = 0;
const COVER = 1;
const TITLE_COVER = 2;
const NEAR = 3;

/**
 * Where the nodes of a query are summed up by document: score, the share of the query that was
 * met, the share met in titles, and the share that stands near all that was met before it. The arrays
 * are as long as the library and are kept between queries.
 */
export class QuerySums {
  #sums = new Float64Array(0);
  /** By document: where all nodes so far were met near one another. */
  #places = new Uint32Array(0);
  #importance = 0;
  #firstImportance = 0;
  #only: DocSet | null = null;

  /** Begins with nothing for each document of `only`. `importances`: of the nodes that will be added, in this order. */
  start(size: number, only: DocSet, importances: readonly number[]): void {
    if (size > this.#places.length) {
      const capacity = Math.max(1024, Math.ceil(size * 1.25));
      this.#sums = new Float64Array(capacity * SUMS);
      this.#places = new Uint32Array(capacity);
    }
    this.#importance = 0;
    for (const importance of importances) this.#importance += importance;
    this.#firstImportance = importances[0] ?? 0;
    this.#only = only;
    only.each((doc) => {
      this.#places[doc] = 0;
      for (let at = doc * SUMS; at < (doc + 1) * SUMS; at++) this.#sums[at] = 0;
    });
  }

  add(matches: NodeMatches, importance: number): void {
    const { docs, scores, factor, shares, titleShares, places } = matches;
    const only = this.#only as DocSet;
    const sums = this.#sums;
    const allPlaces = this.#places;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      if (!only.has(doc)) continue;
      const at = doc * SUMS;
      const here = places ? (places[i] as number) : 0;
      const isFirst = sums[at + COVER] === 0;
      const near = isFirst ? here : placesAround(allPlaces[doc] as number) & here;
      if (!isFirst && near !== 0) (sums[at + NEAR] as number) += importance;
      allPlaces[doc] = near;
      (sums[at + SCORE] as number) += (scores[i] as number) * factor;
      (sums[at + COVER] as number) += shares ? (shares[i] as number) * importance : importance;
      if (titleShares) {
        (sums[at + TITLE_COVER] as number) += (titleShares[i] as number) * importance;
      }
    }
  }

  /** An upper bound of `scoreOf` that costs nothing. */
  boundOf(doc: number, { coverage, titleBonus, nearBonus }: Scoring): number {
    const at = doc * SUMS;
    let most = (this.#sums[at + SCORE] as number) * (1 + nearBonus);
    // Just above the share itself: a bound must not be below the score by rounding.
    if (coverage >= 1 && this.#importance > 0) {
      most *= Math.min(1, (1.000001 * (this.#sums[at + COVER] as number)) / this.#importance);
    }
    return (this.#sums[at + TITLE_COVER] as number) > 0 ? most * (1 + titleBonus) : most;
  }

  scoreOf(doc: number, scoring: Scoring): number {
    const at = doc * SUMS;
    const score = this.#sums[at + SCORE] as number;
    if (this.#importance === 0) return score;
    const cover = (this.#sums[at + COVER] as number) / this.#importance;
    const title = (this.#sums[at + TITLE_COVER] as number) / this.#importance;
    const pairs = this.#importance - this.#firstImportance;
    const near = pairs > 0 ? (this.#sums[at + NEAR] as number) / pairs : 0;
    return (
      score *
      power(cover, scoring.coverage) *
      (1 + scoring.titleBonus * power(title, scoring.titlePower)) *
      (1 + scoring.nearBonus * near)
    );
  }
}
