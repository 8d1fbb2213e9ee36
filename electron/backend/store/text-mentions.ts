import { plainMentions } from "../../../shared/text/mentions.ts";
import { foldText } from "../../../shared/text/name-key.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { detachFrom } from "./references.ts";

/** A stretch of text in which one of the wanted names occurs. */
export interface NamedPassage {
  recordId: string;
  /** Page of a document, else null. */
  page: number | null;
  text: string;
  marks: { start: number; end: number }[];
}

/** Characters shown on either side of a name. */
const AROUND = 120;

/**
 * Every place in records and documents where one of the names is written, whole words only, upper
 * and lower case alike. Reads everything: a disclosure has to be complete, not quick.
 *
 * @param except the record that is being asked about
 * @param options `untied` leaves out the names in references to that record: only free text counts
 */
export function findNames(
  db: StoreDatabase,
  names: readonly string[],
  except: string,
  options: { untied?: boolean } = {},
): NamedPassage[] {
  const wanted = tellingNames(names);
  const pattern = namePattern(names);
  if (!pattern) return [];
  const found: NamedPassage[] = [];
  const records = prepared<{ id: string; fields: string }>(
    db,
    "SELECT id, fields FROM records WHERE id <> ?",
  );
  for (const { id, fields } of records.iterate(except)) {
    if (!wanted.some((name) => foldText(fields).includes(foldText(name)))) continue;
    for (const text of textsIn(
      options.untied ? detachFrom(JSON.parse(fields), except, "dropName") : JSON.parse(fields),
    )) {
      found.push(
        ...passagesIn(text, pattern).map((part) => ({
          recordId: id,
          page: null,
          ...part,
        })),
      );
    }
  }
  const pages = prepared<{ id: string; number: number; text: string }>(
    db,
    `SELECT r.id, p.number, p.text FROM document_pages p JOIN records r ON r.number = p.record
     WHERE r.id <> ?`,
  );
  for (const { id, number, text } of pages.iterate(except)) {
    found.push(
      ...passagesOf(text, pattern).map((part) => ({ recordId: id, page: number, ...part })),
    );
  }
  return found;
}

/** Finds the names as whole words, upper and lower case alike; null when no name is long enough. */
export function namePattern(names: readonly string[]): RegExp | null {
  const wanted = tellingNames(names);
  if (wanted.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map(escapeForPattern).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
}

/** Without the shortest, which could be anything; the longest first, so that it is found whole. */
function tellingNames(names: readonly string[]): string[] {
  return names
    .map((name) => name.trim())
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length);
}

/** The places of a text of a record where a pattern is found, as a person reads them. */
export function passagesIn(text: string, pattern: RegExp) {
  return passagesOf(plainMentions(text), pattern);
}

function passagesOf(text: string, pattern: RegExp): Pick<NamedPassage, "text" | "marks">[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = Math.max(0, match.index - AROUND);
    const start = match.index - from;
    return {
      text: text.slice(from, match.index + match[0].length + AROUND),
      marks: [{ start, end: start + match[0].length }],
    };
  });
}

/** Every text in a stored value; names of references count, because they are shown. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) yield* textsIn(item);
  }
}

function escapeForPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
