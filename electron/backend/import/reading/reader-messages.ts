import type { Failure } from "../../../../shared/contract/result.ts";
import type { ReadOutline } from "../../../../shared/domain/map-outline.ts";
import type { Proposal } from "../extract/proposal.ts";
import type { DocumentSketch } from "../extract/sketch.ts";
import type { ReadDocument } from "../read-document.ts";
import type { UnpackingBudget } from "./unpacking.ts";

/** What a reader process is asked to read. Only the backend names paths. */
export type ReadSource =
  | {
      kind: "file";
      path: string;
      fileName: string;
      unpacking?: UnpackingOrder;
      /** Pages at which reading it has hung before. */
      hungAt?: readonly number[];
    }
  /** One page of a scan, drawn into a new file (`target`) as the recognition reads it. */
  | { kind: "drawing"; path: string; mediaType: string; page: number; target: string }
  /** A page that was drawn so, whose text is to be recognised. */
  | { kind: "scan"; path: string }
  /** What was recognised on the pages of a document. */
  | { kind: "recognised"; text: string }
  /** One page of a picture or a scan as it looks. */
  | { kind: "picture"; path: string; mediaType: string; page: number }
  | { kind: "pasted"; text: string; html: string }
  /** The cells of a table. */
  | { kind: "table"; path: string; fileName: string }
  /** Official outlines of Kreise and Länder. */
  | { kind: "outline"; path: string };

/** Where files inside a file go, and what they may still cost. */
export interface UnpackingOrder {
  folder: string;
  /** How many containers the file itself lies in. */
  depth: number;
  left: UnpackingBudget;
}

export interface ReadRequest {
  id: number;
  source: ReadSource;
}

/**
 * What the library keeps of a document. Its blocks stay in the reader: they are the text of its pages
 * once more, and all that is seen in them is seen there.
 */
export type KeptDocument = Omit<ReadDocument, "blocks">;

/**
 * A document, what it proposes and what it belongs to, and the SHA-256 (hex) of the bytes that were
 * read ("" if pasted).
 */
export interface ReadResult {
  document: KeptDocument;
  proposal: Proposal | null;
  sketch: DocumentSketch;
  hash: string;
  /** What is left of the budget of an UnpackingOrder; null without one. */
  left: UnpackingBudget | null;
}

/** Rows of cells by sheet. */
export interface ReadTable {
  sheets: { name: string; rows: string[][] }[];
}

export interface RecognisedText {
  text: string;
}

export interface DrawnPage {
  bytes: Uint8Array;
}

/** What each kind of source comes to. */
export interface ReadAnswers {
  file: ReadResult;
  drawing: { path: string };
  scan: RecognisedText;
  recognised: { proposal: Proposal | null };
  picture: DrawnPage;
  pasted: ReadResult;
  table: ReadTable;
  outline: ReadOutline;
}
export type ReadAnswer<S extends ReadSource = ReadSource> = ReadAnswers[S["kind"]];

/** Which page a reader is at, or 0 when it is at none: whoever hears no more knows where it hangs. */
export interface PageNotice {
  id: number;
  page: number;
}

export type ReadReply =
  | { id: number; ok: true; value: ReadAnswer }
  | { id: number; ok: false; error: Failure };
