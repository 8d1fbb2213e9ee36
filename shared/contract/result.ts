import type { ErrorCode } from "./error-codes.ts";

/** An expected failure: a code for the screen, a detail for the log (no personal data). */
export interface Failure {
  code: ErrorCode;
  detail: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(code: ErrorCode, detail = ""): Result<T> {
  return { ok: false, error: { code, detail } };
}

/** Thrown where a value cannot be returned; the contract's dispatcher turns it into its Failure. */
export class ExpectedFailure extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail = "") {
    super(`${code}: ${detail}`);
    this.name = "ExpectedFailure";
    this.code = code;
    this.detail = detail;
  }
}
