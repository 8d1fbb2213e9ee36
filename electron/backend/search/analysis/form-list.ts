import type { Form } from "./term.ts";

/** The forms of a record, each once, with the first spelling of it. */
export class FormList {
  readonly #record: number;
  readonly forms: Form[] = [];
  readonly spellings: string[] = [];

  constructor(record: number) {
    this.#record = record;
  }

  add(form: Form, written: string): void {
    if (form.record !== this.#record) {
      form.record = this.#record;
      form.row = this.forms.push(form) - 1;
      this.spellings.push(written);
    } else if (written !== "" && this.spellings[form.row] === "") {
      this.spellings[form.row] = written;
    }
  }
}
