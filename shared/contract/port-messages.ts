import { z } from "zod";
import type { BackendEvent } from "./backend-events.ts";
import type { Failure } from "./result.ts";

/** Renderer → backend over the MessagePort. `id` is chosen by the caller and comes back. */
export const PortRequestSchema = z.object({
  id: z.number().int().nonnegative(),
  method: z.string().max(100),
  input: z.unknown(),
});

export type PortRequest = z.infer<typeof PortRequestSchema>;

/** Backend → renderer. */
export type PortReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: Failure };

export type PortMessage = PortReply | BackendEvent;
