import { z } from "zod";

/** A change of one record: what was there before, so that it can be compared and taken back. */
export const HistoryEntrySchema = z.object({
  id: z.number().int().positive(),
  recordId: z.uuid(),
  revision: z.number().int().positive(),
  at: z.string(),
  author: z.string(),
  action: z.enum(["create", "update", "confirm", "trash", "restore", "import"]),
  /** Field → value before the change; empty for a creation. */
  before: z.record(z.string(), z.unknown()),
});

export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
