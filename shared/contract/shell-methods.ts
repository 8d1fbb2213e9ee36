import { z } from "zod";
import { AttachedSchema } from "../domain/attachment.ts";
import { ExportTableSchema } from "../domain/export-table.ts";
import { ReportRequestSchema } from "../domain/report.ts";
import { ErrorCodeSchema } from "./error-codes.ts";
import { method, Nothing } from "./method.ts";
import { LibraryInfoSchema } from "./methods/library.ts";

export const LANGUAGES = ["de", "en"] as const;
export const APPEARANCES = ["system", "light", "dark", "contrast"] as const;

/** What a person set for this computer; kept by main beside the recently used libraries. */
export const SettingsSchema = z.object({
  language: z.enum(LANGUAGES).default("de"),
  appearance: z.enum(APPEARANCES).default("system"),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** A library folder as the renderer may show it; it is chosen by `token`, never by path. */
export const KnownLibrarySchema = z.object({
  token: z.string(),
  name: z.string(),
  path: z.string(),
  lastOpenedAt: z.string(),
  available: z.boolean(),
});
export type KnownLibrary = z.infer<typeof KnownLibrarySchema>;

export const BackendStateSchema = z.object({
  state: z.enum(["starting", "ready", "restarting", "noLibrary", "failed"]),
  /** Why there is no library, or why the backend failed. */
  error: z.object({ code: ErrorCodeSchema, detail: z.string() }).nullable(),
  library: LibraryInfoSchema.nullable(),
});
export type BackendState = z.infer<typeof BackendStateSchema>;

/** A dialog the user closed without choosing answers `cancelled`. */
const Chosen = z.object({ cancelled: z.boolean(), state: BackendStateSchema });

/**
 * What the renderer asks of the window's shell (main): dialogs, paths and settings. Paths never
 * come from the renderer: main's dialogs choose them, and dropped files are named by the preload.
 */
export const SHELL_METHODS = {
  "app.info": method(
    Nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      platform: z.string(),
      defaultLibraryPath: z.string(),
    }),
  ),
  "backend.state": method(Nothing, BackendStateSchema),
  /** Opens another window on the same library. */
  "window.openNew": method(Nothing, z.object({})),
  "settings.get": method(Nothing, SettingsSchema),
  "settings.set": method(SettingsSchema.partial(), SettingsSchema),
  /** Empties the browser's storage of this profile and makes its files anew. */
  "browserStorage.renew": method(Nothing, z.object({})),
  "libraries.known": method(Nothing, z.object({ libraries: z.array(KnownLibrarySchema) })),
  "libraries.create": method(Nothing, Chosen),
  "libraries.open": method(Nothing, Chosen),
  "libraries.openKnown": method(z.object({ token: z.string().max(200) }), Chosen),
  "libraries.openDefault": method(Nothing, Chosen),
  "libraries.forget": method(
    z.object({ token: z.string().max(200) }),
    z.object({ libraries: z.array(KnownLibrarySchema) }),
  ),
  "libraries.showInFolder": method(Nothing, z.object({})),
  /** Opens the file dialog and hands the chosen files to the backend. */
  "files.chooseAndImport": method(
    z.object({ folder: z.boolean().default(false) }),
    z.object({ batchId: z.string().nullable() }),
  ),
  /** Asks for a folder that the app looks at from now on; null when cancelled. */
  "folders.watch": method(Nothing, z.object({ folderId: z.string().nullable() })),
  /** Opens the file dialog and has the chosen files kept as documents; null when cancelled. */
  "files.chooseAndAttach": method(Nothing, z.object({ attached: AttachedSchema.nullable() })),
  /** Opens the file dialog for official outlines and hands the file to the backend. */
  "map.chooseOutline": method(Nothing, z.object({ loaded: z.boolean() })),
  /** Makes a report, asks where it shall lie and writes it there; `fileName` is "" when cancelled. */
  "reports.save": method(
    ReportRequestSchema,
    z.object({ saved: z.boolean(), fileName: z.string() }),
  ),
  /** Writes a table of the screen as an Excel file where the person wants it. */
  "tables.save": method(
    z.object({ table: ExportTableSchema, language: z.enum(LANGUAGES).default("de") }),
    z.object({ saved: z.boolean(), fileName: z.string() }),
  ),
  /** Opens the system's dialog to print what the window shows. */
  "window.print": method(Nothing, z.object({})),
  /** Opens the original file of a document, or an earlier one, in its own program, after asking. */
  "documents.openOutside": method(
    z.object({ id: z.uuid(), version: z.number().int().nullable().default(null) }),
    z.object({ opened: z.boolean() }),
  ),
  /** Shows an https or mailto address and, when the user agrees, hands it to the system. */
  "links.openOutside": method(
    z.object({ url: z.string().max(5_000) }),
    z.object({ opened: z.boolean() }),
  ),
} as const;

export type ShellMethods = typeof SHELL_METHODS;
export type ShellMethodName = keyof ShellMethods;
