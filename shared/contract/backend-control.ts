import type { Attached } from "../domain/attachment.ts";
import type { ExportTable } from "../domain/export-table.ts";
import type { ReportRequest } from "../domain/report.ts";
import type { LibraryInfo } from "./methods/library.ts";
import type { Result } from "./result.ts";

/**
 * Main ↔ backend over the utility process's own channel. Only main may name paths.
 * A `connect` request carries the renderer's MessagePort as its transferred port.
 */
export type ControlRequest =
  | { id: number; command: "open"; path: string; create: boolean }
  | { id: number; command: "close" }
  | { id: number; command: "connect" }
  | { id: number; command: "import"; paths: string[] }
  /** Looks at a folder from now on. */
  | { id: number; command: "watchFolder"; path: string }
  /** The stored original of a document, or an earlier one, for opening it outside. */
  | { id: number; command: "documentFile"; documentId: string; version: number | null }
  /** Files to be kept as documents, for a record to refer to. */
  | { id: number; command: "attach"; files: { path: string; name: string }[] }
  /** Official outlines for the map. */
  | { id: number; command: "outline"; path: string }
  /** The bytes of a report; where they are written is between main and the person. */
  | { id: number; command: "report"; request: ReportRequest }
  /** The bytes of an Excel file with a table of the screen. */
  | { id: number; command: "table"; table: ExportTable; language: ReportRequest["language"] }
  | { id: number; command: "openSample"; source: string; path: string };

export interface ControlAnswers {
  open: LibraryInfo;
  close: Record<string, never>;
  connect: Record<string, never>;
  import: { batchId: string };
  watchFolder: { folderId: string };
  documentFile: { path: string; fileName: string };
  attach: Attached;
  outline: Record<string, never>;
  report: { title: string; bytes: Uint8Array };
  table: { bytes: Uint8Array };
  openSample: LibraryInfo;
}

/**
 * Backend → main. Besides answers: a backend in the app cannot start processes of its own (the
 * packaged program has RunAsNode off), so it asks main for a reader process; main answers
 * with a `readerPort` message that carries the reader's MessagePort.
 */
export type ControlMessage =
  | { type: "started" }
  | { type: "answer"; id: number; result: Result<unknown> }
  | { type: "startReader"; readerId: number }
  | { type: "killReader"; readerId: number };

/** Main → backend, about readers. */
export type ReaderNotice =
  | { type: "readerPort"; readerId: number }
  | { type: "readerExit"; readerId: number; code: number };
