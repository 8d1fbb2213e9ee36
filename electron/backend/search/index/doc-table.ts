import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import { enlarged } from "../analysis/enlarged.ts";
import { FIELD_COUNT } from "../analysis/fields.ts";
import { ByteReader, DamagedIndexError } from "./bytes.ts";
import { DOCS_PER_BLOCK } from "./doc-blocks.ts";
import { DocSet } from "./doc-set.ts";
import type { IndexSet } from "./index-set.ts";

/**
 * What scoring needs of every document, as arrays over document numbers. Filled from the blocks
 * at the first query (a few milliseconds for 50,000 documents) and kept up to date by reading the
 * blocks whose stamp has changed.
 */
export class DocTable {
  /** Document numbers are below this. */
  size = 0;
  /** Documents that exist. */
  count = 0;
  alive = new DocSet(0);
  /** By number of kind: the documents of that kind. */
  ofKind: DocSet[] = RECORD_KINDS.map(() => new DocSet(0));
  kinds = new Uint8Array(0);
  dates = new Uint32Array(0);
  /** By field: words of each document in it. */
  lengths: Uint32Array[] = Array.from({ length: FIELD_COUNT }, () => new Uint32Array(0));
  /** By field: sum of the lengths of all documents. */
  totals = new Array<number>(FIELD_COUNT).fill(0);
  /** By number of kind: whether there has been any document of that kind. */
  readonly hasKind = RECORD_KINDS.map(() => false);
  readonly #facets: (readonly number[])[] = [];
  readonly #stamps = new Map<number, number>();

  refresh(set: IndexSet): void {
    const rows = set.sql("SELECT block, stamp FROM @blocks").all() as {
      block: number;
      stamp: number;
    }[];
    for (const { block, stamp } of rows) {
      if (this.#stamps.get(block) === stamp) continue;
      const data = set.pluck("SELECT data FROM @blocks WHERE block = ?").get(block);
      this.#readBlock(block, data as Uint8Array);
      this.#stamps.set(block, stamp);
    }
  }

  facetsOf(doc: number): readonly number[] {
    return this.#facets[doc] ?? NONE;
  }

  averageLength(field: number): number {
    return this.count === 0 ? 0 : (this.totals[field] as number) / this.count;
  }

  /** Reads what doc-blocks.ts writes, without making an object for each document. */
  #readBlock(block: number, data: Uint8Array): void {
    const first = block * DOCS_PER_BLOCK;
    this.#grow(first + DOCS_PER_BLOCK);
    for (let doc = first; doc < first + DOCS_PER_BLOCK; doc++) this.#forget(doc);
    const reader = new ByteReader(data);
    for (let doc = first; reader.more; doc++) {
      const mask = reader.number() - 1;
      if (mask < 0) continue;
      if (doc >= first + DOCS_PER_BLOCK) throw new DamagedIndexError("a block is too long");
      this.count++;
      this.alive.add(doc);
      for (let rest = mask, field = 0; rest > 0; rest >>>= 1, field++) {
        if ((rest & 1) === 0) continue;
        if (field >= FIELD_COUNT) throw new DamagedIndexError("no such field");
        const length = reader.number();
        (this.lengths[field] as Uint32Array)[doc] = length;
        this.totals[field] = (this.totals[field] as number) + length;
      }
      const kind = reader.number();
      this.kinds[doc] = kind;
      this.ofKind[kind]?.add(doc);
      this.hasKind[kind] = true;
      this.dates[doc] = reader.number();
      let facets = reader.number();
      if (facets === 0) continue;
      if (facets > data.length) throw new DamagedIndexError("too many facets");
      const numbers: number[] = [];
      for (; facets > 0; facets--) numbers.push(reader.number());
      this.#facets[doc] = numbers;
    }
  }

  #forget(doc: number): void {
    if (!this.alive.has(doc)) return;
    this.count--;
    this.alive.delete(doc);
    this.ofKind[this.kinds[doc] as number]?.delete(doc);
    delete this.#facets[doc];
    for (let field = 0; field < FIELD_COUNT; field++) {
      const lengths = this.lengths[field] as Uint32Array;
      this.totals[field] = (this.totals[field] as number) - (lengths[doc] as number);
      lengths[doc] = 0;
    }
  }

  #grow(size: number): void {
    if (size <= this.size) return;
    this.size = size;
    if (size <= this.kinds.length) return;
    const capacity = Math.max(size, Math.ceil(this.kinds.length * 1.5), 1024);
    this.alive = this.alive.enlarged(capacity);
    this.ofKind = this.ofKind.map((docs) => docs.enlarged(capacity));
    this.kinds = enlarged(this.kinds, capacity);
    this.dates = enlarged(this.dates, capacity);
    this.lengths = this.lengths.map((old) => enlarged(old, capacity));
  }
}

const NONE: readonly number[] = [];
