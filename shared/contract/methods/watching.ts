import { z } from "zod";
import {
  WatchedFileSchema,
  WatchedFileStateSchema,
  WatchedFolderSchema,
  WatchModeSchema,
} from "../../domain/watched-folder.ts";
import { method, Nothing } from "../method.ts";

const Folders = z.object({ folders: z.array(WatchedFolderSchema) });
const Folder = z.object({ id: z.uuid() });
/** Names that the backend itself has listed; others are refused. */
const Names = z.array(z.string().max(32_768)).max(20_000);
const Document = z.object({ documentId: z.uuid() });

/** Folders that the app looks at. They are chosen through main, because the renderer names no paths. */
export const WATCHING_METHODS = {
  "watching.list": method(Nothing, Folders),
  "watching.setMode": method(Folder.extend({ mode: WatchModeSchema }), Folders),
  /** Looks at the folder no more; documents and files stay. */
  "watching.remove": method(Folder, Folders),
  /** Looks at one folder now, or at all. */
  "watching.look": method(z.object({ id: z.uuid().nullable().default(null) }), Folders),
  "watching.files": method(
    Folder.extend({
      states: z.array(WatchedFileStateSchema).max(10),
      limit: z.number().int().positive().max(1_000).default(200),
    }),
    z.object({ files: z.array(WatchedFileSchema), total: z.number().int() }),
  ),
  /** Reads new files as one batch: those named, or all that are new. */
  "watching.import": method(
    Folder.extend({ names: Names.nullable().default(null) }),
    z.object({ batchId: z.string().nullable() }),
  ),
  /** Leaves files out until their content changes. */
  "watching.dismiss": method(Folder.extend({ names: Names }), Folders),
  /** Where a document's file lies, and the originals it had before. */
  "watching.ofDocument": method(
    Document,
    z.object({
      source: z
        .object({
          folderPath: z.string(),
          file: WatchedFileSchema,
          /** The folder can be reached, so that the file can be read. */
          isReached: z.boolean(),
        })
        .nullable(),
      versions: z.array(
        z.object({
          id: z.number().int(),
          fileName: z.string(),
          size: z.number().int(),
          replacedAt: z.string(),
        }),
      ),
    }),
  ),
  /** Gives a document the content its file has now; a batch reads what came with it, as with a mail. */
  "watching.readAgain": method(Document, z.object({ batchId: z.string().nullable() })),
  /** Leaves a document as it is, though its file has changed. */
  "watching.keep": method(Document, z.object({})),
} as const;
