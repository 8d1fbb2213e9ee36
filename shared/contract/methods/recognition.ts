import { z } from "zod";
import { method, Nothing } from "../method.ts";

/** Recognising the text of scanned pages, in the background and without any connection. */
const RecognitionSchema = z.object({
  /** A setting of the library. */
  enabled: z.boolean(),
  /** Pages that wait for their turn. */
  waiting: z.number().int(),
  isRunning: z.boolean(),
});

export const RECOGNITION_METHODS = {
  "recognition.get": method(Nothing, RecognitionSchema),
  "recognition.set": method(z.object({ enabled: z.boolean() }), RecognitionSchema),
} as const;
