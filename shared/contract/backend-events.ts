import { z } from "zod";
import { RecordKindSchema } from "../domain/record.ts";

/** What the backend tells every open window without being asked. */
export const BackendEventSchema = z.discriminatedUnion("event", [
  z.object({
    event: z.literal("recordsChanged"),
    ids: z.array(z.uuid()),
    kinds: z.array(RecordKindSchema),
  }),
  z.object({ event: z.literal("importProgress"), batchId: z.string() }),
  /** Scanned pages that still wait; `title` is the document in hand, "" when there is none. */
  z.object({
    event: z.literal("recognitionProgress"),
    waiting: z.number().int(),
    title: z.string(),
  }),
  /** What is known of watched folders and their files is different now. */
  z.object({ event: z.literal("watchingChanged") }),
  z.object({ event: z.literal("mapOutlineChanged") }),
  /** What was begun and not saved is different now. */
  z.object({ event: z.literal("draftsChanged") }),
  z.object({ event: z.literal("libraryChanged") }),
  /** Records go on being taken into the search; `library.info` says how many are left. */
  z.object({ event: z.literal("indexProgress") }),
]);

export type BackendEvent = z.infer<typeof BackendEventSchema>;
