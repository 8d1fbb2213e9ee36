import { ByteReader } from "./bytes.ts";
import type { IndexSet } from "./index-set.ts";
import { type Posting, readPlaces } from "./postings.ts";

export interface DeltaRow {
  doc: number;
  stamp: number;
  terms: string;
  counts: Uint8Array;
  forms: string;
}

/** The postings of one row of the delta. */
export function* readDelta(row: Pick<DeltaRow, "doc" | "terms" | "counts">) {
  if (row.terms === "") return;
  const reader = new ByteReader(row.counts);
  for (const term of row.terms.split("\n")) {
    const fields = reader.number();
    const frequencies: number[] = [];
    for (let rest = fields; rest > 0; rest &= rest - 1) frequencies.push(reader.number());
    const posting: Posting = { doc: row.doc, fields, frequencies, places: readPlaces(reader) };
    yield { term, posting };
  }
}

/** The forms of one row of the delta: folded, and as written ("" where that is the same). */
export function* readForms(row: Pick<DeltaRow, "forms">): Generator<[string, string]> {
  if (row.forms === "") return;
  for (const line of row.forms.split("\n")) {
    const tab = line.indexOf("\t");
    yield tab < 0 ? [line, ""] : [line.slice(0, tab), line.slice(tab + 1)];
  }
}

/** The documents that are not packed yet, turned round in memory: term → postings. */
export class DeltaView {
  readonly #docs = new Map<number, number>();
  readonly #postings = new Map<string, Posting[]>();
  readonly #forms = new Map<string, { texts: number; written: string }>();
  #sortedForms: string[] | null = null;

  get docs(): number {
    return this.#docs.size;
  }

  refresh(set: IndexSet): void {
    const rows = set.sql("SELECT doc, stamp FROM @delta ORDER BY doc").all() as {
      doc: number;
      stamp: number;
    }[];
    const kept = rows.filter((row) => this.#docs.get(row.doc) === row.stamp).length;
    if (kept < this.#docs.size) this.#clear();
    for (const { doc, stamp } of rows) {
      if (this.#docs.has(doc)) continue;
      this.#add(set.sql("SELECT * FROM @delta WHERE doc = ?").get(doc) as DeltaRow);
      this.#docs.set(doc, stamp);
    }
  }

  /** In ascending order of documents; those that are gone may still be among them. */
  postings(term: string): readonly Posting[] {
    return this.#postings.get(term) ?? [];
  }

  terms(): Iterable<string> {
    return this.#postings.keys();
  }

  form(form: string): { texts: number; written: string } | undefined {
    return this.#forms.get(form);
  }

  /** All forms of words in the delta, sorted. */
  forms(): readonly string[] {
    this.#sortedForms ??= [...this.#forms.keys()].sort();
    return this.#sortedForms;
  }

  /** Those of them that begin with `prefix`. */
  formsWithPrefix(prefix: string): string[] {
    const forms = this.forms();
    let low = 0;
    for (let high = forms.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((forms[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; forms[i]?.startsWith(prefix); i++) found.push(forms[i] as string);
    return found;
  }

  #add(row: DeltaRow): void {
    for (const { term, posting } of readDelta(row)) {
      const list = this.#postings.get(term);
      if (list) list.push(posting);
      else this.#postings.set(term, [posting]);
    }
    for (const [form, written] of readForms(row)) {
      const known = this.#forms.get(form);
      if (known) known.texts++;
      else this.#forms.set(form, { texts: 1, written });
    }
    this.#sortedForms = null;
  }

  #clear(): void {
    this.#docs.clear();
    this.#postings.clear();
    this.#forms.clear();
    this.#sortedForms = null;
  }
}
