import type { Form, Term } from "./term.ts";
import { isReadAsWritten } from "./tokenizer.ts";

/** A word as it is written, with its terms and forms, and how often the field being read has it. */
export class CountedWord {
  readonly spelling: string;
  /** False for "LehrerIn", which is two words in a text, but one where "Lehrer-In" is joined. */
  readonly isReadAsWritten: boolean;
  /** null: a stop word, which is not counted. */
  readonly term: Term | null;
  readonly form: Form;
  readonly parts: readonly Term[];
  readonly partForms: readonly Form[];
  field = 0;
  times = 0;
  /** How many of these times it is not written out. */
  meant = 0;
  places = 0;
  /** The page that it was met on last. */
  page = 0;

  constructor(
    spelling: string,
    term: Term | null,
    form: Form,
    parts: readonly Term[],
    partForms: readonly Form[],
  ) {
    this.spelling = spelling;
    this.isReadAsWritten = isReadAsWritten(spelling);
    this.term = term;
    this.form = form;
    this.parts = parts;
    this.partForms = partForms;
  }
}
