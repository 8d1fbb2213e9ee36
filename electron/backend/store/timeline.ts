import type { OutputOf } from "../../../shared/contract/method.ts";
import type { PARTNERSHIP_METHODS } from "../../../shared/contract/methods/partnerships.ts";
import type { RecordInput, RecordKind } from "../../../shared/domain/record.ts";
import { plainMentions } from "../../../shared/text/mentions.ts";
import { prepared, type StoreDatabase } from "./database.ts";

type TimelineEntry = OutputOf<typeof PARTNERSHIP_METHODS, "timeline.of">["entries"][number];

interface TimelineRow {
  id: string;
  kind: RecordKind;
  title: string;
  date: string;
  fields: string;
}

/** Kinds that happen at a time. */
const HAPPENING = "('interaction', 'event', 'practiceExample', 'partnership', 'document')";

/**
 * Everything with a date that is tied to a record, in either direction, the newest first; for a
 * partnership the changes of its status as well. Notes of a contact's partnerships are included.
 */
export function listTimeline(db: StoreDatabase, id: string): TimelineEntry[] {
  const rows = prepared<TimelineRow>(
    db,
    `WITH self AS (SELECT number FROM records WHERE id = @id),
     near AS (
       SELECT source AS number FROM links WHERE target = (SELECT number FROM self)
       UNION SELECT target FROM links WHERE source = (SELECT number FROM self)
     ),
     notes AS (
       SELECT l.source AS number FROM links l
       JOIN records p ON p.number = l.target AND p.kind = 'partnership'
       WHERE l.relation = 'partnership' AND l.target IN (SELECT number FROM near)
     )
     SELECT r.id, r.kind, r.title, r.date, r.fields FROM records r
     WHERE r.number IN (SELECT number FROM near UNION SELECT number FROM notes)
       AND r.kind IN ${HAPPENING} AND r.date <> '' AND r.trashed_at IS NULL`,
  ).all({ id });
  const entries = rows.map(({ fields, ...row }) => ({
    ...row,
    ...detailsOf(JSON.parse(fields) as RecordInput),
  }));
  return [...entries, ...statusEntries(db, id)].sort((a, b) => b.date.localeCompare(a.date));
}

function detailsOf(record: RecordInput): { text: string; detail: string } {
  switch (record.kind) {
    case "interaction":
      return { text: plainMentions(record.text), detail: record.interactionKind };
    case "event":
      return { text: record.motto, detail: record.format };
    case "practiceExample":
      return { text: plainMentions(record.summary), detail: record.runningTime };
    case "partnership":
      return { text: plainMentions(record.aim), detail: record.status };
    default:
      return { text: "", detail: "" };
  }
}

/** Each change of status counts as an entry of the partnership itself. */
function statusEntries(db: StoreDatabase, id: string): TimelineEntry[] {
  return prepared<TimelineEntry>(
    db,
    `SELECT r.id, 'status' AS kind, json_extract(s.value, '$.since') AS date,
       json_extract(s.value, '$.status') AS title, json_extract(s.value, '$.reason') AS text,
       '' AS detail
     FROM records r, json_each(r.fields, '$.statusHistory') s
     WHERE r.id = ? AND r.kind = 'partnership' AND json_extract(s.value, '$.since') IS NOT NULL`,
  ).all(id);
}
