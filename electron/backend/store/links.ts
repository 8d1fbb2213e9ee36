import type { LinkedRecord, Relation } from "../../../shared/domain/link.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import { mentionsIn } from "../../../shared/text/mentions.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** Sets the links that the fields of a record make; links set by hand stay. */
export function setFieldLinks(db: StoreDatabase, number: number, record: AnyRecord): void {
  prepared(db, "DELETE FROM links WHERE source = ? AND field <> ''").run(number);
  const insert = prepared(
    db,
    `INSERT OR IGNORE INTO links (source, target, relation, field, position)
     SELECT ?, number, ?, ?, ? FROM records WHERE id = ?`,
  );
  for (const [position, { field, relation, reference }] of referencesOf(record).entries()) {
    if (reference.id) insert.run(number, relation, field, position, reference.id);
  }
  // Passages of sources are quotations: what stands in them is not the record's own text.
  const { fieldOrigins: _quoted, ...own } = record;
  for (const [field, value] of Object.entries(own)) {
    for (const { id } of mentionsIn(value)) {
      if (id !== record.id) insert.run(number, "textMention", field, 0, id);
    }
  }
}

/** Sets a link by hand. Returns whether it is new. */
export function addLink(db: StoreDatabase, from: string, to: string, relation: Relation): boolean {
  return (
    prepared(
      db,
      `INSERT OR IGNORE INTO links (source, target, relation, field, position)
       SELECT s.number, t.number, ?, '', 0 FROM records s, records t WHERE s.id = ? AND t.id = ?`,
    ).run(relation, from, to).changes === 1
  );
}

/** Takes back a link set by hand. Returns whether there was one. */
export function removeLink(
  db: StoreDatabase,
  from: string,
  to: string,
  relation: Relation,
): boolean {
  return (
    prepared(
      db,
      `DELETE FROM links WHERE field = '' AND relation = ?
       AND source = (SELECT number FROM records WHERE id = ?)
       AND target = (SELECT number FROM records WHERE id = ?)`,
    ).run(relation, from, to).changes === 1
  );
}

interface LinkRow extends Omit<LinkedRecord, "trashed"> {
  trashed: number;
}

/** Every record that this one points to, then every one that points to it, with today's titles. */
export function listLinks(db: StoreDatabase, id: string): LinkedRecord[] {
  return prepared<LinkRow>(
    db,
    `SELECT t.id, t.kind, t.title AS title, l.relation, 'outgoing' AS direction,
       t.trashed_at IS NOT NULL AS trashed, 0 AS part, min(l.position) AS position
     FROM links l JOIN records s ON s.number = l.source JOIN records t ON t.number = l.target
     WHERE s.id = @id GROUP BY t.number, l.relation
     UNION ALL
     SELECT s.id, s.kind, s.title, l.relation, 'incoming',
       s.trashed_at IS NOT NULL, 1, 0
     FROM links l JOIN records s ON s.number = l.source JOIN records t ON t.number = l.target
     WHERE t.id = @id GROUP BY s.number, l.relation
     ORDER BY part, position, title`,
  )
    .all({ id })
    .map(({ id: other, kind, title, relation, direction, trashed }) => ({
      id: other,
      kind,
      title,
      relation,
      direction,
      trashed: trashed === 1,
    }));
}

/** Links set by hand, as the export writes them. */
export function listFreeLinks(db: StoreDatabase, id: string): { to: string; relation: Relation }[] {
  return prepared<{ to: string; relation: Relation }>(
    db,
    `SELECT t.id AS "to", l.relation FROM links l JOIN records s ON s.number = l.source
     JOIN records t ON t.number = l.target WHERE s.id = ? AND l.field = '' ORDER BY t.number`,
  ).all(id);
}
