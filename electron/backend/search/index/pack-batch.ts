import { enlarged } from "../analysis/enlarged.ts";
import type { Form, Term } from "../analysis/term.ts";
import { newBatch } from "./batches.ts";
import { gramsOf } from "./grams.ts";
import type { IndexSet } from "./index-set.ts";
import { PostingArena } from "./posting-arena.ts";
import { partOf } from "./postings.ts";
import { packNumbers } from "./word-numbers.ts";

const FIRST_CAPACITY = 1024;

interface WordCount {
  texts: number;
  written: string;
  number: number;
}

/**
 * Documents turned round in memory (term → postings, word → number of texts), to be written to the
 * packed rows at one go. Memory grows with the postings added; `write` empties it.
 */
export class PackBatch {
  readonly #postings = new PostingArena();
  /** Where in `#counts` a word stands. */
  readonly #words = new Map<string, number>();
  readonly #counts: WordCount[] = [];
  readonly #docs: number[] = [];
  /** The words of all documents, one document after the other, and where those of each begin. */
  #forward = new Uint32Array(FIRST_CAPACITY);
  #forwardCount = 0;
  readonly #forwardStarts: number[] = [];
  #batch = newBatch();
  #part = -1;

  get postings(): number {
    return this.#postings.count;
  }

  /** A row of postings belongs to one part: a batch does not go beyond one. */
  fits(doc: number): boolean {
    return this.#part < 0 || this.#part === partOf(doc);
  }

  /** Documents come in ascending order of their numbers. */
  startDoc(doc: number): void {
    this.#part = partOf(doc);
    this.#docs.push(doc);
    this.#forwardStarts.push(this.#forwardCount);
  }

  addPosting(
    term: Term,
    doc: number,
    fields: number,
    frequencies: ArrayLike<number>,
    places: number,
  ): void {
    this.#postings.add(term, doc, fields, frequencies, places);
  }

  /** A folded word of the document started last, and how it is written there ("": the same). */
  addWord(form: Form, written: string): void {
    if (form.batch !== this.#batch) this.#enter(form, written);
    (this.#counts[form.number] as WordCount).texts++;
    if (this.#forwardCount === this.#forward.length) this.#forward = enlarged(this.#forward);
    this.#forward[this.#forwardCount++] = form.number;
  }

  /** Numbered in this batch; the same number for all that have the same text. */
  #enter(form: Form, written: string): void {
    let at = this.#words.get(form.text);
    if (at === undefined) {
      at = this.#counts.push({ texts: 0, written, number: 0 }) - 1;
      this.#words.set(form.text, at);
    }
    form.number = at;
    form.batch = this.#batch;
  }

  /** Appends to the packed rows, without reading them. To be called in a transaction. */
  write(set: IndexSet): void {
    if (this.#part < 0) return;
    this.#writePostings(set);
    this.#writeWords(set);
    this.#writeForward(set);
    this.#postings.clear();
    this.#words.clear();
    this.#counts.length = 0;
    this.#batch = newBatch();
    this.#docs.length = 0;
    this.#forwardStarts.length = 0;
    this.#forwardCount = 0;
    this.#part = -1;
  }

  #writePostings(set: IndexSet): void {
    const append = set.sql(
      `INSERT INTO @postings (term, part, data) VALUES (?, ?, ?)
       ON CONFLICT (term, part) DO UPDATE SET data = CAST(data || excluded.data AS BLOB)`,
    );
    // In the order of the table, so that each page of it is visited once.
    for (const [term, run] of this.#postings.runs()) append.run(term, this.#part, run);
  }

  /** Adds to the number of texts of each word; new words get their numbers and grams. */
  #writeWords(set: IndexSet): void {
    let next = set.pluck("SELECT next_word FROM @state").get() as number;
    const insert = "INSERT INTO @words (word, number, texts, shown) VALUES (?, ?, ?, ?)";
    // Where there are no words yet, none can be there already, which is quicker to write.
    const add = next === 1 ? set.sql(insert) : null;
    const count = set.pluck(
      `${insert} ON CONFLICT (word) DO UPDATE SET texts = texts + excluded.texts RETURNING number`,
    );
    const fresh = new Map<string, number[]>();
    for (const form of [...this.#words.keys()].sort()) {
      const word = this.#counts[this.#words.get(form) as number] as WordCount;
      const shown = shownAs(word.written, form);
      if (add) {
        add.run(form, next, word.texts, shown);
        word.number = next;
      } else {
        word.number = count.get(form, next, word.texts, shown) as number;
        if (word.number !== next) continue;
      }
      next++;
      for (const gram of gramsOf(form)) {
        const list = fresh.get(gram);
        if (list) list.push(word.number);
        else fresh.set(gram, [word.number]);
      }
    }
    set.sql("UPDATE @state SET next_word = ?").run(next);
    const append = set.sql(
      `INSERT INTO @grams (gram, words) VALUES (?, ?)
       ON CONFLICT (gram) DO UPDATE SET words = CAST(words || excluded.words AS BLOB)`,
    );
    for (const gram of [...fresh.keys()].sort()) {
      append.run(gram, packNumbers(fresh.get(gram) as number[]));
    }
  }

  #writeForward(set: IndexSet): void {
    const insert = set.sql("INSERT OR REPLACE INTO @forward (doc, words) VALUES (?, ?)");
    this.#docs.forEach((doc, at) => {
      const words = this.#forward.subarray(
        this.#forwardStarts[at],
        this.#forwardStarts[at + 1] ?? this.#forwardCount,
      );
      for (let i = 0; i < words.length; i++) {
        words[i] = (this.#counts[words[i] as number] as WordCount).number;
      }
      insert.run(doc, packNumbers(words.sort()));
    });
  }
}

/**
 * What is kept of a word's spelling: null for the folded form itself, "^" for the folded form with
 * a capital, else the spelling.
 */
function shownAs(written: string, form: string): string | null {
  if (written === "" || written === form) return null;
  if (written === form[0]?.toUpperCase() + form.slice(1)) return "^";
  return written;
}
