import { type AnalysedRecord, eachPosting } from "../analysis/analyse-record.ts";
import type { Form } from "../analysis/term.ts";
import type { IndexableRecord } from "../search-index.ts";
import { postingHash } from "./checksum.ts";
import { DOCS_PER_BLOCK, type DocFacts, packBlock } from "./doc-blocks.ts";
import { type IndexSet, newStamp } from "./index-set.ts";
import { PackBatch } from "./pack-batch.ts";
import { factsOf, TITLE_LENGTH, writePages } from "./write-record.ts";

/** Memory of a batch is some 30 bytes a posting. */
const POSTINGS_PER_BATCH = 3_000_000;

/**
 * Fills an empty set of tables as fast as it goes: records are packed straight away, without the
 * detour over the delta. Memory is bounded by the size of a batch, not by the number of records.
 */
export class BulkWriter {
  readonly #set: IndexSet;
  readonly #batch = new PackBatch();
  readonly #facts: DocFacts[] = [];
  #next = 0;
  #firstFact = 0;

  constructor(set: IndexSet) {
    this.#set = set;
  }

  /** In a transaction that also gets the following `flush`. */
  add(record: IndexableRecord, analysed: AnalysedRecord): void {
    const doc = this.#next++;
    if (!this.#batch.fits(doc)) this.#batch.write(this.#set);
    this.#batch.startDoc(doc);
    let sum = 0;
    eachPosting(analysed, (term, fields, frequencies, places) => {
      this.#batch.addPosting(term, doc, fields, frequencies, places);
      sum = (sum + postingHash(term.hash, fields, frequencies)) >>> 0;
    });
    const { forms, spellings } = analysed;
    for (let i = 0; i < forms.length; i++) {
      this.#batch.addWord(forms[i] as Form, spellings[i] as string);
    }
    writePages(this.#set, doc, analysed);
    this.#facts.push(factsOf(this.#set, record, analysed));
    if (this.#facts.length === DOCS_PER_BLOCK) this.#writeBlock();
    this.#set
      .sql("INSERT INTO @docs (doc, id, title, sum) VALUES (?, ?, ?, ?)")
      .run(doc, record.id, record.title.slice(0, TITLE_LENGTH), sum);
  }

  get isFull(): boolean {
    return this.#batch.postings >= POSTINGS_PER_BATCH;
  }

  /** Writes what has been added; the set is then complete up to here. */
  flush(): void {
    this.#batch.write(this.#set);
    this.#writeBlock();
    this.#set.sql("UPDATE @state SET stamp = ?, next_doc = ?").run(newStamp(), this.#next);
  }

  /** A block that is not full yet is written too, and once more when it is. */
  #writeBlock(): void {
    if (this.#facts.length === 0) return;
    this.#set
      .sql("INSERT OR REPLACE INTO @blocks (block, stamp, data) VALUES (?, ?, ?)")
      .run(Math.floor(this.#firstFact / DOCS_PER_BLOCK), newStamp(), packBlock(this.#facts));
    if (this.#facts.length < DOCS_PER_BLOCK) return;
    this.#firstFact += DOCS_PER_BLOCK;
    this.#facts.length = 0;
  }
}
