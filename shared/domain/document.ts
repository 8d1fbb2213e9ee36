import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { PassageNoteSchema } from "./passage-note.ts";
import { RecordInputBaseSchema, SourceSchema } from "./record-base.ts";
import { ReferencesSchema } from "./reference.ts";
import { LineSchema } from "./text-field.ts";

/** What the text of a document is counted by. */
export const PageUnitSchema = z.enum(["page", "slide", "sheet", "text"]);

/**
 * Dokument: a file as it was, or a bare text. The file lies in the library under its SHA-256
 * (`fileHash`, hex); the text is kept by page or slide in a table of its own (see DocumentPage).
 */
export const DocumentInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("document"),
  title: z.string().trim().min(1).max(10_000),
  fileName: LineSchema,
  fileHash: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .default(""),
  mediaType: LineSchema,
  /** Bytes. */
  size: z.number().int().nonnegative().default(0),
  language: z.string().max(35).default("de"),
  author: LineSchema,
  date: PartialDateSchema.nullable().default(null),
  pageUnit: PageUnitSchema.default("text"),
  pageCount: z.number().int().nonnegative().default(0),
  /** Why there is no text, where there is none: a code of the import ("no-text", "encrypted" …). */
  textMissing: z.string().max(100).default(""),
  belongsTo: ReferencesSchema,
  source: SourceSchema.prefault({}),
  /** What was written to passages of the text, in the order it was written. */
  passageNotes: z.array(PassageNoteSchema).max(5_000).default([]),
});

export type DocumentInput = z.infer<typeof DocumentInputSchema>;

/** One page (or slide) of a document; numbers start at 1. */
export const DocumentPageSchema = z.object({
  number: z.number().int().positive(),
  label: z.string().max(500).default(""),
  text: z.string(),
  /**
   * For a page that is a picture: `waiting` for its text to be recognised, `recognised` (the text
   * may be wrong in places), or `unreadable` when there was nothing to recognise.
   */
  scan: z.enum(["waiting", "recognised", "unreadable"]).optional(),
});

export type DocumentPage = z.infer<typeof DocumentPageSchema>;
