import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { extractProposal } from "../extract/extract.ts";
import { sketchDocument } from "../extract/sketch.ts";
import { sourceLinesOf } from "../extract/source-lines.ts";
import { withoutFurniture } from "../extract/without-furniture.ts";
import { fileFailure } from "../file-failure.ts";
import { hashFile } from "../hash-file.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ReadDocument } from "../read-document.ts";
import { readHtmlText } from "../readers/html.ts";
import { readPdfFile } from "../readers/pdf.ts";
import { readFileContent } from "../registry.ts";
import { readBytes } from "./read-bytes.ts";
import type { ReadResult, ReadSource, ReadTable } from "./reader-messages.ts";
import { createUnpacking } from "./unpacking.ts";

type Source<K extends ReadSource["kind"]> = Extract<ReadSource, { kind: K }>;

/** A file of any format. @throws ExpectedFailure `import/…` */
export async function readFileSource(
  source: Source<"file">,
  onPage: (page: number) => void,
): Promise<ReadResult> {
  const watch = { hungAt: source.hungAt ?? [], onPage };
  if (await isLargePdf(source.path)) {
    const hash = await hashFile(source.path);
    const document = withoutFurniture(await readPdfFile(source.path, watch));
    const left = source.unpacking?.left ?? null;
    return { ...understood(document, source.fileName), hash, left };
  }
  const bytes = await readBytes(source.path);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const order = source.unpacking;
  const unpacking = order && createUnpacking(order.folder, order.depth, order.left);
  const content = { fileName: source.fileName, bytes, watch, ...(unpacking ? { unpacking } : {}) };
  const document = withoutFurniture(await readFileContent(content));
  return { ...understood(document, source.fileName), hash, left: order?.left ?? null };
}

/** What was pasted. Markup keeps headings and links; without it the text is read as it is. */
export async function readPasted({ text, html }: Source<"pasted">): Promise<ReadResult> {
  const document = await pastedDocument(text, html);
  return { ...understood(document, ""), hash: "", left: null };
}

export async function readTable({ path, fileName }: Source<"table">): Promise<ReadTable> {
  const document = (await isLargePdf(path))
    ? await readPdfFile(path)
    : await readFileContent({ fileName, bytes: await readBytes(path) });
  const sheets = document.pages.map(({ label }) => ({ name: label, rows: [] as string[][] }));
  for (const block of document.blocks) {
    if (block.kind === "tableRow") sheets[block.page - 1]?.rows.push(block.cells);
  }
  return { sheets };
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

async function pastedDocument(text: string, html: string): Promise<ReadDocument> {
  const plain = await readFileContent({ fileName: "paste.txt", bytes: Buffer.from(text || " ") });
  if (!html.trim()) return withoutFurniture(plain);
  const marked = withoutFurniture(readHtmlText(html));
  // Some programs put a mere picture or an empty frame beside the text.
  const letters = marked.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return letters * 2 > text.trim().length ? marked : withoutFurniture(plain);
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
