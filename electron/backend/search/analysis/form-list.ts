import type { Form } from "./term.ts";

/** The forms of a record, each once, with the first spelling of it; used for one record after the other. */
export class FormList {
  #record = 0;
  #count = 0;
  readonly #forms: Form[] = [];
  readonly #spellings: string[] = [];

  start(record: number): void {
    this.#record = record;
    this.#count = 0;
  }

  add(form: Form, written: string): void {
    if (form.record !== this.#record) {
      form.record = this.#record;
      form.row = this.#count++;
      this.#forms[form.row] = form;
      this.#spellings[form.row] = written;
    } else if (written !== "" && this.#spellings[form.row] === "") {
      this.#spellings[form.row] = written;
    }
  }

  /** A copy of what was added. */
  finish() {
    const forms = this.#forms.slice(0, this.#count);
    const spellings = this.#spellings.slice(0, this.#count);
    if (this.#count > MANY) {
      this.#forms.length = 0;
      this.#spellings.length = 0;
    }
    return { forms, spellings };
  }
}

/** More room is given back after a record that needed it. */
const MANY = 65_536;
