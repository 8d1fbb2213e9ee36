import { hashTerm } from "../analysis/hash-term.ts";
import type { PackedPages } from "../index/packed-pages.ts";

/** What a term stands for: one of the things asked for, and how well it meets it. */
interface Meaning {
  index: number;
  worth: number;
}

/** A page, and what it is worth at most: the sum of what is asked for, each as well as it is met there. */
export interface TellingPage {
  number: number;
  worth: number;
}

/** The pages of a document that have any of the terms, those that meet most first, then in their order. */
export function tellingPages(
  pages: PackedPages,
  terms: ReadonlyMap<string, Meaning>,
): TellingPage[] {
  const met = new Map<number, Map<number, number>>();
  for (const [term, { index, worth }] of terms) {
    for (const number of pages.pagesWith(hashTerm(term))) {
      const worths = met.get(number) ?? new Map<number, number>();
      met.set(number, worths);
      if (worth > (worths.get(index) ?? 0)) worths.set(index, worth);
    }
  }
  return [...met]
    .map(([number, worths]) => ({ number, worth: sum(worths.values()) }))
    .sort((a, b) => b.worth - a.worth || a.number - b.number);
}

/** The pages that have all of the terms, in their order. */
export function pagesWithAll(pages: PackedPages, terms: readonly string[]): number[] {
  const [first, ...rest] = terms.map((term) => pages.pagesWith(hashTerm(term)));
  const others = rest.map((numbers) => new Set(numbers));
  return (first ?? []).filter((number) => others.every((numbers) => numbers.has(number)));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
