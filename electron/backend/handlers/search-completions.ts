import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { type Completion, SearchRequestSchema } from "../../../shared/domain/search.ts";
import { foldWord } from "../../../shared/text/fold.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listExtraFields } from "../store/extra-fields.ts";
import { listRecentSearches } from "../store/recent-searches.ts";
import { listByNameStart, listSummaries } from "../store/record-list.ts";
import { listTerms } from "../store/vocabularies.ts";

const MOST_RECENT = 3;
const MOST_RECORDS = 4;
const MOST_TERMS = 2;
const MOST_OWN_FIELDS = 4;
const SHORTEST_FOR_RECORDS = 2;
/** What people look for by its name. */
const NAMED_KINDS: RecordKind[] = ["organisation", "person", "event", "practiceExample"];
const LOOKED_AT = 12;

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
    ownFields(library, text),
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

/** Names that begin with what was typed, then records that have its last word in their title. */
function records(library: OpenLibrary, typed: string): Completion[] {
  if (typed.length < SHORTEST_FOR_RECORDS || typed.length > 1_000) return [];
  const found = listByNameStart(library.db, typed, MOST_RECORDS);
  if (found.length < MOST_RECORDS) found.push(...namedInside(library, typed));
  const unique = new Map(found.map((record) => [record.id, record]));
  return [...unique.values()].slice(0, MOST_RECORDS).map((record) => ({
    kind: kindOf(record),
    label: record.title,
    text: record.title,
    id: record.id,
    recordKind: record.kind,
  }));
}

function namedInside({ db, index }: OpenLibrary, typed: string): RecordSummary[] {
  const query = { query: typed, typing: true, kinds: NAMED_KINDS, limit: LOOKED_AT };
  const { hits } = index.search(SearchRequestSchema.parse(query));
  const [last = ""] = /\S+$/.exec(typed) ?? [];
  const ids = hits.map((hit) => hit.id);
  return listSummaries(db, ids).filter(({ title }) => foldWord(title).includes(foldWord(last)));
}

function kindOf({ kind }: RecordSummary): Completion["kind"] {
  return kind === "person" || kind === "organisation" ? kind : "title";
}

/** The name of a field of the user's own that begins so, and after its colon what can be chosen. */
function ownFields({ db }: OpenLibrary, text: string): Completion[] {
  const found: Completion[] = [];
  for (const { label, choices } of listExtraFields(db)) {
    const name = `${label}:`;
    const options = choices.map((choice) => name + (/\s/.test(choice) ? `"${choice}"` : choice));
    for (const option of [name, ...options]) {
      const typed = lengthTyped(text, option);
      // Choices are offered once the colon stands there.
      if (typed < (option === name ? SHORTEST_FOR_RECORDS : name.length)) continue;
      const completed = text.slice(0, text.length - typed) + option;
      if (typed < option.length)
        found.push({ kind: "term", label: option, text: completed, id: null });
    }
  }
  return found.slice(0, MOST_OWN_FIELDS);
}

/** How many characters at the end of a text are the beginning of a name, at the start of a word. */
function lengthTyped(text: string, name: string): number {
  const [typed, wanted] = [text.toLocaleLowerCase("de"), name.toLocaleLowerCase("de")];
  for (let length = Math.min(wanted.length, typed.length); length > 0; length -= 1) {
    const start = typed.length - length;
    const isWordStart = start === 0 || /[\s(+-]/.test(typed[start - 1] ?? "");
    if (isWordStart && wanted.startsWith(typed.slice(start))) return length;
  }
  return 0;
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
