import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { compactText, foldText, sortKey } from "../../../shared/text/name-key.ts";
import { prepared, type StoreDatabase } from "./database.ts";

const SUMMARY = `id, external_id AS externalId, kind, title, place, detail, date,
  updated_at AS updatedAt, unconfirmed_fields AS unconfirmedFields`;

export interface ListRequest {
  kinds: readonly RecordKind[];
  sort: "title" | "place" | "detail" | "date" | "updatedAt";
  descending: boolean;
  trashed: boolean;
  /** Only records with a field that nobody has confirmed. */
  unconfirmed?: boolean;
  text: string;
  limit: number;
  offset: number;
}

/** What a sort asks of the database; records without a place, detail or date come last either way. */
const ORDER: Record<ListRequest["sort"], (direction: string) => string> = {
  title: (direction) => `title_key ${direction}, number ${direction}`,
  place: (direction) => `place_key = '', place_key ${direction}, title_key`,
  detail: (direction) => `detail_key = '', detail_key ${direction}, title_key`,
  date: (direction) => `date = '', date ${direction}, title_key`,
  updatedAt: (direction) => `updated_at ${direction}, number ${direction}`,
};

/** A page of a sorted list. Every word of `text` must occur in title, other spellings, place or detail. */
export function listRecords(
  db: StoreDatabase,
  request: ListRequest,
): { total: number; items: RecordSummary[] } {
  const conditions = [request.trashed ? "trashed_at IS NOT NULL" : "trashed_at IS NULL"];
  const values: string[] = [];
  if (request.unconfirmed) conditions.push("unconfirmed_fields > 0");
  addKinds(conditions, values, request.kinds);
  for (const word of words(request.text)) {
    conditions.push(
      "(instr(find_text, ?) > 0 OR instr(find_text, ?) > 0 OR instr(detail_key, ?) > 0)",
    );
    values.push(foldText(word), compactText(word), foldText(word));
  }
  const where = conditions.join(" AND ");
  const order = ORDER[request.sort](request.descending ? "DESC" : "ASC");
  const total = prepared<{ total: number }>(
    db,
    `SELECT count(*) AS total FROM records WHERE ${where}`,
  ).get(...values)?.total;
  const items = prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM records WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(...values, request.limit, request.offset);
  return { total: total ?? 0, items };
}

/**
 * Records for a picker: those whose name begins with the text, then those whose other name does, then
 * those that have its words in their name; last who only has to do with such a place or organisation.
 */
export function suggestRecords(
  db: StoreDatabase,
  request: { text: string; kinds: readonly RecordKind[]; limit: number },
): RecordSummary[] {
  const conditions = ["trashed_at IS NULL"];
  const values: string[] = [];
  addKinds(conditions, values, request.kinds);
  for (const word of words(request.text)) addWord(conditions, values, word);
  const start = foldText(request.text.trim());
  const key = sortKey(request.text.trim());
  const asked = words(request.text).map(sortKey);
  const missing = ["0", "0", ...asked.map(() => "(instr(title_key, ?) = 0)")].join(" + ");
  return prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM records WHERE ${conditions.join(" AND ")}
     ORDER BY CASE WHEN instr(title_key, ?) = 1 THEN 0
         WHEN instr(find_text, ?) > 0 AND instr(place_key, ?) <> 1 THEN 1 ELSE 2 END,
       ${missing}, instr(find_text, ?) = 0, length(title), title_key LIMIT ?`,
  ).all(...values, key, `\n${start}`, key, ...asked, ` ${start}`, request.limit);
}

/**
 * Records whose title, or another of their names, begins with the text. Two ranges of an index:
 * quick enough for every keystroke, whatever the size of the library.
 */
export function listByNameStart(db: StoreDatabase, text: string, limit: number): RecordSummary[] {
  const title = sortKey(text);
  const name = compactText(text);
  if (title === "" || name === "") return [];
  return prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM records WHERE trashed_at IS NULL AND number IN (
       SELECT * FROM (SELECT number FROM records INDEXED BY records_by_title
         WHERE title_key >= @title AND title_key < @titleEnd LIMIT 50)
       UNION SELECT * FROM (SELECT record FROM record_names
         WHERE key >= @name AND key < @nameEnd LIMIT 50))
     ORDER BY length(title), title_key LIMIT @limit`,
  ).all({ title, titleEnd: `${title}\u{10FFFF}`, name, nameEnd: `${name}\u{10FFFF}`, limit });
}

/** What result rows show of these records, in the given order; unknown ids are left out. */
export function listSummaries(db: StoreDatabase, ids: readonly string[]): RecordSummary[] {
  return prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM (SELECT key AS nth, value AS asked FROM json_each(?))
     CROSS JOIN records ON id = asked ORDER BY nth`,
  ).all(JSON.stringify(ids));
}

function words(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => compactText(word) !== "")
    .slice(0, 20);
}

function addKinds(conditions: string[], values: string[], kinds: readonly RecordKind[]): void {
  if (kinds.length === 0) return;
  conditions.push(`kind IN (${kinds.map(() => "?").join(", ")})`);
  values.push(...kinds);
}

function addWord(conditions: string[], values: string[], word: string): void {
  conditions.push("(instr(find_text, ?) > 0 OR instr(find_text, ?) > 0)");
  values.push(foldText(word), compactText(word));
}

/** The same by record numbers, in the order of their titles. */
export function listByNumber(db: StoreDatabase, numbers: readonly number[]): RecordSummary[] {
  return prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM records WHERE number IN (SELECT value FROM json_each(?))
     ORDER BY title_key`,
  ).all(JSON.stringify(numbers));
}

/** The records with fields that nobody has confirmed, the last changed first. */
export function listUnconfirmed(db: StoreDatabase, limit: number): RecordSummary[] {
  return prepared<RecordSummary>(
    db,
    `SELECT ${SUMMARY} FROM records WHERE unconfirmed_fields > 0 AND trashed_at IS NULL
     ORDER BY updated_at DESC, number DESC LIMIT ?`,
  ).all(limit);
}

/** How many records have fields that the import filled and nobody has confirmed. */
export function countUnconfirmed(db: StoreDatabase): number {
  return (
    prepared<{ count: number }>(
      db,
      "SELECT count(*) AS count FROM records WHERE unconfirmed_fields > 0 AND trashed_at IS NULL",
    ).get()?.count ?? 0
  );
}
