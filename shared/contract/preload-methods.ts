import { z } from "zod";
import { AttachedSchema, MOST_ATTACHED, MOST_PASTED_BYTES } from "../domain/attachment.ts";
import { method, Nothing, type ParsedInputOf } from "./method.ts";

/**
 * What the preload itself asks of main. The page cannot call these: they are not on the bridge,
 * and paths here come from files the person dropped, as Chromium resolved them.
 */
export const PRELOAD_METHODS = {
  /** A page has loaded and wants the backend's port. */
  "window.connect": method(Nothing, z.object({})),
  "files.importDropped": method(
    z.object({ paths: z.array(z.string().min(1).max(32_768)).max(10_000) }),
    z.object({ batchId: z.string().nullable() }),
  ),
  /** Files dropped or pasted onto a record; what has no place on the disk comes with its bytes. */
  "files.attach": method(
    z.object({
      files: z
        .array(
          z.union([
            z.object({ path: z.string().min(1).max(32_768) }),
            z.object({
              name: z.string().max(1_000),
              bytes: z
                .instanceof(Uint8Array)
                .refine((bytes) => bytes.byteLength <= MOST_PASTED_BYTES),
            }),
          ]),
        )
        .max(MOST_ATTACHED),
    }),
    AttachedSchema,
  ),
} as const;

export type PreloadMethods = typeof PRELOAD_METHODS;
export type PreloadInput<K extends keyof PreloadMethods> = ParsedInputOf<PreloadMethods, K>;
