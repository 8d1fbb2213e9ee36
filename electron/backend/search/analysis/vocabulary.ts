import type { Analyzer } from "./analyzer.ts";
import { CountedWord } from "./counted-word.ts";
import { CountedWords } from "./counted-words.ts";
import { hashTerm } from "./hash-term.ts";
import { ownString } from "./own-string.ts";
import { Form, Term } from "./term.ts";

class Generation {
  readonly words = new CountedWords();
  readonly terms = new Map<string, Term>();
  readonly forms = new Map<string, Form>();
}

const WORDS_OF_GENERATION = 60_000;

/**
 * The words, terms and forms met so far. Bounded: when the younger half is full it becomes the older
 * one, and what no text had since is forgotten. The terms and forms of a word are always in the
 * same half as the word, so that there is never a second one of the same text.
 */
export class Vocabulary {
  readonly #analyzer: Analyzer;
  #younger = new Generation();
  #older = new Generation();

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  /** The word that stands in [start, end) of a text, if it has been met lately and is read as it is. */
  known(text: string, start: number, end: number, hash: number): CountedWord | null {
    const word = this.#younger.words.find(text, start, end, hash);
    return word?.isReadAsWritten ? word : null;
  }

  word(written: string): CountedWord {
    const hash = hashTerm(written);
    const known = this.#younger.words.find(written, 0, written.length, hash);
    if (known) return known;
    const older = this.#older.words.find(written, 0, written.length, hash);
    const word = older ? this.#taken(older) : this.#made(written);
    this.#younger.words.add(word, hash);
    return word;
  }

  term(text: string): Term {
    return entryOf(text, this.#younger.terms, this.#older.terms, Term);
  }

  form(text: string): Form {
    return entryOf(text, this.#younger.forms, this.#older.forms, Form);
  }

  /** To be called between two records: within one, what is noted on a term must not be lost. */
  forgetWhenFull(): void {
    if (this.#younger.words.size < WORDS_OF_GENERATION) return;
    this.#older = this.#younger;
    this.#younger = new Generation();
  }

  #made(written: string): CountedWord {
    const spelling = ownString(written);
    const { term, form, parts, partForms } = this.#analyzer.analyseAnew(spelling);
    return new CountedWord(
      spelling,
      term === "" ? null : this.term(term),
      this.form(form),
      parts.map((part) => this.term(part)),
      partForms.map((part) => this.form(part)),
    );
  }

  /** A word of the older half for the younger one, with all that belongs to it. */
  #taken(word: CountedWord): CountedWord {
    if (word.term) this.term(word.term.text);
    this.form(word.form.text);
    for (const { text } of word.parts) this.term(text);
    for (const { text } of word.partForms) this.form(text);
    return word;
  }
}

/** The entry of a text in the younger half, put there from the older one or made. */
function entryOf<E>(
  text: string,
  younger: Map<string, E>,
  older: ReadonlyMap<string, E>,
  Entry: new (text: string) => E,
): E {
  let entry = younger.get(text);
  if (!entry) {
    entry = older.get(text) ?? new Entry(text);
    younger.set(text, entry);
  }
  return entry;
}
