import { randomInt } from "node:crypto";
import { ANALYSIS_VERSION } from "../analysis/pipeline.ts";
import type { SearchDatabase, SearchStatement } from "../search-index.ts";
import { createTables, dropTables, TABLES_VERSION } from "./tables.ts";

export interface IndexState {
  tables_version: number;
  analysis_version: number;
  /** 0 while the set is being made and does not answer yet. */
  complete: number;
  stamp: number;
  next_doc: number;
  next_word: number;
  unpacked_docs: number;
  unpacked_bytes: number;
}

/** One set of tables with its prepared statements, which are kept: preparing costs more than running. */
export class IndexSet {
  readonly db: SearchDatabase;
  readonly name: string;
  readonly #statements = new Map<string, SearchStatement>();

  constructor(db: SearchDatabase, name: string) {
    this.db = db;
    this.name = name;
  }

  /** A prepared statement; `@` stands for the name of this set in front of a table's name. */
  sql(text: string): SearchStatement {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.db.prepare(text.replaceAll("@", `${this.name}_`));
      this.#statements.set(text, statement);
    }
    return statement;
  }

  /** The same, giving the first column only instead of objects. */
  pluck(text: string): SearchStatement {
    const key = `pluck ${text}`;
    let statement = this.#statements.get(key);
    if (!statement) {
      statement = this.db.prepare(text.replaceAll("@", `${this.name}_`)).pluck();
      this.#statements.set(key, statement);
    }
    return statement;
  }

  exists(): boolean {
    // Asked for every record that is written: a statement that is kept.
    const found = this.pluck(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '@state'",
    );
    return found.get() !== undefined;
  }

  /** Makes the tables, if they are not there. `complete`: the set may answer from the start. */
  create(complete: boolean): void {
    createTables(this.db, this.name);
    this.sql(
      `INSERT OR IGNORE INTO @state
       (only_row, tables_version, analysis_version, complete, stamp, next_doc, next_word,
        unpacked_docs, unpacked_bytes)
       VALUES (1, ?, ?, ?, ?, 0, 1, 0, 0)`,
    ).run(TABLES_VERSION, ANALYSIS_VERSION, complete ? 1 : 0, newStamp());
  }

  /** Whether this program can read the tables, whatever analysis filled them. */
  isReadable(): boolean {
    return this.exists() && this.state()?.tables_version === TABLES_VERSION;
  }

  isCurrent(): boolean {
    return this.isReadable() && this.state().analysis_version === ANALYSIS_VERSION;
  }

  drop(): void {
    this.#statements.clear();
    dropTables(this.db, this.name);
  }

  state(): IndexState {
    return this.sql("SELECT * FROM @state").get() as IndexState;
  }

  /** Marks the set as changed; whoever keeps something of it in memory looks at the stamp. */
  touch(): number {
    const stamp = newStamp();
    this.sql("UPDATE @state SET stamp = ?").run(stamp);
    return stamp;
  }
}

/**
 * Random rather than counted: a count that a rollback took back could come again for a different
 * change, and what was remembered for the first would pass for the second.
 */
export function newStamp(): number {
  return randomInt(2 ** 47);
}
