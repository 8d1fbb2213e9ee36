import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import {
  type DocumentInput,
  type DocumentPage,
  DocumentPageSchema,
} from "../../../shared/domain/document.ts";
import { longerHold } from "../../../shared/domain/hold.ts";
import { RelationSchema } from "../../../shared/domain/link.ts";
import { type RecordInput, RecordInputSchema } from "../../../shared/domain/record.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, toExpectedFailure } from "../store/database.ts";
import { addFile } from "../store/files.ts";
import { latestHistoryEntry } from "../store/import-memory.ts";
import { addLink } from "../store/links.ts";
import {
  fieldsOf,
  findByExternalId,
  getRecord,
  requireRecord,
  rewriteFields,
  setTrashed,
} from "../store/records.ts";
import { parseInput } from "./dispatch-input.ts";
import { indexRecord } from "./library-index.ts";
import type { Line } from "./records-lines.ts";
import { addRecord, type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";

/** Lines that share a transaction: few enough to be lost together, many enough to be fast. */
const LINES_A_TRANSACTION = 500;
/** Named in the answer; a file that is wrong throughout does not fill the memory. */
const MOST_NAMED_FAILURES = 10_000;

/** What a line may hold beside the fields of a record. */
const AttachmentsSchema = z.object({
  id: z.uuid().optional(),
  /** The text of a document without pages. */
  body: z.string().optional(),
  pages: z.array(DocumentPageSchema).max(100_000).optional(),
  links: z.array(z.object({ to: z.uuid(), relation: RelationSchema })).default([]),
  file: z.string().optional(),
  trashed: z.boolean().default(false),
});

export interface LineFailure {
  line: number;
  code: ErrorCode;
  detail: string;
}

export interface AddOutcome {
  added: number;
  replaced: number;
  failedCount: number;
  failed: LineFailure[];
}

interface ParsedLine {
  number: number;
  input: RecordInput;
  attachments: z.output<typeof AttachmentsSchema>;
}

/** What can only be tied when every record is there. */
interface LateTies {
  references: { id: string; targets: [position: number, target: string][] }[];
  links: { from: string; to: string; relation: z.output<typeof RelationSchema> }[];
}

export interface AddOptions {
  /** Is called after each portion with the lines read so far. */
  onProgress?: (linesRead: number) => void;
  /**
   * Is called inside the transaction of each portion, with the records it made and the last entry
   * of the histories before it.
   */
  onStored?: (createdIds: readonly string[], since: number) => void;
  /** Where originals lie under their `fileName`, for lines that do not say where. */
  originals?: string;
}

/**
 * Adds one record a line, as JSON. A record whose `externalId` (or `id`) is known is replaced.
 * Lines that do not fit are named and the others go on; each portion is one transaction, so
 * that what is reported as done is done.
 *
 * @throws {ExpectedFailure} `library/…` when nothing more can be written
 */
export async function addLines(
  library: OpenLibrary,
  lines: AsyncIterable<Line>,
  options: AddOptions = {},
): Promise<AddOutcome> {
  const outcome: AddOutcome = { added: 0, replaced: 0, failedCount: 0, failed: [] };
  const late: LateTies = { references: [], links: [] };
  let portion: ParsedLine[] = [];
  let read = 0;
  const store = () => {
    storePortion(library, portion, late, outcome, options.onStored);
    portion = [];
    options.onProgress?.(read);
  };
  for await (const line of lines) {
    read = line.number;
    if (line.text !== null && line.text.trim() === "") continue;
    try {
      portion.push(await withFile(library, parseLine(line), options.originals));
    } catch (error) {
      noteFailure(outcome, line.number, error);
    }
    if (portion.length >= LINES_A_TRANSACTION) store();
  }
  store();
  tieLate(library, late);
  return outcome;
}

function parseLine(line: Line): ParsedLine {
  if (line.text === null) throw new ExpectedFailure("contract/invalid-input", line.fault);
  const value = parseJson(line.text);
  const attachments = parseInput(AttachmentsSchema, value);
  const input = parseInput(RecordInputSchema, value);
  if (input.kind !== "document" && (attachments.body !== undefined || attachments.pages)) {
    throw new ExpectedFailure("contract/invalid-input", "only documents have body or pages");
  }
  return { number: line.number, input, attachments };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExpectedFailure("contract/invalid-input", "not JSON");
  }
}

