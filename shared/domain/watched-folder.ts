import { z } from "zod";
import { ErrorCodeSchema } from "../contract/error-codes.ts";
import { RecordKindSchema } from "./record.ts";

/** What happens to new files: they are shown first, or read as soon as they are found. */
export const WATCH_MODES = ["ask", "import"] as const;
export const WatchModeSchema = z.enum(WATCH_MODES);
export type WatchMode = z.infer<typeof WatchModeSchema>;

/**
 * What the app knows of a file in a watched folder: `settling` (may still be written), `new`,
 * `known` (its content is in the library), `changed` (its document has an older content), `gone`
 * (its document stays), `dismissed` (a person does not want it), `failed`.
 */
export const WATCHED_FILE_STATES = [
  "settling",
  "new",
  "known",
  "changed",
  "gone",
  "dismissed",
  "failed",
] as const;
export const WatchedFileStateSchema = z.enum(WATCHED_FILE_STATES);
export type WatchedFileState = z.infer<typeof WatchedFileStateSchema>;

/**
 * A folder that the app looks at while it runs. `tooMany`: only a part of it is looked at;
 * `elsewhere`: it was chosen on another computer.
 */
export const WatchedFolderSchema = z.object({
  id: z.uuid(),
  path: z.string(),
  name: z.string(),
  computer: z.string(),
  mode: WatchModeSchema,
  state: z.enum(["waiting", "reached", "unreachable", "tooMany", "elsewhere"]),
  isLooking: z.boolean(),
  /** When all of it was last looked at. */
  checkedAt: z.string().nullable(),
  /** Files and folders inside that may not be read. */
  unreadable: z.number().int(),
  /** Files by state; a state without files may be left out. */
  counts: z.partialRecord(WatchedFileStateSchema, z.number().int()),
});
export type WatchedFolder = z.infer<typeof WatchedFolderSchema>;

/** A file of a watched folder; `name` is relative to it, with forward slashes. */
export const WatchedFileSchema = z.object({
  name: z.string(),
  state: WatchedFileStateSchema,
  /** Bytes. */
  size: z.number(),
  modifiedAt: z.string(),
  record: z.object({ id: z.uuid(), kind: RecordKindSchema, title: z.string() }).nullable(),
  error: ErrorCodeSchema.nullable(),
});
export type WatchedFile = z.infer<typeof WatchedFileSchema>;
