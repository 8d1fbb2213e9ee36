import { FIELD_COUNT, FIELDS, type Field } from "../analysis/fields.ts";

/** The numbers of BM25, and what is changed in it. */
export interface Scoring {
  k1: number;
  /** Weight of each field, in the order of FIELDS. */
  weights: readonly number[];
  /** How much the length of a field counts, 0 to 1, in the order of FIELDS. */
  b: readonly number[];
  /**
   * Lunr's own scoring to the letter, for comparing with it: division by the query's length,
   * frequencies summed over fields, scores rounded to three decimals.
   */
  asInLunr: boolean;
  /** Exponent of the share of the query that a document meets; 0: a document is not asked for all. */
  coverage: number;
  /** What the parts of a compound in the query are worth beside the compound itself. */
  queryParts: number;
  /** What the score is raised by, at most, when the title meets the query. */
  titleBonus: number;
  /** Exponent of the share of the query that the title meets: high means all or nothing. */
  titlePower: number;
  /** What the score is raised by, at most, when the words of the query stand near one another. */
  nearBonus: number;
}

const byField = (values: Record<Field, number>) => FIELDS.map((field) => values[field]);

/** Chosen on the bench; docs/search.md says how. */
export const DEFAULT_SCORING: Scoring = {
  k1: 3,
  weights: byField({
    title: 0.6,
    aliases: 0.6,
    people: 0.6,
    places: 0.6,
    terms: 0.5,
    summary: 0.8,
    text: 1,
    titleParts: 1.8,
    factParts: 0.5,
    textParts: 0.25,
  }),
  b: byField({
    title: 0.2,
    aliases: 0.1,
    people: 0.1,
    places: 0.1,
    terms: 0.1,
    summary: 0.2,
    text: 0.15,
    titleParts: 0.3,
    factParts: 0.1,
    textParts: 0.8,
  }),
  asInLunr: false,
  coverage: 1,
  queryParts: 0.74,
  titleBonus: 1.72,
  titlePower: 3,
  nearBonus: 0.4,
};

/** Lunr 2.3.9 without any options. */
export const LUNR_SCORING: Scoring = {
  k1: 1.2,
  weights: new Array<number>(FIELD_COUNT).fill(1),
  b: new Array<number>(FIELD_COUNT).fill(0.75),
  asInLunr: true,
  coverage: 0,
  queryParts: 0.74,
  titleBonus: 0,
  titlePower: 2,
  nearBonus: 0,
};

/** Lunr's inverse document frequency. */
export function inverseFrequency(documentCount: number, documentsWithTerm: number): number {
  const x = (documentCount - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5);
  return Math.log(1 + Math.abs(x));
}

/** `base ** exponent`, much faster for the small whole exponents that scoring is set to. */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  return exponent === 3 ? base * base * base : base ** exponent;
}
