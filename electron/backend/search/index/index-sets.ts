import type { AnalysedRecord } from "../analysis/analyse-record.ts";
import type { IndexableRecord, SearchDatabase } from "../search-index.ts";
import { BulkWriter } from "./bulk-writer.ts";
import { IndexSet } from "./index-set.ts";
import { isLarge, packAll } from "./merge.ts";
import { writeRecord } from "./write-record.ts";

const RECORDS_PER_STEP = 20;

type Analyse = (record: IndexableRecord) => AnalysedRecord;

/**
 * The two sets of tables an index can lie in. One answers; the other one is made beside it when
 * the analysis has changed, and takes over when it is complete. Changes go to both meanwhile.
 */
export class IndexSets {
  readonly #db: SearchDatabase;
  readonly #sets: readonly [IndexSet, IndexSet];
  #answering: IndexSet | null;

  constructor(db: SearchDatabase, readOnly: boolean) {
    this.#db = db;
    this.#sets = [new IndexSet(db, "search_a"), new IndexSet(db, "search_b")];
    if (!readOnly) db.transaction(() => this.#tidyUp())();
    this.#answering = this.#findAnswering();
  }

  /** The set that queries read; null when there is none this program can read. */
  answering(): IndexSet | null {
    this.#answering ??= this.#findAnswering();
    return this.#answering;
  }

  /** The complete set of the current analysis; null while there is none. */
  current(): IndexSet | null {
    return this.#sets.find((set) => set.isCurrent() && set.state().complete === 1) ?? null;
  }

  /** The sets that changes go to. */
  written(): IndexSet[] {
    return this.#sets.filter((set) => set.exists());
  }

  /** Makes the index from nothing, in a few large transactions. */
  rebuild(records: Iterable<IndexableRecord>, analyse: Analyse): void {
    const [set, other] = this.#sets;
    this.#db.transaction(() => {
      set.drop();
      other.drop();
      set.create(false);
    })();
    const writer = new BulkWriter(set);
    const iterator = records[Symbol.iterator]();
    const addBatch = this.#db.transaction(() => {
      let next = iterator.next();
      for (; !next.done; next = iterator.next()) {
        writer.add(next.value, analyse(next.value));
        if (writer.isFull) break;
      }
      writer.flush();
      if (next.done) set.sql("UPDATE @state SET complete = 1").run();
      return next.done;
    });
    while (!addBatch());
    this.#answering = set;
  }

  reindexStep(
    ids: Iterator<string>,
    load: (id: string) => IndexableRecord | null,
    analyse: Analyse,
  ): boolean {
    return this.#db.transaction(() => {
      const set = this.#beingMade();
      for (let count = 0; count < RECORDS_PER_STEP; ) {
        const next = ids.next();
        if (next.done) {
          this.#takeOver(set);
          return false;
        }
        if (set.pluck("SELECT 1 FROM @docs WHERE id = ?").get(next.value)) continue;
        const record = load(next.value);
        if (!record) continue;
        writeRecord(set, record, analyse(record));
        if (isLarge(set)) packAll(set);
        count++;
      }
      return true;
    })();
  }

  /** The answering set cannot be read: away with it. */
  giveUp(): void {
    this.#answering?.drop();
    this.#answering = null;
  }

  #takeOver(set: IndexSet): void {
    set.sql("UPDATE @state SET complete = 1").run();
    for (const other of this.#sets) if (other !== set) other.drop();
    this.#answering = set;
  }

  /** The set that is to take over; made if it is not there. */
  #beingMade(): IndexSet {
    const begun = this.#sets.find((set) => set.isCurrent() && set.state().complete === 0);
    if (begun) return begun;
    const current = this.current();
    // Asked to index what is there already: records are missing from it.
    if (current) return current;
    const free = this.#sets.find((set) => set !== this.answering()) ?? this.#sets[0];
    free.drop();
    free.create(false);
    return free;
  }

  #findAnswering(): IndexSet | null {
    const readable = this.#sets.filter((set) => set.isReadable() && set.state().complete === 1);
    return readable.find((set) => set.isCurrent()) ?? readable[0] ?? null;
  }

  /** A set of tables that this program cannot read is no use; a new library gets an empty one. */
  #tidyUp(): void {
    for (const set of this.#sets) if (set.exists() && !set.isReadable()) set.drop();
    if (this.#sets.some((set) => set.exists())) return;
    this.#sets[0].create(true);
  }
}
