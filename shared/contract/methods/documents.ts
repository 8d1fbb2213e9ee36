import { z } from "zod";
import { DocumentPageSchema } from "../../domain/document.ts";
import { PassageAnchorSchema, PassageNoteSchema } from "../../domain/passage-note.ts";
import { MarkSchema } from "../../domain/search.ts";
import { method } from "../method.ts";
import { RecordOutputSchema } from "../record-output.ts";

/** Bytes of an original that travel in one answer. */
export const LARGEST_CHUNK = 1024 * 1024;

const NoteText = z.string().trim().min(1).max(1_000_000);
const ChangedDocument = z.object({ record: RecordOutputSchema });

export const DOCUMENT_METHODS = {
  "documents.page": method(
    z.object({
      id: z.uuid(),
      page: z.number().int().positive(),
      query: z.string().max(200_000).default(""),
    }),
    z.object({
      page: DocumentPageSchema,
      /** Where the query meets the text of this page. */
      marks: z.array(MarkSchema),
    }),
  ),
  /** Every page with its label and the first line of its text, for a list of pages. */
  "documents.pages": method(
    z.object({ id: z.uuid() }),
    z.object({
      pages: z.array(
        z.object({ number: z.number().int(), label: z.string(), firstLine: z.string() }),
      ),
    }),
  ),
  /** The pages that a query meets, in their order, for "next match". */
  "documents.matches": method(
    z.object({ id: z.uuid(), query: z.string().max(200_000) }),
    z.object({ pages: z.array(z.number().int()) }),
  ),
  /**
   * A stretch of the original, for showing it as it looks; beyond its end there are no bytes. `size`
   * is that of the whole file.
   */
  "documents.bytes": method(
    z.object({
      id: z.uuid(),
      start: z.number().int().nonnegative(),
      length: z.number().int().nonnegative().max(LARGEST_CHUNK),
    }),
    z.object({ size: z.number().int(), bytes: z.instanceof(Uint8Array) }),
  ),
  /** A page of a picture that the window itself cannot show (TIFF), as PNG. */
  "documents.picture": method(
    z.object({ id: z.uuid(), page: z.number().int().positive() }),
    z.object({ bytes: z.instanceof(Uint8Array) }),
  ),
  /** Where a query meets texts of a document as somebody else read them, such as the drawn page. */
  "documents.marks": method(
    z.object({
      id: z.uuid(),
      query: z.string().max(200_000),
      texts: z.array(z.string().max(1_000_000)).max(500),
    }),
    z.object({ marks: z.array(z.array(MarkSchema)) }),
  ),
  /**
   * The notes to passages, in the order of the text. `foundOn` is the page that has the passage now;
   * null when the text was read anew and does not have these words any more.
   */
  "documents.notes": method(
    z.object({ id: z.uuid() }),
    z.object({
      notes: z.array(PassageNoteSchema.extend({ foundOn: z.number().int().positive().nullable() })),
    }),
  ),
  "documents.addNote": method(
    z.object({ id: z.uuid(), anchor: PassageAnchorSchema, text: NoteText }),
    ChangedDocument.extend({ noteId: z.uuid() }),
  ),
  "documents.changeNote": method(
    z.object({ id: z.uuid(), noteId: z.uuid(), text: NoteText }),
    ChangedDocument,
  ),
  "documents.removeNote": method(z.object({ id: z.uuid(), noteId: z.uuid() }), ChangedDocument),
} as const;
