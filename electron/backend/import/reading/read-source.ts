import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import type { ErrorCode } from "../../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { extractProposal } from "../extract/extract.ts";
import { isFurnitureLine } from "../extract/furniture.ts";
import { sketchDocument } from "../extract/sketch.ts";
import { sourceLinesOf } from "../extract/source-lines.ts";
import { fileFailure } from "../file-failure.ts";
import { hashFile } from "../hash-file.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { emptyDocument, type ReadDocument } from "../read-document.ts";
import { readHtmlText } from "../readers/html.ts";
import { readPdfFile } from "../readers/pdf.ts";
import { readFileContent } from "../registry.ts";
import type {
  ReadAnswer,
  ReadReply,
  ReadRequest,
  ReadResult,
  ReadSource,
  ReadTable,
} from "./reader-messages.ts";
import { recogniseScan } from "./recognise.ts";
import { shownPicture } from "./scan-pictures.ts";
import { createUnpacking } from "./unpacking.ts";

/** Answers one request; runs inside a reader process. It never throws. */
export async function answerRead(request: ReadRequest): Promise<ReadReply> {
  try {
    return { id: request.id, ok: true, value: await readSource(request.source) };
  } catch (thrown) {
    const error = fileFailure(thrown);
    if (error instanceof ExpectedFailure) {
      return { id: request.id, ok: false, error: { code: error.code, detail: error.detail } };
    }
    // A reader that breaks on a file is expected here: that is what it has a process for.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id: request.id, ok: false, error: { code: "import/unreadable", detail } };
  }
}

/** Reads a source and proposes what it is about. @throws ExpectedFailure `import/…` */
export async function readSource<S extends ReadSource>(source: S): Promise<ReadAnswer<S>> {
  // What comes back is decided by the kind alone; TypeScript does not narrow by it.
  return (await readAnyKind(source)) as ReadAnswer<S>;
}

async function readAnyKind(source: ReadSource): Promise<ReadAnswer> {
  if (source.kind === "outline") {
    const bytes = await readBytes(source.path, IMPORT_LIMITS.outlineBytes, "outline/too-large");
    // Projections and topology are for this alone: no other file waits for them.
    const { readOutline } = await import("../outlines/read-outline.ts");
    return readOutline(bytes);
  }
  if (source.kind === "pasted") {
    const document = await readPasted(source);
    return { ...understood(document, ""), hash: "", left: null };
  }
  if (source.kind === "scan") {
    const text = await recogniseScan(source.path, source.mediaType, source.page);
    const document = emptyDocument("image", source.mediaType);
    document.pages = [{ number: source.page, label: "", text, scan: "recognised" }];
    return { ...understood(document, ""), proposal: null, hash: "", left: null };
  }
  if (source.kind === "picture") {
    return { bytes: await shownPicture(source.path, source.mediaType, source.page) };
  }
  if (source.kind === "table") return readTable(source.path, source.fileName);
  if (await isLargePdf(source.path)) {
    const hash = await hashFile(source.path);
    const document = withoutFurniture(await readPdfFile(source.path));
    const left = source.unpacking?.left ?? null;
    return { ...understood(document, source.fileName), hash, left };
  }
  const bytes = await readBytes(source.path);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const order = source.unpacking;
  const unpacking = order && createUnpacking(order.folder, order.depth, order.left);
  const content = { fileName: source.fileName, bytes, ...(unpacking ? { unpacking } : {}) };
  const document = withoutFurniture(await readFileContent(content));
  return { ...understood(document, source.fileName), hash, left: order?.left ?? null };
}

/** What is seen in the text, without the blocks it was seen in. */
function understood(
  read: ReadDocument,
  fileName: string,
): Pick<ReadResult, "document" | "proposal" | "sketch"> {
  const lines = sourceLinesOf(read);
  const proposal = extractProposal(read, lines);
  const sketch = sketchDocument(read, fileName, lines);
  const { blocks: _stayHere, ...document } = read;
  return { document, proposal, sketch };
}

async function readTable(path: string, fileName: string): Promise<ReadTable> {
  const document = (await isLargePdf(path))
    ? await readPdfFile(path)
    : await readFileContent({ fileName, bytes: await readBytes(path) });
  const sheets = document.pages.map(({ label }) => ({ name: label, rows: [] as string[][] }));
  for (const block of document.blocks) {
    if (block.kind === "tableRow") sheets[block.page - 1]?.rows.push(block.cells);
  }
  return { sheets };
}

/** Markup from the clipboard keeps headings and links; without it the text is read as it is. */
async function readPasted(source: { text: string; html: string }): Promise<ReadDocument> {
  const plain = await readFileContent({
    fileName: "paste.txt",
    bytes: Buffer.from(source.text || " "),
  });
  if (!source.html.trim()) return withoutFurniture(plain);
  const marked = withoutFurniture(readHtmlText(source.html));
  // Some programs put a mere picture or an empty frame beside the text.
  const letters = marked.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return letters * 2 > source.text.trim().length ? marked : withoutFurniture(plain);
}

/** Beyond this a PDF is mostly pictures: only what its text needs is read. */
const LARGE_PDF_BYTES = 4 * 1024 * 1024;

async function isLargePdf(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size < LARGE_PDF_BYTES || size > IMPORT_LIMITS.fileBytes) return false;
    const file = await open(path, "r");
    try {
      const head = Buffer.alloc(5);
      await file.read(head, 0, head.length, 0);
      return head.toString("latin1") === "%PDF-";
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(error);
  }
}

async function readBytes(
  path: string,
  limit: number = IMPORT_LIMITS.fileBytes,
  tooLarge: ErrorCode = "import/too-large",
): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > limit) throw new ExpectedFailure(tooLarge);
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error);
  }
}

/** Lines that only belong to a website are neither shown nor searched. */
function withoutFurniture(document: ReadDocument): ReadDocument {
  for (const page of document.pages) {
    page.text = page.text
      .split("\n")
      .filter((line) => line.trim() === "" || !isFurnitureLine(line))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }
  return document;
}
