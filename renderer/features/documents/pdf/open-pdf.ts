import type { PDFDocumentProxy } from "pdfjs-dist";
import { LARGEST_CHUNK } from "../../../../shared/contract/methods/documents.ts";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { callBackend } from "../../../client.ts";

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Where main serves what pdf.js loads by address; see scripts/app/pdfjs-files.mjs. */
const FILES = new URL("pdfjs/", document.baseURI).href;
const WORKER = `${FILES}pdf.worker.min.mjs`;
/** Bytes that are asked for at a time; a document is read where it is looked at, not whole. */
const CHUNK = 256 * 1024;
/** Pixels of one picture inside a PDF; larger ones are left out rather than fill the memory. */
const LARGEST_PICTURE = 64_000_000;
/** A file that keeps its worker busy for longer is not going to be shown. */
const OPENS_WITHIN_MS = 20_000;

/** Why a PDF cannot be shown as it looks. */
export type PdfTrouble = "encrypted" | "broken" | "gone";

export class PdfFailure extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble, cause?: unknown) {
    super(`the PDF is ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

export interface OpenedPdf {
  pdf: PDFDocumentProxy;
  pdfjs: Pdfjs;
  /** Rejects when its bytes cannot be had any more; never resolves. */
  lost: Promise<never>;
  /** Ends its worker, whatever that is busy with. */
  close(): void;
}

/**
 * Opens the original of a document for drawing: in a worker of its own, with its bytes asked of the
 * backend as they are needed. Nothing in it can run: no scripts, no forms, no links.
 *
 * @throws {PdfFailure}
 */
export async function openPdf(recordId: string, signal: AbortSignal): Promise<OpenedPdf> {
  const [pdfjs, first] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    readBytes(recordId, 0, CHUNK).catch((error: unknown) => {
      throw new PdfFailure("gone", error);
    }),
  ]);
  signal.throwIfAborted();
  const port = new Worker(workerAddress(), { type: "module" });
  const worker = pdfjs.PDFWorker.create({ port });
  const range = rangeOf(pdfjs, recordId, first);
  const task = pdfjs.getDocument({
    range,
    worker,
    rangeChunkSize: CHUNK,
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: `${FILES}cmaps/`,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    wasmUrl: `${FILES}wasm/`,
    iccUrl: `${FILES}iccs/`,
    useWorkerFetch: true,
    disableWorkerRendering: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: LARGEST_PICTURE,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = () => {
    signal.removeEventListener("abort", close);
    // Ending the worker leaves the library's own farewell without an answer; nobody waits for it.
    void task.destroy().catch(() => undefined);
    port.terminate();
  };
  signal.addEventListener("abort", close);
  try {
    const pdf = await within(task.promise, port, range.lost);
    // Whatever the first page stumbles over, the others will too.
    await within(pdf.getPage(1), port, range.lost);
    return { pdf, pdfjs, lost: range.lost, close };
  } catch (error) {
    close();
    throw failureOf(error);
  }
}

function within<T>(work: Promise<T>, worker: Worker, lost: Promise<never>): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new PdfFailure("broken")), OPENS_WITHIN_MS);
    worker.addEventListener("error", () => reject(new PdfFailure("broken")), { once: true });
  });
  return Promise.race([work, late, lost]).finally(() => clearTimeout(timer));
}

function failureOf(error: unknown): unknown {
  if (error instanceof PdfFailure) return error;
  if (!(error instanceof Error)) return new PdfFailure("broken", error);
  return new PdfFailure(error.name === "PasswordException" ? "encrypted" : "broken", error);
}

function rangeOf(pdfjs: Pdfjs, recordId: string, first: { size: number; bytes: Uint8Array }) {
  let giveUp: (error: unknown) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // It may break long after anybody waits for it.
  lost.catch(() => undefined);
  class BytesOfRecord extends pdfjs.PDFDataRangeTransport {
    readonly lost = lost;

    override requestDataRange(begin: number, end: number) {
      readBytes(recordId, begin, end - begin).then(
        ({ bytes }) => this.onDataRange(begin, bytes),
        (error: unknown) => giveUp(new PdfFailure("gone", error)),
      );
    }
  }
  return new BytesOfRecord(first.size, first.bytes, first.bytes.length === first.size);
}

/** As many bytes as are wanted, in answers of a bounded size. */
export async function readBytes(id: string, start: number, length: number) {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < length; ) {
    const wanted = Math.min(LARGEST_CHUNK, length - at);
    const answer = await callBackend("documents.bytes", { id, start: start + at, length: wanted });
    ({ size } = answer);
    parts.push(answer.bytes);
    at += answer.bytes.length;
    if (answer.bytes.length < wanted) break;
  }
  if (parts.length === 1 && parts[0]) return { size, bytes: parts[0] };
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  if (bytes.length === 0) throw new ExpectedFailure("document/no-file", "no bytes");
  return { size, bytes };
}

interface TrustedTypePolicy {
  createScriptURL(text: string): string;
}

let policy: TrustedTypePolicy | null = null;

/** The only address that a page of the app may start a worker from. */
function workerAddress(): string {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy };
  };
  policy ??= trustedTypes.createPolicy("fadenwerk-pdf-worker", {
    createScriptURL: (text) => {
      if (text !== WORKER) throw new TypeError("not the worker of PDFs");
      return text;
    },
  });
  return policy.createScriptURL(WORKER);
}
