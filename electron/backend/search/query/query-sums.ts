import type { NodeMatches } from "./node-matches.ts";
import type { Presence } from "./query-node.ts";
import { power, type Scoring } from "./scoring.ts";

const BANNED = 0xffff;

// What is summed up for a document lies side by side, so that it comes into the cache at one go.
const SUMS = 4;
const SCORE = 0;
const COVER = 1;
const TITLE_COVER = 2;
const NEAR = 3;

const STATES = 4;
const MARK = 0;
/** Required nodes that the document has, or BANNED. */
const REQUIRED = 1;
/** Where the node before was met. */
const PLACES = 2;
/** 1 once the document has a node that it did not have to have. */
const OPTIONAL = 3;

/** Looking for one document in a list takes as long as going through so many. */
const SEEK_COST = 16;

/**
 * Where the nodes of a query are summed up by document: score, the share of the query that was
 * met, the share met in titles, and the share that stands near what was met before it. Kept
 * between queries like NodeSums.
 */
export class QuerySums {
  #sums = new Float64Array(0);
  #states = new Uint32Array(0);
  #round = 0;
  #importance = 0;
  #firstImportance = 0;
  #needed = 0;
  #positive = 0;
  met = new Uint32Array(0);
  count = 0;
  /** Documents that were only counted; see `onlyCount`. */
  passed = new Uint32Array(0);
  passedCount = 0;
  #onlyCounts = false;
  #wantsOptional = false;

  /** `nodes`: what will be added, in this order. */
  start(size: number, nodes: readonly { importance: number }[]): void {
    if (size > this.met.length) {
      const capacity = Math.max(1024, Math.ceil(size * 1.25));
      this.#sums = new Float64Array(capacity * SUMS);
      this.#states = new Uint32Array(capacity * STATES);
      this.met = new Uint32Array(capacity);
      this.passed = new Uint32Array(capacity);
      this.#round = 0;
    }
    if (this.#round === 0xffffffff) {
      this.#states.fill(0);
      this.#round = 0;
    }
    this.#round++;
    this.#importance = 0;
    for (const { importance } of nodes) this.#importance += importance;
    this.#firstImportance = nodes[0]?.importance ?? 0;
    this.#needed = 0;
    this.#positive = 0;
    this.count = 0;
    this.passedCount = 0;
    this.#onlyCounts = false;
    this.#wantsOptional = false;
  }

  /**
   * What is required only narrows down ("Lesepaten ort:Halle"): a document needs one of the
   * optional nodes as well.
   */
  wantOptional(): void {
    this.#wantsOptional = true;
  }

  /** Required nodes have to be added first, the rarest of them foremost. */
  add(matches: NodeMatches, presence: Presence): void {
    const { docs } = matches;
    if (presence === "prohibited") {
      for (let i = 0; i < docs.length; i++) {
        this.#meet(docs[i] as number);
        this.#states[(docs[i] as number) * STATES + REQUIRED] = BANNED;
      }
      return;
    }
    this.#positive++;
    if (presence === "required") this.#needed++;
    this.#addPositive(matches, presence === "required");
  }

  /**
   * From now on, documents that nothing has met yet are put among `passed` without a score: they
   * cannot be among the best any more. What has been met goes on being summed up.
   */
  onlyCount(): void {
    this.#onlyCounts = true;
  }

  /** The most that a document can have that only these nodes of the query will meet. */
  boundOfRest(rest: readonly NodeMatches[], scoring: Scoring): number {
    let score = 0;
    let share = 0;
    for (const { most, factor, importance } of rest) {
      score += most * factor;
      share += importance / this.#importance;
    }
    const cover = Math.min(1, share);
    // A little more, since sums in another order may be rounded otherwise.
    return (
      1.000001 *
      score *
      power(cover, scoring.coverage) *
      (1 + scoring.titleBonus * power(cover, scoring.titlePower)) *
      (rest.length > 1 ? 1 + scoring.nearBonus : 1)
    );
  }

  /** Lets every document in; for queries that only say what is not wanted. */
  addAll(alive: Uint8Array, size: number): void {
    for (let doc = 0; doc < size; doc++) if (alive[doc]) this.#meet(doc);
  }

  get isEmpty(): boolean {
    return this.#positive === 0;
  }

  /** Whether a document has all that is required and nothing that is prohibited. */
  fits(doc: number): boolean {
    const state = doc * STATES;
    if (this.#states[state + REQUIRED] !== this.#needed) return false;
    return !this.#wantsOptional || this.#states[state + OPTIONAL] === 1;
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

  #addPositive(matches: NodeMatches, isRequired: boolean): void {
    const { docs, scores, factor, shares, titleShares, places, importance } = matches;
    const sums = this.#sums;
    const states = this.#states;
    const round = this.#round;
    const before = this.#needed - 1;
    // What has not met an earlier required node cannot be a hit any more.
    const isClosed = isRequired ? before > 0 : this.#needed > 0;
    // Few documents that can still be hits are looked for in the list one by one.
    const seeks = isClosed && matches.ascends && this.count * SEEK_COST < docs.length;
    const steps = seeks ? this.count : docs.length;
    for (let step = 0; step < steps; step++) {
      const i = seeks ? indexOf(docs, this.met[step] as number) : step;
      if (i < 0) continue;
      const doc = docs[i] as number;
      const state = doc * STATES;
      const at = doc * SUMS;
      const score = (scores[i] as number) * factor;
      const cover = shares ? (shares[i] as number) * importance : importance;
      const title = titleShares ? (titleShares[i] as number) * importance : 0;
      const here = places ? (places[i] as number) : 0;
      if (states[state + MARK] !== round) {
        if (isClosed) continue;
        states[state + MARK] = round;
        if (this.#onlyCounts) {
          this.passed[this.passedCount++] = doc;
          continue;
        }
        states[state + REQUIRED] = isRequired ? 1 : 0;
        states[state + OPTIONAL] = isRequired ? 0 : 1;
        states[state + PLACES] = here;
        sums[at + SCORE] = score;
        sums[at + COVER] = cover;
        sums[at + TITLE_COVER] = title;
        sums[at + NEAR] = 0;
        this.met[this.count++] = doc;
        continue;
      }
      sums[at + SCORE] = (sums[at + SCORE] as number) + score;
      sums[at + COVER] = (sums[at + COVER] as number) + cover;
      if (title > 0) sums[at + TITLE_COVER] = (sums[at + TITLE_COVER] as number) + title;
      if (((states[state + PLACES] as number) & here) !== 0) {
        sums[at + NEAR] = (sums[at + NEAR] as number) + importance;
      }
      states[state + PLACES] = here;
      if (!isRequired) states[state + OPTIONAL] = 1;
      if (isRequired && states[state + REQUIRED] === before) states[state + REQUIRED] = before + 1;
    }
  }

  #meet(doc: number): void {
    const state = doc * STATES;
    if (this.#states[state + MARK] === this.#round) return;
    this.#states[state + MARK] = this.#round;
    this.#states[state + REQUIRED] = 0;
    this.#states[state + OPTIONAL] = 0;
    this.#states[state + PLACES] = 0;
    this.#sums.fill(0, doc * SUMS, doc * SUMS + SUMS);
    this.met[this.count++] = doc;
  }
}

/** Where a number stands in an ascending list, or -1. */
function indexOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const number = ascending[middle] as number;
    if (number === wanted) return middle;
    if (number < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
