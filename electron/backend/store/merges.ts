import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { RecordInput } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { numberOf } from "./records.ts";

/** A record whose mentions were led from one record to another, and the names it mentions it by. */
export interface MovedMentions {
  id: string;
  names: string[];
  /** Links set by hand that were led over, as seen from this record. */
  links?: MovedLink[];
}

export interface MovedLink {
  relation: string;
  direction: "from" | "to";
}

export interface Merge {
  id: number;
  keptId: string;
  otherId: string;
  /** The kept record's fields before and after. */
  before: RecordInput;
  after: RecordInput;
  moved: MovedMentions[];
}

/** Writes down a merge so that it can be taken back. Returns its number. */
export function addMerge(db: StoreDatabase, merge: Omit<Merge, "id">): number {
  const { lastInsertRowid } = prepared(
    db,
    "INSERT INTO merges (kept, other, at, before, after, moved) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(
    numberOf(db, merge.keptId),
    numberOf(db, merge.otherId),
    new Date().toISOString(),
    JSON.stringify(merge.before),
    JSON.stringify(merge.after),
    JSON.stringify(merge.moved),
  );
  return Number(lastInsertRowid);
}

/**
 * A merge that has not been taken back.
 *
 * @throws {ExpectedFailure} `record/not-found`
 */
export function requireMerge(db: StoreDatabase, id: number): Merge {
  const row = prepared<{
    keptId: string;
    otherId: string;
    before: string;
    after: string;
    moved: string;
  }>(
    db,
    `SELECT k.id AS keptId, o.id AS otherId, m.before, m.after, m.moved FROM merges m
     JOIN records k ON k.number = m.kept JOIN records o ON o.number = m.other
     WHERE m.id = ? AND m.undone_at IS NULL`,
  ).get(id);
  if (!row) throw new ExpectedFailure("record/not-found", `merge ${id}`);
  return {
    id,
    keptId: row.keptId,
    otherId: row.otherId,
    before: JSON.parse(row.before) as RecordInput,
    after: JSON.parse(row.after) as RecordInput,
    moved: JSON.parse(row.moved) as MovedMentions[],
  };
}

export function setMergeUndone(db: StoreDatabase, id: number): void {
  prepared(db, "UPDATE merges SET undone_at = ? WHERE id = ?").run(new Date().toISOString(), id);
}

/** Records that mention this one in their fields, trashed ones included. */
export function listMentioning(db: StoreDatabase, id: string): string[] {
  return prepared<{ id: string }>(
    db,
    `SELECT DISTINCT s.id FROM links l JOIN records s ON s.number = l.source
     JOIN records t ON t.number = l.target WHERE t.id = ? AND l.field <> ''`,
  )
    .all(id)
    .map((row) => row.id);
}

/** Merges into a record that can be taken back, the latest first. */
export function listMergesInto(
  db: StoreDatabase,
  keptId: string,
): { mergeId: number; at: string; otherTitle: string }[] {
  return prepared<{ mergeId: number; at: string; otherTitle: string }>(
    db,
    `SELECT m.id AS mergeId, m.at, o.title AS otherTitle FROM merges m
     JOIN records k ON k.number = m.kept JOIN records o ON o.number = m.other
     WHERE k.id = ? AND m.undone_at IS NULL ORDER BY m.id DESC`,
  ).all(keptId);
}

/**
 * Leads the links that somebody set by hand from one record to another; one that the other record
 * has already stays where it is.
 *
 * @returns what was led over, by the record at the far end
 */
export function moveFreeLinks(db: StoreDatabase, from: string, to: string): MovedMentions[] {
  const values = { from: numberOf(db, from), to: numberOf(db, to) };
  const moved: MovedMentions[] = [];
  const note = (rows: { id: string; relation: string }[], direction: MovedLink["direction"]) => {
    for (const { id, relation } of rows) {
      moved.push({ id, names: [], links: [{ relation, direction }] });
    }
  };
  note(
    prepared<{ id: string; relation: string }>(
      db,
      `UPDATE OR IGNORE links SET target = @to
       WHERE target = @from AND field = '' AND source <> @to
       RETURNING (SELECT id FROM records WHERE number = source) AS id, relation`,
    ).all(values),
    "from",
  );
  note(
    prepared<{ id: string; relation: string }>(
      db,
      `UPDATE OR IGNORE links SET source = @to
       WHERE source = @from AND field = '' AND target <> @to
       RETURNING (SELECT id FROM records WHERE number = target) AS id, relation`,
    ).all(values),
    "to",
  );
  return moved;
}

/** Gives links set by hand back to the record they were led away from. */
export function moveLinksBack(
  db: StoreDatabase,
  merge: Pick<Merge, "keptId" | "otherId">,
  id: string,
  links: readonly MovedLink[],
): void {
  const numbers = {
    kept: numberOf(db, merge.keptId),
    other: numberOf(db, merge.otherId),
    far: numberOf(db, id),
  };
  for (const { relation, direction } of links) {
    const [near, far] = direction === "from" ? ["target", "source"] : ["source", "target"];
    prepared(
      db,
      `UPDATE OR IGNORE links SET ${near} = @other
       WHERE ${near} = @kept AND ${far} = @far AND field = '' AND relation = @relation`,
    ).run({ ...numbers, relation });
  }
}

/** Remembers that two records are different things. */
export function addDistinctPair(db: StoreDatabase, a: string, b: string): void {
  const numbers = [numberOf(db, a), numberOf(db, b)].sort((x, y) => x - y);
  prepared(db, "INSERT OR IGNORE INTO distinct_pairs (a, b) VALUES (?, ?)").run(...numbers);
}

/** Forgets that two records were told apart. */
export function removeDistinctPair(db: StoreDatabase, a: string, b: string): void {
  const numbers = [numberOf(db, a), numberOf(db, b)].sort((x, y) => x - y);
  prepared(db, "DELETE FROM distinct_pairs WHERE a = ? AND b = ?").run(...numbers);
}

/** Pairs of record numbers, the smaller first, as "a:b". */
export function listDistinctPairs(db: StoreDatabase): Set<string> {
  return new Set(
    prepared<{ a: number; b: number }>(db, "SELECT a, b FROM distinct_pairs")
      .all()
      .map(({ a, b }) => `${a}:${b}`),
  );
}
