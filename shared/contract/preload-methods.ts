import { z } from "zod";
import { method, Nothing } from "./method.ts";

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
} as const;

export type PreloadMethods = typeof PRELOAD_METHODS;
