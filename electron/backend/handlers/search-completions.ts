import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import type { Completion } from "../../../shared/domain/search.ts";
import { foldWord } from "../../../shared/text/fold.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listRecentSearches } from "../store/recent-searches.ts";
import { suggestRecords } from "../store/record-list.ts";
import { listTerms } from "../store/vocabularies.ts";

const MOST_RECENT = 3;
const MOST_RECORDS = 4;
const MOST_TERMS = 2;
const SHORTEST_FOR_RECORDS = 2;

/**
 * What a text could become: searches that led somewhere, records by name, terms, and words of the
 * library. Every kind has room, whatever the others offer.
 */
export function completeSearch(library: OpenLibrary, text: string, limit: number): Completion[] {
  const typed = text.trim();
  if (typed === "") return recentSearches(library, "").slice(0, limit);
  const found = new Map<string, Completion>();
  const groups = [
    recentSearches(library, typed),
    records(library, typed),
    terms(library, text),
    library.index.complete(text, limit),
  ];
  for (const completion of groups.flat()) {
    const key = foldWord(completion.text);
    if (!found.has(key)) found.set(key, completion);
  }
  return [...found.values()].slice(0, limit);
}

function recentSearches({ db }: OpenLibrary, typed: string): Completion[] {
  const wanted = foldWord(typed);
  return listRecentSearches(db)
    .filter(({ query }) => foldWord(query).startsWith(wanted) && foldWord(query) !== wanted)
    .slice(0, MOST_RECENT)
    .map(({ query }) => ({ kind: "recent", label: query, text: query, id: null }));
}

function records({ db }: OpenLibrary, typed: string): Completion[] {
  if (typed.length < SHORTEST_FOR_RECORDS || typed.length > 1_000) return [];
  return suggestRecords(db, { text: typed, kinds: [], limit: MOST_RECORDS }).map((record) => ({
    kind: kindOf(record),
    label: record.title,
    text: record.title,
    id: record.id,
  }));
}

function kindOf({ kind }: RecordSummary): Completion["kind"] {
  return kind === "person" || kind === "organisation" ? kind : "title";
}

function terms({ db }: OpenLibrary, text: string): Completion[] {
  const [last = ""] = /\S+$/.exec(text) ?? [];
  const wanted = foldWord(last);
  if (wanted.length < SHORTEST_FOR_RECORDS) return [];
  const before = text.slice(0, text.length - last.length);
  return listTerms(db, null)
    .filter(({ label }) => foldWord(label).startsWith(wanted))
    .slice(0, MOST_TERMS)
    .map(({ label }) => {
      const quoted = /\s/.test(label) ? `"${label}"` : label;
      return { kind: "term", label, text: before + quoted, id: null };
    });
}
