import type { PackedPages } from "../index/packed-pages.ts";
import type { ReadableRecord } from "../search-index.ts";
import { tellingPages } from "./telling-pages.ts";
import type { WordMatcher } from "./word-matcher.ts";

/** Beyond this many characters of a record nobody waits for a better passage. */
const LONGEST_SEARCHED = 4_000_000;
/** The same where the best pages are read first: each further one is less likely to have a better one. */
const LONGEST_SEARCHED_BY_PAGE = 40_000;
/** Where only a word that is still being typed can be met, on pages that nobody knows. */
const LONGEST_SEARCHED_FOR_BEGINNING = 200_000;
/** Beyond so many pages of a long document none is read only because a word may be on it more often. */
const PAGES_FOR_REPEATING = 4;

/** A text of a record in which the words of a query can be. */
interface TextToShow {
  text: string;
  page: number | null;
  isFields?: boolean;
  /**
   * How many of the words it, and all texts behind it, can have at most, and whether it is read to find
   * them more often as well (1 or 0).
   */
  most?: { words: number; repeating: number };
}

/**
 * The texts of a record, those first that have most to show. Of a long document the pages that meet most of
 * the query, and so many of these as anybody waits for.
 */
export function* textsToShow(
  record: ReadableRecord,
  matcher: WordMatcher,
  pages: PackedPages | null,
): Generator<TextToShow> {
  if (record.summary !== "") yield { text: record.summary, page: null };
  if (record.body !== "") yield { text: record.body, page: null, isFields: true };
  const telling = pages ? tellingPages(pages, matcher.terms) : [];
  let length = 0;
  for (const [nth, { number, worth }] of telling.entries()) {
    if (length > LONGEST_SEARCHED_BY_PAGE) return;
    const most = { words: worth, repeating: nth < PAGES_FOR_REPEATING ? 1 : 0 };
    for (const { text } of record.readPages([number])) {
      yield { text, page: number, most };
      length += text.length;
    }
  }
  if (telling.length > 0) return;
  const longest = pages ? (matcher.goesOn ? LONGEST_SEARCHED_FOR_BEGINNING : 0) : LONGEST_SEARCHED;
  for (const { number, text } of record.readPages()) {
    if (text === "") continue;
    yield { text, page: number };
    length += text.length;
    if (length > longest) return;
  }
}
