import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { RecordKindSchema } from "../../../../shared/domain/record.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText } from "../text-encoding.ts";

/** Records as this program exports them: one a line, or all in one list. Not kept as a document. */
export const recordsReader: DocumentReader = {
  format: "records",
  mediaType: "application/json",
  extensions: ["json", "jsonl", "ndjson"],
  recognises: () => false,
  read: async (file) => readRecords(file),
};

function readRecords(file: FileContent): ReadDocument {
  if (file.bytes.length > IMPORT_LIMITS.textCharacters)
    throw new ExpectedFailure("import/too-much-inside", "text");
  const document = emptyDocument("records", "application/json");
  document.isKept = false;
  const text = decodeText(file.bytes).replace(/^\ufeff/, "");
  const values =
    wholeList(text) ??
    text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map(parsed);
  const records = values.filter(isRecord);
  // Settings and measurements of other programs are JSON as well.
  if (records.length === 0) throw new ExpectedFailure("import/unsupported-format", "JSON");
  if (records.length < values.length) document.warning = "import/unreadable";
  document.recordLines = records.map(withoutPath);
  return document;
}

/** The list a file is as a whole, a single record as a list of one, or null. */
function wholeList(text: string): unknown[] | null {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole;
  return isRecord(whole) ? [whole] : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return RecordKindSchema.safeParse(value.kind).success;
}

/** A file from outside must not name files of this computer to be copied into the library. */
function withoutPath(record: Record<string, unknown>): string {
  const { file: _, ...rest } = record;
  return JSON.stringify(rest);
}