/** Brings a document's original along, if it is known where it lies. */
async function withFile(
  library: OpenLibrary,
  line: ParsedLine,
  originals: string | undefined,
): Promise<ParsedLine> {
  const { input, attachments } = line;
  if (input.kind !== "document") return line;
  const file = attachments.file ?? originalOf(input, originals);
  if (input.fileHash === "" && file === null) return line;
  if (input.fileHash !== "" && (await library.files.pathOf(input.fileHash))) return line;
  if (file === null) return { ...line, input: { ...input, fileHash: "" } };
  const kept = await library.files.keep(file);
  addFile(library.db, kept);
  return { ...line, input: { ...input, fileHash: kept.hash, size: kept.size } };
}

function originalOf(document: DocumentInput, folder: string | undefined): string | null {
  if (folder === undefined || document.fileName === "") return null;
  const file = path.join(folder, path.basename(document.fileName));
  return existsSync(file) ? file : null;
}

function storePortion(
  library: OpenLibrary,
  portion: readonly ParsedLine[],
  late: LateTies,
  outcome: AddOutcome,
  onStored: AddOptions["onStored"],
): void {
  changeLibrary(library, (changed) => {
    const since = latestHistoryEntry(library.db);
    const createdIds: string[] = [];
    for (const line of portion) {
      try {
        // A savepoint of its own: a line that fails leaves nothing of itself.
        const stored = inTransaction(library.db, () => storeLine(library, changed, line, late));
        if (stored.known) outcome.replaced += 1;
        else {
          outcome.added += 1;
          createdIds.push(stored.id);
        }
      } catch (error) {
        noteFailure(outcome, line.number, error);
      }
    }
    onStored?.(createdIds, since);
  });
}

/** Another program's copy does not lift a hold. */
function stillHeld(library: OpenLibrary, id: string, input: RecordInput): RecordInput {
  return { ...input, ...longerHold(input, requireRecord(library.db, id)) };
}

function storeLine(
  library: OpenLibrary,
  changed: ChangedRecords,
  { input, attachments }: ParsedLine,
  late: LateTies,
): { id: string; known: boolean } {
  const pages = attachments.pages ?? pagesOf(attachments.body);
  const counted = withPageCount(input, pages);
  const known = findKnown(library, input, attachments.id);
  const record = known
    ? rewriteRecord(library, changed, known, stillHeld(library, known, counted), "import", pages)
    : addRecord(library, changed, {
        input: counted,
        action: "import",
        ...(pages ? { pages } : {}),
        ...(attachments.id ? { id: attachments.id } : {}),
      });
  if ((record.trashedAt !== null) !== attachments.trashed) {
    setTrashed(library.db, record.id, attachments.trashed, library.author);
    indexRecord(library, record.id);
  }
  const tied = referencesOf(record);
  const targets = referencesOf(input).flatMap(({ reference }, at): [number, string][] =>
    reference.id !== null && tied[at]?.reference.id !== reference.id ? [[at, reference.id]] : [],
  );
  if (targets.length > 0) late.references.push({ id: record.id, targets });
  for (const link of attachments.links) late.links.push({ from: record.id, ...link });
  return { id: record.id, known: known !== null };
}

function findKnown(library: OpenLibrary, input: RecordInput, id?: string): string | null {
  if (id && getRecord(library.db, id)) return id;
  return input.externalId === null ? null : findByExternalId(library.db, input.externalId);
}

function pagesOf(body: string | undefined): DocumentPage[] | undefined {
  return body === undefined ? undefined : [{ number: 1, label: "", text: body }];
}

function withPageCount(input: RecordInput, pages: DocumentPage[] | undefined): RecordInput {
  if (input.kind !== "document" || !pages || input.pageCount > 0) return input;
  return { ...input, pageCount: pages.length };
}

/** References and links to records that came further down in the file. */
function tieLate(library: OpenLibrary, late: LateTies): void {
  changeLibrary(library, (changed) => {
    for (const { id, targets } of late.references) {
      const fields = structuredClone(fieldsOf(requireRecord(library.db, id)));
      const references = referencesOf(fields);
      for (const [position, target] of targets) {
        const reference = references[position]?.reference;
        if (reference && getRecord(library.db, target)) reference.id = target;
      }
      if (!rewriteFields(library.db, id, fields)) continue;
      indexRecord(library, id);
      changed.set(id, fields.kind);
    }
    for (const { from, to, relation } of late.links) {
      if (addLink(library.db, from, to, relation)) {
        changed.set(from, requireRecord(library.db, from).kind);
      }
    }
  });
}

/** A failure of one line; what concerns the whole library ends the adding. */
function noteFailure(outcome: AddOutcome, line: number, error: unknown): void {
  const failure = toExpectedFailure(error);
  if (!(failure instanceof ExpectedFailure) || failure.code.startsWith("library/")) throw failure;
  outcome.failedCount += 1;
  if (outcome.failed.length < MOST_NAMED_FAILURES) {
    outcome.failed.push({ line, code: failure.code, detail: failure.detail });
  }
}
