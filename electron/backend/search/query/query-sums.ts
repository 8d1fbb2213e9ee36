import type { NodeMatches } from "./node-matches.ts";
import type { Presence } from "./query-node.ts";
import type { Scoring } from "./scoring.ts";

const BANNED = 0xffff;

/**
 * Where the nodes of a query are summed up by document: score, the share of the query that was
 * met, and the share met in titles. Kept between queries like NodeSums.
 */
export class QuerySums {
  #scores = new Float64Array(0);
  #cover = new Float64Array(0);
  #titleCover = new Float64Array(0);
  /** Required nodes that the document has, or BANNED. */
  #required = new Uint16Array(0);
  #marks = new Uint32Array(0);
  #round = 0;
  #importance = 0;
  #needed = 0;
  #positive = 0;
  met = new Uint32Array(0);
  count = 0;

  start(size: number): void {
    if (size > this.#marks.length) {
      const capacity = Math.max(1024, Math.ceil(size * 1.25));
      this.#scores = new Float64Array(capacity);
      this.#cover = new Float64Array(capacity);
      this.#titleCover = new Float64Array(capacity);
      this.#required = new Uint16Array(capacity);
      this.#marks = new Uint32Array(capacity);
      this.met = new Uint32Array(capacity);
      this.#round = 0;
    }
    if (this.#round === 0xffffffff) {
      this.#marks.fill(0);
      this.#round = 0;
    }
    this.#round++;
    this.#importance = 0;
    this.#needed = 0;
    this.#positive = 0;
    this.count = 0;
  }

  /** Required nodes have to be added first, the rarest of them foremost. */
  add(matches: NodeMatches, presence: Presence): void {
    const { docs } = matches;
    if (presence === "prohibited") {
      for (let i = 0; i < docs.length; i++) {
        this.#meet(docs[i] as number);
        this.#required[docs[i] as number] = BANNED;
      }
      return;
    }
    this.#positive++;
    if (presence === "required") this.#needed++;
    this.#addPositive(matches, presence === "required");
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
    return this.#required[doc] === this.#needed;
  }

  /** An upper bound of `scoreOf` that costs nothing. */
  boundOf(doc: number, scoring: Scoring): number {
    return (this.#scores[doc] as number) * (1 + scoring.titleBonus);
  }

  scoreOf(doc: number, scoring: Scoring): number {
    const score = this.#scores[doc] as number;
    if (this.#importance === 0) return score;
    const cover = (this.#cover[doc] as number) / this.#importance;
    const titleCover = (this.#titleCover[doc] as number) / this.#importance;
    return (
      score *
      cover ** scoring.coverage *
      (1 + scoring.titleBonus * titleCover ** scoring.titlePower)
    );
  }

  #addPositive(matches: NodeMatches, isRequired: boolean): void {
    const { docs, scores, factor, shares, titleShares, importance } = matches;
    this.#importance += importance;
    const sums = this.#scores;
    const cover = this.#cover;
    const titleCover = this.#titleCover;
    const required = this.#required;
    const marks = this.#marks;
    const round = this.#round;
    const before = this.#needed - 1;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      if (marks[doc] !== round) {
        // What has not met an earlier required node cannot be a hit any more.
        if (isRequired ? before > 0 : this.#needed > 0) continue;
        this.#meet(doc);
      }
      sums[doc] = (sums[doc] as number) + (scores[i] as number) * factor;
      cover[doc] = (cover[doc] as number) + (shares ? (shares[i] as number) : 1) * importance;
      if (titleShares) {
        titleCover[doc] = (titleCover[doc] as number) + (titleShares[i] as number) * importance;
      }
      if (isRequired && required[doc] === before) required[doc] = before + 1;
    }
  }

  #meet(doc: number): void {
    if (this.#marks[doc] === this.#round) return;
    this.#marks[doc] = this.#round;
    this.met[this.count++] = doc;
    this.#scores[doc] = 0;
    this.#cover[doc] = 0;
    this.#titleCover[doc] = 0;
    this.#required[doc] = 0;
  }
}
