import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ReadDocument } from "../../../electron/backend/import/read-document.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { commonInOrder, presenceOf, wordsOf } from "../../corpus/words-in-order.ts";
import { type OutsideTools, pagesByPdftotext, textsByLibreOffice } from "./outside-text.ts";

/** How much of an outside program's text a reader gave. */
export interface ComparedText {
  file: string;
  format: string;
  /** Words of the outside program. */
  words: number;
  /** Those that the reader gave, and those that it gave in the same order. */
  present: number;
  inOrder: number;
  milliseconds: number;
  /** Code of the refusal, or "". */
  refused: string;
  /** False where no outside program read the file. */
  isCompared: boolean;
}

/** Reads files and compares their words with those of the outside programs. */
export async function compareTexts(
  tools: OutsideTools,
  files: readonly string[],
): Promise<ComparedText[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "fadenwerk-texts-"));
  try {
    const texts = await textsByLibreOffice(tools, files, folder);
    const compared: ComparedText[] = [];
    for (const file of files) compared.push(await compareFile(tools, file, texts.get(file)));
    return compared;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareFile(
  tools: OutsideTools,
  file: string,
  text: string | undefined,
): Promise<ComparedText> {
  const begin = performance.now();
  const nothing = { words: 0, present: 0, inOrder: 0, refused: "", isCompared: false };
  const format = path.extname(file).slice(1).toLowerCase();
  const base = () => ({ ...nothing, file, format, milliseconds: performance.now() - begin });
  let document: ReadDocument;
  try {
    document = await readFileContent({
      fileName: path.basename(file),
      bytes: await readFile(file),
    });
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return { ...base(), refused: error.code };
  }
  const result = base();
  const pages = await outsidePages(tools, file, format, text);
  if (!pages) return result;
  const given = document.pages.map((page) => page.text);
  const pairs = format === "pdf" ? given : [given.join("\n")];
  for (const [index, found] of pairs.entries()) addBest(result, pages[index] ?? [], found);
  return { ...result, isCompared: true };
}

/** By page for PDF, as one for the others; each page in one or two orders. */
async function outsidePages(
  tools: OutsideTools,
  file: string,
  format: string,
  text: string | undefined,
): Promise<string[][] | null> {
  if (format === "pdf") return tools.pdftotext ? pagesByPdftotext(tools.pdftotext, file) : null;
  return text === undefined ? null : [[text]];
}

function addBest(sum: ComparedText, orders: readonly string[], found: string): void {
  const given = wordsOf(found);
  const judged = orders.map((text) => {
    const words = wordsOf(text);
    const present = Math.round(presenceOf(text, found) * words.length);
    return { words: words.length, present, inOrder: commonInOrder(words, given) };
  });
  const share = (one: { words: number; inOrder: number }) => one.inOrder / Math.max(1, one.words);
  const best = judged.sort((a, b) => share(b) - share(a))[0];
  if (!best) return;
  sum.words += best.words;
  sum.present += best.present;
  sum.inOrder += best.inOrder;
}
