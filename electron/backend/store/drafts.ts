import { type FormDraft, FormDraftSchema, readNewForm } from "../../../shared/domain/form-draft.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { detachFrom, type MentionsOfErased } from "./references.ts";

/** Whose draft of which form. */
export interface DraftKey {
  author: string;
  form: string;
}

interface DraftRow extends DraftKey {
  savedAt: string;
  revision: number | null;
  base: string;
  values: string;
}

const ROW = `author, form, saved_at AS savedAt, revision, base, "values"`;

/** Every draft of every account, the latest first. */
export function listDrafts(db: StoreDatabase): (DraftKey & FormDraft)[] {
  const rows = prepared<DraftRow>(db, `SELECT ${ROW} FROM drafts ORDER BY saved_at DESC`).all();
  return rows.map(({ author, form, ...row }) => ({ author, form, ...parseRow(row) }));
}

export function getDraft(db: StoreDatabase, { author, form }: DraftKey): FormDraft | null {
  const row = prepared<DraftRow>(db, `SELECT ${ROW} FROM drafts WHERE author = ? AND form = ?`).get(
    author,
    form,
  );
  return row ? parseRow(row) : null;
}

/**
 * Keeps a draft in place of the one before. What was erased does not come back by a form that was
 * open meanwhile: its references are taken out, and a form of its own is not kept.
 *
 * @returns whether it was kept
 */
export function keepDraft(db: StoreDatabase, key: DraftKey, draft: FormDraft): boolean {
  const erased = erasedIn(db, `${key.form} ${JSON.stringify([draft.base, draft.values])}`);
  if (erased.some(({ id }) => id === key.form)) return false;
  let { base, values } = draft;
  for (const { id, kind } of erased) {
    base = detachFrom(base, id, mentionsOf(kind)) as FormDraft["base"];
    values = detachFrom(values, id, mentionsOf(kind)) as FormDraft["values"];
  }
  prepared(
    db,
    `INSERT INTO drafts (author, form, saved_at, revision, base, "values") VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (author, form) DO UPDATE SET saved_at = excluded.saved_at,
       revision = excluded.revision, base = excluded.base, "values" = excluded."values"`,
  ).run(
    key.author,
    key.form,
    draft.savedAt,
    draft.revision,
    JSON.stringify(base),
    JSON.stringify(values),
  );
  return true;
}

export function forgetDraft(db: StoreDatabase, { author, form }: DraftKey): void {
  prepared(db, "DELETE FROM drafts WHERE author = ? AND form = ?").run(author, form);
}

/** For a copy of a library: of any version, also one that kept no drafts yet. */
export function forgetAllDrafts(db: StoreDatabase): void {
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'drafts'";
  if (db.prepare(table).get() !== undefined) db.exec("DELETE FROM drafts");
}

/** Gives a draft to another account, unless that has one of this form; answers whether it did. */
export function handOverDraft(db: StoreDatabase, from: DraftKey, to: string): boolean {
  const { changes } = prepared(
    db,
    "UPDATE OR IGNORE drafts SET author = ? WHERE author = ? AND form = ?",
  ).run(to, from.author, from.form);
  return changes > 0;
}

/** Takes an erased record out of all drafts, as it is taken out of other records. */
export function eraseFromDrafts(db: StoreDatabase, id: string, mentions: MentionsOfErased): void {
  prepared(db, "DELETE FROM drafts WHERE form = ?").run(id);
  // What was begun from it is a new record like any other now.
  const about = prepared<DraftKey>(db, "SELECT author, form FROM drafts WHERE form LIKE ?");
  for (const { author, form } of about.all(`new:%:${id}`)) {
    const kind = readNewForm(form)?.kind;
    prepared(db, "UPDATE OR REPLACE drafts SET form = ? WHERE author = ? AND form = ?").run(
      `new:${kind}`,
      author,
      form,
    );
  }
  rewriteDrafts(
    db,
    (text) => text.includes(id),
    (fields) => detachFrom(fields, id, mentions) as object,
  );
}

/** Changes what stands in drafts whose text is of interest. */
export function rewriteDrafts(
  db: StoreDatabase,
  isMeant: (text: string) => boolean,
  change: (fields: object) => object,
): void {
  const rows = prepared<DraftRow>(db, `SELECT ${ROW} FROM drafts`).all();
  const update = prepared(
    db,
    `UPDATE drafts SET base = ?, "values" = ? WHERE author = ? AND form = ?`,
  );
  for (const { author, form, base, values } of rows) {
    if (!isMeant(base) && !isMeant(values)) continue;
    const [newBase, newValues] = [base, values].map((text) =>
      JSON.stringify(change(JSON.parse(text) as object)),
    );
    update.run(newBase ?? "{}", newValues ?? "{}", author, form);
  }
}

/** Who was erased for good while this text was written. */
function erasedIn(db: StoreDatabase, text: string): { id: string; kind: RecordKind }[] {
  return prepared<{ id: string; kind: RecordKind }>(
    db,
    "SELECT id, kind FROM erasures WHERE instr(?, id) > 0",
  ).all(text);
}

function mentionsOf(kind: RecordKind): MentionsOfErased {
  return kind === "person" ? "dropName" : "keepName";
}

function parseRow({ savedAt, revision, base, values }: Omit<DraftRow, keyof DraftKey>): FormDraft {
  return FormDraftSchema.parse({
    savedAt,
    revision,
    base: JSON.parse(base),
    values: JSON.parse(values),
  });
}
