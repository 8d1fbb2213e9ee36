import { hashTerm } from "./hash-term.ts";

/**
 * Something that is in the index once for all texts that have it: whoever counts notes on it where it
 * stands in his own columns, and for which record or batch that holds. That takes the place of a
 * map from text to number, which would be asked for every word of every text.
 */
class Entry {
  readonly text: string;
  /** The record that is being counted, and the row of the entry there. */
  record = 0;
  row = 0;
  /** The batch that is being written, and the number of the entry there. */
  batch = 0;
  number = 0;

  constructor(text: string) {
    this.text = text;
  }
}

/** A term of the index. */
export class Term extends Entry {
  readonly hash: number;
  /** The page that it was met on last. */
  page = 0;

  constructor(text: string) {
    super(text);
    this.hash = hashTerm(text);
  }
}

/** A folded word, or a part of one. */
export class Form extends Entry {}
