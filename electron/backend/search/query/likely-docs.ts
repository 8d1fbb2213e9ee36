import { ALL_FIELDS } from "../analysis/fields.ts";
import type { DocSet } from "../index/doc-set.ts";
import { type EvaluationContext, fieldBits } from "./evaluate.ts";
import { importanceOf } from "./importance.ts";
import type { QueryNode } from "./query-node.ts";
import { inverseFrequency, power } from "./scoring.ts";

/** A term that a query looks up, and what it can do for a score. */
interface QueryTerm {
  term: string;
  fields: number;
  documents: number;
  /** What its worth is multiplied with. */
  factor: number;
  /** The node of the query that it belongs to, and how much of that it meets at most. */
  node: number;
  share: number;
}

/**
 * Tells which documents can be among the best of a query, from how often its terms are in their
 * texts, without reckoning their scores (MaxScore).
 */
export class LikelyDocs {
  readonly #nodes: readonly QueryNode[];
  readonly #context: EvaluationContext;
  /** The rarest first. */
  readonly #terms: QueryTerm[] = [];
  /** By node of the query: its share of it. */
  readonly #importances: number[];

  constructor(nodes: readonly QueryNode[], context: EvaluationContext) {
    this.#nodes = nodes.filter(({ presence }) => presence !== "prohibited");
    this.#context = context;
    this.#importances = this.#nodes.map((node) => importanceOf(node, context) ?? 0);
    this.#nodes.forEach((node, i) => {
      this.#addTerms(node, i, node.type === "group");
    });
    this.#terms.sort((a, b) => a.documents - b.documents);
  }

  /** Documents that have a term in their title or facts, or to whose text it is worth more than this. */
  withWorth(worth: number): DocSet {
    return this.#select(0, worth);
  }

  /**
   * Documents that can have more than `score`. The rarest terms are taken as they are; all others
   * together must not lift a document above the score that has none of these, and has the others
   * seldom and in no title. Taken is as many of the rarest as leave the fewest documents.
   */
  above(score: number): DocSet {
    let best = { taken: this.#terms.length, worth: 0, documents: Number.POSITIVE_INFINITY };
    for (let taken = 0, sum = 0; taken <= this.#terms.length; taken++) {
      const worth = this.#worthToReach(score, taken);
      const documents = sum + this.#estimate(taken, worth);
      if (documents < best.documents) best = { taken, worth, documents };
      sum += this.#terms[taken]?.documents ?? 0;
    }
    return this.#select(best.taken, best.worth);
  }

  /** What each of the terms but the first `taken` must be worth for a score, at least one of them. */
  #worthToReach(score: number, taken: number): number {
    const shares = this.#importances.map(() => 0);
    let factors = 0;
    for (let i = taken; i < this.#terms.length; i++) {
      const { factor, node, share, fields } = this.#terms[i] as QueryTerm;
      if (fields !== ALL_FIELDS) return 0;
      factors += factor;
      shares[node] = Math.max(shares[node] as number, share);
    }
    const { coverage, nearBonus } = this.#context.scoring;
    const all = this.#importances.reduce((sum, importance) => sum + importance, 0);
    const met = shares.reduce((sum, share, i) => sum + share * (this.#importances[i] as number), 0);
    // A little more than the share itself, for what rounding may do.
    const cover = all === 0 ? 1 : power(Math.min(1, (1.000001 * met) / all), coverage);
    const near = shares.filter((share) => share > 0).length > 1 ? 1 + nearBonus : 1;
    return score / (factors * cover * near);
  }

  #estimate(taken: number, worth: number): number {
    let documents = 0;
    for (let i = taken; i < this.#terms.length; i++) {
      documents += this.#context.terms.countWorth((this.#terms[i] as QueryTerm).term, worth);
    }
    return documents;
  }

  #select(taken: number, worth: number): DocSet {
    const { docs, terms, sets } = this.#context;
    const selected = sets.lend(docs.size);
    this.#terms.forEach(({ term, fields }, i) => {
      if (i < taken) terms.addDocs(term, fields, selected);
      else terms.addDocsWorth(term, fields, worth, selected);
    });
    for (const node of this.#nodes) this.#addPhrases(node, selected);
    return selected;
  }

  #addPhrases(node: QueryNode, docs: DocSet): void {
    if (node.type === "group") for (const inner of node.nodes) this.#addPhrases(inner, docs);
    if (node.type !== "phrase") return;
    for (const doc of this.#context.phrase(node)?.docs ?? []) docs.add(doc);
  }

  #addTerms(node: QueryNode, number: number, isWhole: boolean): void {
    if (node.presence === "prohibited") return;
    if (node.type === "group") for (const inner of node.nodes) this.#addTerms(inner, number, true);
    if (node.type !== "word") return;
    const fields = fieldBits(node.clause.fields);
    const terms = this.#context.expand(node) ?? [];
    for (const { term, weight } of terms) {
      const documents = this.#context.terms.documentCount(term);
      if (documents === 0) continue;
      const rarity = inverseFrequency(this.#context.docs.count, documents);
      const factor = rarity * Math.abs(weight * node.clause.boost);
      const share = isWhole || terms.length === 1 ? 1 : weight;
      this.#terms.push({ term, fields, documents, factor, node: number, share });
    }
  }
}
