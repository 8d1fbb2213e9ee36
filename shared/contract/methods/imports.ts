import { z } from "zod";
import { ImportBatchSchema, ImportBatchSummarySchema } from "../../domain/import-batch.ts";
import { RECORD_KINDS } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";

const Batch = z.object({ batchId: z.string().max(100) });

/** By what a file is thought to belong to an event. */
export const TIE_REASONS = ["folder", "day", "title", "fileName", "programmeItem"] as const;
export type TieReason = (typeof TIE_REASONS)[number];

/** A line of the tree that an import came to; `parent` is the key of the line it stands under. */
const TreeNodeSchema = z.object({
  key: z.string(),
  parent: z.string().nullable(),
  /** Null for a programme item, which is part of its event. */
  recordId: z.uuid().nullable(),
  kind: z.enum([...RECORD_KINDS, "programmeItem"]),
  title: z.string(),
  /** A document's own file name, which tells apart those of one title; else "". */
  fileName: z.string(),
  /** Made by the import, there before and given more, there before, or in the trash by now. */
  state: z.enum(["new", "extended", "known", "trashed", "part"]),
  /** Why somebody should look: it may belong elsewhere, or other values were read too. */
  doubts: z.array(z.enum(["weakTie", "otherValues"])),
  /** Why it stands where it stands. */
  reasons: z.array(z.enum(TIE_REASONS)),
  openFields: z.number().int(),
});
export type ImportTreeNode = z.infer<typeof TreeNodeSchema>;

const TreeSchema = z.object({
  nodes: z.array(TreeNodeSchema),
  /** Records beyond those that a review shows. */
  left: z.number().int(),
});
export type ImportTree = z.infer<typeof TreeSchema>;

export const IMPORT_METHODS = {
  /** Reads text the user pasted; files come through main, because the renderer names no paths. */
  "imports.paste": method(
    z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).default("") }),
    z.object({ batchId: z.string() }),
  ),
  "imports.list": method(Nothing, z.object({ batches: z.array(ImportBatchSummarySchema) })),
  /** `limit`: so many of its files, those under way and failed ones first; null for all, in order. */
  "imports.get": method(
    Batch.extend({ limit: z.number().int().positive().nullable().default(null) }),
    ImportBatchSchema,
  ),
  "imports.stop": method(Batch, ImportBatchSchema),
  /** No further file is begun until `imports.resume`. */
  "imports.pause": method(Batch, ImportBatchSchema),
  /** Goes on with a paused batch, or one that was stopped or whose program was ended. */
  "imports.resume": method(Batch, ImportBatchSchema),
  /** What a batch came to: events with their items, examples, contacts and documents. */
  "imports.tree": method(Batch, TreeSchema),
  /** Takes a whole batch back; what somebody changed since stays. */
  "imports.undo": method(
    Batch,
    z.object({ trashed: z.number().int(), reverted: z.number().int() }),
  ),
} as const;
