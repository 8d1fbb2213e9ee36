import { z } from "zod";
import { ImportBatchSchema } from "../domain/import-batch.ts";
import { RecordKindSchema } from "../domain/record.ts";

/** What the backend tells every open window without being asked. */
export const BackendEventSchema = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("recordsChanged"),
    ids: z.array(z.uuid()),
    kinds: z.array(RecordKindSchema),
  }),
  z.object({ event: z.literal("importProgress"), batch: ImportBatchSchema }),
  z.object({ event: z.literal("libraryChanged") }),
]);

export type BackendEvent = z.infer<typeof BackendEventSchema>;
