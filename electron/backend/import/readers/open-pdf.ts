import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";

const requireHere = createRequire(import.meta.url);

type Pdfjs = typeof import("pdfjs-dist");
type DocumentSource = Exclude<Parameters<Pdfjs["getDocument"]>[0], string | URL | undefined>;
export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

export async function loadPdfjs(): Promise<Pdfjs> {
  // A utility process of Electron looks like a browser to pdf.js, which then wants a DOM.
  if ("type" in process && process.type !== "browser") {
    Object.defineProperty(process, "type", { value: "browser", configurable: true });
  }
  const pdfjs: Pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // With its worker code in this very process: the reader itself is the process to kill.
  // @ts-expect-error the worker's module comes without types
  const pdfjsWorker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker });
  return pdfjs;
}

/**
 * Opens a PDF for as long as the work takes.
 *
 * @throws ExpectedFailure import/encrypted, import/unreadable-pdf
 */
export async function openPdfBytes<T>(
  bytes: Uint8Array,
  work: (pdf: PdfDocument) => Promise<T>,
): Promise<T> {
  // A view, not a copy: pdf.js takes the buffer over.
  const data = new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
  return withPdf({ data }, work);
}

/**
 * The same for a file of which only the parts that are needed shall be in memory: the text of 150
 * scanned pages is nothing, their pictures are 80 MB.
 */
export async function openPdfFile<T>(
  file: string,
  work: (pdf: PdfDocument) => Promise<T>,
): Promise<T> {
  const { PDFDataRangeTransport } = await loadPdfjs();
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const transport = new PDFDataRangeTransport(size, null);
    transport.requestDataRange = (begin, end) => {
      const piece = new Uint8Array(end - begin);
      // Nothing for what cannot be read: the page that needs it fails.
      const give = (bytes: Uint8Array | null) => transport.onDataRange(begin, bytes);
      void handle.read(piece, 0, piece.length, begin).then(
        ({ bytesRead }) => give(piece.subarray(0, bytesRead)),
        () => give(null),
      );
    };
    return await withPdf(
      { range: transport, disableAutoFetch: true, disableStream: true, rangeChunkSize: PIECE },
      work,
    );
  } finally {
    await handle.close();
  }
}

/** Bytes that are read of a file at once. */
const PIECE = 32 * 1024;

async function withPdf<T>(
  source: DocumentSource,
  work: (pdf: PdfDocument) => Promise<T>,
): Promise<T> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    ...source,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    useWorkerFetch: false,
    // Decoders of what scanners write (JBIG2, JPEG 2000); they lie beside the library.
    wasmUrl: `${path.join(path.dirname(requireHere.resolve("pdfjs-dist/package.json")), "wasm")}/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await work(await task.promise);
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy();
  }
}

function failureOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ExpectedFailure) return error;
  if (error.name === "PasswordException") return new ExpectedFailure("import/encrypted", "PDF");
  // Whatever pdf.js stumbles over in a damaged file is the file's fault, not a bug of ours.
  return new ExpectedFailure("import/unreadable-pdf", `${error.name}: ${error.message}`);
}
