import { hashTerm } from "./hash-term.ts";

/**
 * A term of the index, once for all texts that have it: whoever counts terms notes on it where it
 * stands in his own columns, and for which record or batch that holds. That takes the place of a
 * map from text to number, which would be asked for every term of every text.
 */
export class Term {
  readonly text: string;
  readonly hash: number;
  /** The record that is being counted, and the row of the term there. */
  record = 0;
  row = 0;
  /** The batch that is being written, and the number of the term there. */
  batch = 0;
  number = 0;
  /** The page that it was met on last. */
  page = 0;

  constructor(text: string) {
    this.text = text;
    this.hash = hashTerm(text);
  }
}

/** A folded word, or a part of one, in the same way. */
export class Form {
  readonly text: string;
  record = 0;
  row = 0;
  batch = 0;
  number = 0;

  constructor(text: string) {
    this.text = text;
  }
}
