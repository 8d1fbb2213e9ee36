import { placesFrom, WORDS_WITHIN_NEXT } from "../analysis/places.ts";
import type { NodeMatches } from "./node-matches.ts";

/** A word of a phrase that is no stop word: which word of the phrase it is, and what it met. */
export interface PhrasePart {
  at: number;
  matches: NodeMatches;
}

/**
 * The documents that have all words of a phrase, each no further behind the one before it than the
 * phrase has it, as far as places tell. Their texts decide; this spares reading most of the others.
 */
export function docsThatMayHave(parts: readonly PhrasePart[]): Uint32Array {
  const [first, ...rest] = parts;
  if (!first) return new Uint32Array(0);
  // By document: where the phrase so far may end.
  let ends = new Map<number, number>();
  const { docs, places } = first.matches;
  for (let i = 0; i < docs.length; i++) ends.set(docs[i] as number, placeAt(places, i));
  let before = first.at;
  for (const { at, matches } of rest) {
    const isNear = at - before <= WORDS_WITHIN_NEXT;
    const kept = new Map<number, number>();
    for (let i = 0; i < matches.docs.length; i++) {
      const doc = matches.docs[i] as number;
      const end = ends.get(doc);
      if (end === undefined) continue;
      const here = placeAt(matches.places, i);
      const next = isNear ? (placesFrom(end) & here) >>> 0 : here;
      if (next !== 0) kept.set(doc, next);
    }
    ends = kept;
    before = at;
  }
  return Uint32Array.from(ends.keys()).sort();
}

const ANYWHERE = 0xffffffff;

function placeAt(places: Uint32Array | null, i: number): number {
  return places ? (places[i] as number) : ANYWHERE;
}
