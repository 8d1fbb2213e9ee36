import { z } from "zod";
import { RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";

export const LibraryInfoSchema = z.object({
  path: z.string(),
  name: z.string(),
  schemaVersion: z.number().int(),
  readOnly: z.boolean(),
  counts: z.partialRecord(RecordKindSchema, z.number().int()),
  /** Records that wait for the index; 0 when the index is complete. */
  indexBacklog: z.number().int(),
});
export type LibraryInfo = z.infer<typeof LibraryInfoSchema>;

export const LIBRARY_METHODS = {
  "library.info": method(Nothing, LibraryInfoSchema),
} as const;
