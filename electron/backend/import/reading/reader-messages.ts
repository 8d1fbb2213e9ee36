import type { Failure } from "../../../../shared/contract/result.ts";
import type { Proposal } from "../extract/proposal.ts";
import type { ReadDocument } from "../read-document.ts";

/** What a reader process is asked to read. Only the backend names paths. */
export type ReadSource =
  | { kind: "file"; path: string; fileName: string }
  | { kind: "pasted"; text: string; html: string };

export interface ReadRequest {
  id: number;
  source: ReadSource;
}

/** A document, what it proposes, and the SHA-256 (hex) of the bytes that were read ("" if pasted). */
export interface ReadResult {
  document: ReadDocument;
  proposal: Proposal | null;
  hash: string;
}

export type ReadReply =
  | { id: number; ok: true; value: ReadResult }
  | { id: number; ok: false; error: Failure };
