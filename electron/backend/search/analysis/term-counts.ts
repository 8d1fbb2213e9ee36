import { enlarged } from "./enlarged.ts";
import { FIELD_COUNT } from "./fields.ts";
import type { Term } from "./term.ts";

const FEW_TERMS = 1024;
/** More room is given back after a record that needed it. */
const MANY_TERMS = 65_536;

/** Frequencies by term and field, in columns that are used for one record after the other. */
export class TermCounts {
  #record = 0;
  #terms: Term[] = [];
  #fields = new Uint16Array(FEW_TERMS);
  #places = new Uint32Array(FEW_TERMS);
  #frequencies = new Uint32Array(FEW_TERMS * FIELD_COUNT);
  #lengths = new Array<number>(FIELD_COUNT).fill(0);

  start(record: number): void {
    const known = this.#terms.length;
    this.#record = record;
    this.#terms = [];
    this.#lengths = new Array<number>(FIELD_COUNT).fill(0);
    if (this.#places.length > MANY_TERMS) {
      this.#fields = new Uint16Array(FEW_TERMS);
      this.#places = new Uint32Array(FEW_TERMS);
      this.#frequencies = new Uint32Array(FEW_TERMS * FIELD_COUNT);
      return;
    }
    this.#fields.fill(0, 0, known);
    this.#places.fill(0, 0, known);
    this.#frequencies.fill(0, 0, known * FIELD_COUNT);
  }

  add(term: Term, field: number, times: number, places: number): void {
    if (term.record !== this.#record) {
      term.record = this.#record;
      term.row = this.#terms.push(term) - 1;
      if (term.row === this.#places.length) this.#grow();
    }
    const { row } = term;
    this.#fields[row] = (this.#fields[row] as number) | (1 << field);
    this.#places[row] = (this.#places[row] as number) | places;
    const at = row * FIELD_COUNT + field;
    this.#frequencies[at] = (this.#frequencies[at] as number) + times;
    this.#lengths[field] = (this.#lengths[field] as number) + times;
  }

  /** What was counted, until the next record is begun. */
  finish() {
    const count = this.#terms.length;
    return {
      terms: this.#terms,
      fields: this.#fields.subarray(0, count),
      places: this.#places.subarray(0, count),
      frequencies: this.#frequencies.subarray(0, count * FIELD_COUNT),
      lengths: this.#lengths,
    };
  }

  #grow(): void {
    this.#fields = enlarged(this.#fields);
    this.#places = enlarged(this.#places);
    this.#frequencies = enlarged(this.#frequencies);
  }
}
