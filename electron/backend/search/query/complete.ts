import type { Completion } from "../../../../shared/domain/search.ts";
import { foldWord } from "../../../../shared/text/fold.ts";
import type { IndexReader } from "../index/index-reader.ts";
import { afterAll } from "../index/lexicon.ts";

/**
 * What the last word of a text could become: words of the library that begin with it, commonest
 * first, and places among the values people filter by.
 */
export function completeText(text: string, limit: number, reader: IndexReader): Completion[] {
  const [last = ""] = /[\p{L}\p{N}\p{M}\u00ad]+$/u.exec(text) ?? [];
  const prefix = foldWord(last);
  if (prefix === "") return [];
  const before = text.slice(0, text.length - last.length);
  const found = new Map<string, Completion>();
  const add = (kind: Completion["kind"], label: string) => {
    const key = foldWord(label);
    if (key !== prefix && !found.has(key)) {
      found.set(key, { kind, label, text: before + label, id: null });
    }
  };
  for (const value of placesFrom(prefix, reader)) add("place", value);
  for (const word of reader.lexicon.beginningWith(prefix, limit + 8)) add("word", word.shown);
  return [...found.values()].slice(0, limit);
}

function placesFrom(prefix: string, reader: IndexReader): string[] {
  const places: string[] = [];
  for (const row of reader.facetValues()) {
    if (row?.facet !== "region" || /^\d/.test(row.value)) continue;
    const folded = foldWord(row.value);
    if (folded >= prefix && folded < afterAll(prefix)) places.push(row.value);
  }
  return places.slice(0, 3);
}
