import { z } from "zod";
import { ErrorCodeSchema } from "../contract/error-codes.ts";
import { RecordKindSchema } from "./record.ts";

export const ImportItemStateSchema = z.enum([
  "waiting",
  "reading",
  "done",
  "known",
  "failed",
  "stopped",
]);

/** One file (or pasted text) of a batch and what became of it. `known`: it was in the library already. */
export const ImportItemSchema = z.object({
  id: z.number().int(),
  /** The item this one was found in (an archive, a mail, a file of cards), or null. */
  parentId: z.number().int().nullable().default(null),
  fileName: z.string(),
  state: ImportItemStateSchema,
  /** The record to look at: the event or example read from the file, or the document itself. */
  record: z.object({ id: z.uuid(), kind: RecordKindSchema, title: z.string() }).nullable(),
  /** Every record this file made, the contacts included. */
  createdIds: z.array(z.uuid()),
  unconfirmedFields: z.number().int(),
  error: z.object({ code: ErrorCodeSchema, detail: z.string() }).nullable(),
  /** A remark on a file that was read nevertheless, such as a PDF without text. */
  warning: ErrorCodeSchema.nullable(),
});

export type ImportItem = z.infer<typeof ImportItemSchema>;

export const ImportBatchSchema = z.object({
  id: z.string(),
  startedAt: z.string(),
  state: z.enum(["running", "paused", "finished", "stopped"]),
  /** It was stopped, or the program was ended, before all of it was read. */
  canContinue: z.boolean(),
  /** When it was taken back, or null. */
  undoneAt: z.string().nullable(),
  total: z.number().int(),
  finished: z.number().int(),
  failed: z.number().int(),
  items: z.array(ImportItemSchema),
});

export type ImportBatch = z.infer<typeof ImportBatchSchema>;

/** A batch without its files, of which there may be thousands. */
export const ImportBatchSummarySchema = ImportBatchSchema.omit({ items: true });
export type ImportBatchSummary = z.infer<typeof ImportBatchSummarySchema>;
