import type { DeltaView } from "./delta-view.ts";
import { END, gramsOf, START } from "./grams.ts";
import type { IndexSet } from "./index-set.ts";
import { unpackNumbers } from "./word-numbers.ts";

/** A word of the library: folded, as written, and in how many texts it is. */
export interface KnownWord {
  word: string;
  shown: string;
  texts: number;
}

interface WordRow {
  word: string;
  texts: number;
  shown: string | null;
}

/** Words looked at for a piece that many have inside. */
const MOST_CONTAINING = 2_000;
const REMEMBERED = 2_000;

/** The words of the library as they are written, parts of compounds included. */
export class Lexicon {
  readonly #set: IndexSet;
  readonly #delta: DeltaView;
  readonly #remembered = new Map<string, readonly KnownWord[]>();
  #counts = new Uint8Array(0);

  constructor(set: IndexSet, delta: DeltaView) {
    this.#set = set;
    this.#delta = delta;
  }

  forget(): void {
    this.#remembered.clear();
  }

  /** What was found for a key since the index changed last; people type on, and words come again. */
  remember<T extends KnownWord>(key: string, find: () => readonly T[]): readonly T[] {
    let found = this.#remembered.get(key) as readonly T[] | undefined;
    if (!found) {
      if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
      found = find();
      this.#remembered.set(key, found);
    }
    return found;
  }

  /** Number of texts with a folded word. */
  textsWith(word: string): number {
    const packed = this.#set.pluck("SELECT texts FROM @words WHERE word = ?").get(word);
    return ((packed as number | undefined) ?? 0) + (this.#delta.form(word)?.texts ?? 0);
  }

  /** The commonest words that begin with `prefix`, commonest first. */
  beginningWith(prefix: string, most: number): readonly KnownWord[] {
    return this.remember(`${most} ${prefix}`, () => {
      const rows = this.#set
        .sql(
          `SELECT word, texts, shown FROM @words WHERE word >= ? AND word < ?
           ORDER BY texts DESC, word LIMIT ?`,
        )
        .all(prefix, afterAll(prefix), most) as WordRow[];
      return this.#withDelta(rows, this.#delta.formsWithPrefix(prefix)).slice(0, most);
    });
  }

  /** Words that have `piece` inside, commonest first. `piece` has three letters at least. */
  containing(piece: string, most: number): readonly KnownWord[] {
    return this.remember(`${most}*${piece}`, () => {
      const grams = gramsOf(piece).filter((gram) => !gram.startsWith(START) && !gram.endsWith(END));
      if (grams.length === 0) return [];
      const read = this.#set.sql("SELECT word, texts, shown FROM @words WHERE number = ?");
      const rows: WordRow[] = [];
      let looked = 0;
      for (const { number } of this.#candidates(grams, grams.length)) {
        const row = read.get(number) as WordRow | undefined;
        if (row?.word.includes(piece)) rows.push(row);
        if (++looked === MOST_CONTAINING) break;
      }
      const fresh = this.#delta.forms().filter((form) => form.includes(piece));
      return this.#withDelta(rows, fresh).slice(0, most);
    });
  }

  /**
   * Words that share at least `shared` groups of three letters with `word`, those that share most
   * first, each with how many it shares. Read one by one: who has seen enough stops.
   */
  *alike(word: string, shared: number): Generator<{ word: string; shared: number }> {
    const grams = gramsOf(word);
    const fresh = this.#delta.forms().flatMap((form) => {
      if (Math.abs(form.length - word.length) > 2) return [];
      const own = new Set(gramsOf(form));
      const count = grams.filter((gram) => own.has(gram)).length;
      return count >= shared ? [{ word: form, shared: count }] : [];
    });
    yield* fresh.sort((a, b) => b.shared - a.shared);
    const known = new Set(fresh.map((one) => one.word));
    const read = this.#set.pluck("SELECT word FROM @words WHERE number = ?");
    for (const { number, count } of this.#candidates(grams, shared)) {
      const packed = read.get(number) as string | undefined;
      if (packed !== undefined && !known.has(packed)) yield { word: packed, shared: count };
    }
  }

  /** What is known of a word; null when no text has it. */
  find(word: string): KnownWord | null {
    const row = this.#set.sql("SELECT word, texts, shown FROM @words WHERE word = ?").get(word) as
      | WordRow
      | undefined;
    return this.#withDelta(row ? [row] : [], [word])[0] ?? null;
  }

  /**
   * Numbers of packed words with at least `shared` of the groups, those with most first. Time is
   * linear in the groups' lists, which are short: a group is in one word of a few hundred.
   */
  *#candidates(
    grams: readonly string[],
    shared: number,
  ): Generator<{ number: number; count: number }> {
    const lists: Uint8Array[] = [];
    for (const gram of grams) {
      const list = this.#set.pluck("SELECT words FROM @grams WHERE gram = ?").get(gram);
      if (list) lists.push(list as Uint8Array);
    }
    if (lists.length < shared) return;
    lists.sort((a, b) => a.length - b.length);
    const counts = this.#emptyCounts();
    const chosen: number[] = [];
    let most = 0;
    for (let i = 0; i < lists.length; i++) {
      const left = lists.length - i;
      // A word first met in the last lists cannot reach the number any more, nor may any.
      if (most + left < shared) return;
      const canStart = left >= shared;
      unpackNumbers(lists[i] as Uint8Array, (number) => {
        const count = counts[number] as number;
        if (count === 0 && !canStart) return;
        counts[number] = count + 1;
        if (count === most) most++;
        if (count + 1 === shared) chosen.push(number);
      });
    }
    // The array of counters is used again by the next search, which may come before the last of these.
    const found = chosen.map((number) => ({ number, count: counts[number] as number }));
    for (let count = lists.length; count >= shared; count--) {
      for (const one of found) if (one.count === count) yield one;
    }
  }

  /** A counter for every word number. */
  #emptyCounts(): Uint8Array {
    const size = this.#set.pluck("SELECT next_word FROM @state").get() as number;
    if (this.#counts.length < size) this.#counts = new Uint8Array(Math.ceil(size * 1.25));
    else this.#counts.fill(0);
    return this.#counts;
  }

  #withDelta(rows: readonly WordRow[], fresh: readonly string[]): KnownWord[] {
    const words = new Map<string, KnownWord>();
    for (const { word, texts, shown } of rows)
      words.set(word, { word, shown: spell(word, shown), texts });
    for (const form of fresh) {
      const found = this.#delta.form(form);
      if (!found) continue;
      const known = words.get(form);
      if (known) known.texts += found.texts;
      else words.set(form, { word: form, shown: found.written || form, texts: found.texts });
    }
    return [...words.values()].sort((a, b) => b.texts - a.texts || (a.word < b.word ? -1 : 1));
  }
}

function spell(word: string, shown: string | null): string {
  if (shown === null) return word;
  return shown === "^" ? (word[0] ?? "").toUpperCase() + word.slice(1) : shown;
}

/** Greater than every word that begins with `prefix`, for SQLite and JavaScript alike. */
export function afterAll(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
