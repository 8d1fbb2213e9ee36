import { z } from "zod";
import { ErrorCodeSchema } from "../contract/error-codes.ts";

/** How many files are attached at once, and how large one may be that has no place on the disk. */
export const MOST_ATTACHED = 100;
export const MOST_PASTED_BYTES = 50 * 1024 * 1024;

/** Files that were kept as documents, in their order, and those that could not be. */
export const AttachedSchema = z.object({
  documents: z.array(z.object({ id: z.uuid(), name: z.string() })),
  failed: z.array(z.object({ fileName: z.string(), code: ErrorCodeSchema })),
});
export type Attached = z.infer<typeof AttachedSchema>;
