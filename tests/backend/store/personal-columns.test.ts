import { describe, expect, it } from "vitest";
import { inTransaction, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import { keepDraft } from "../../../electron/backend/store/drafts.ts";
import { eraseRecord } from "../../../electron/backend/store/erase.ts";
import { rememberSearch } from "../../../electron/backend/store/recent-searches.ts";
import { createRecord, replaceRecord } from "../../../electron/backend/store/records.ts";
import { BY_TEST, freshDatabase, input } from "./fresh-database.ts";

/** Tables whose rows can name a person and stay when the person goes: erasing has to clean them. */
const CLEANED = ["records", "history", "drafts", "recent_searches", "import_items"];

/** Tables that name nobody, or no longer than what is outside the library does, and why. */
const NAMELESS: Record<string, string> = {
  settings: "choices of the program",
  terms: "words of the vocabularies",
  term_synonyms: "words of the vocabularies",
  term_merges: "ids, and labels of the vocabularies",
  files: "hashes",
  import_batches: "paths that were chosen, until they are read",
  table_mappings: "headings of columns",
  extra_fields: "labels of fields",
  erasures: "ids, days and accounts",
  watched_folders: "paths that were chosen",
  watched_files: "names of files, until they are gone from their folder",
};

interface Column {
  name: string;
  type: string;
}

function tablesWithText(db: StoreDatabase): string[] {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return tables.filter((table) =>
    (db.pragma(`table_info(${table})`) as Column[]).some(({ type }) => type === "TEXT"),
  );
}

/** Whether the rows of a table go with their record. */
function goesWithRecord(db: StoreDatabase, table: string): boolean {
  const keys = db.pragma(`foreign_key_list(${table})`) as { table: string; on_delete: string }[];
  return keys.some((key) => key.table === "records" && key.on_delete === "CASCADE");
}

function textOf(db: StoreDatabase, table: string): string {
  return JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all());
}

describe("what the store keeps of a person", () => {
  it("is in tables of which erasing knows", async () => {
    const db = await freshDatabase();
    const known = [...CLEANED, ...Object.keys(NAMELESS)];
    const unknown = tablesWithText(db).filter(
      (table) => !known.includes(table) && !goesWithRecord(db, table),
    );
    expect(unknown).toEqual([]);
  });

  it("is in none of them any more when the person was erased", async () => {
    const db = await freshDatabase();
    const person = createRecord(db, input({ kind: "person", name: "Yvonne Ypsilon" }), BY_TEST);
    const mention = { id: person.id, name: "Yvonne Ypsilon" };
    const fields = input({
      kind: "interaction",
      text: "Frau Ypsilon rief an.",
      participants: [mention],
    });
    const note = createRecord(db, fields, BY_TEST);
    replaceRecord(db, note.id, { ...fields, text: "Yvonne Ypsilon rief zurück." }, BY_TEST);
    const values = { kind: "interaction", text: "Yvonne Ypsilon", participants: [mention] };
    keepDraft(db, { author: "Test", form: note.id }, {
      savedAt: new Date().toISOString(),
      revision: 2,
      base: values,
      values,
    } as never);
    rememberSearch(db, "ypsilon");
    plantCard(db, person.id);
    const named = () => tablesWithText(db).filter((table) => /ypsilon/i.test(textOf(db, table)));
    expect(named()).toEqual(expect.arrayContaining(CLEANED));
    inTransaction(db, () => eraseRecord(db, person.id, { redactTexts: true }));
    expect(named()).toEqual([]);
  });
});

/** The card that a person came from, as a file of an import. */
function plantCard(db: StoreDatabase, personId: string): void {
  db.exec(`
    INSERT INTO import_batches (id, started_at, state) VALUES ('batch', '', 'done');
    INSERT INTO import_items (batch, id, file_name, state, record_id, created_ids,
      unconfirmed_fields, error_detail)
    VALUES ('batch', 1, 'Ypsilon.vcf', 'imported', '${personId}', '["${personId}"]', 0, '');
  `);
}
