import { createRequire } from "node:module";
import path from "node:path";
import type { Worker } from "tesseract.js";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { pictureOfScan } from "./scan-pictures.ts";

// Not called `require`: the bundler declares that name itself, and the built reader would not load.
const requireHere = createRequire(import.meta.url);

/** A paragraph the recognition is less sure of than this (of 100) is a pattern, not words. */
const SURE_ENOUGH = 30;

let loaded: Promise<Worker> | null = null;

/**
 * Reads the text in a picture or on a scanned page of a PDF, in German, without any connection.
 *
 * @param page from 1
 * @returns paragraphs parted by blank lines; "" when there are no words
 * @throws ExpectedFailure import/cannot-recognise where this system lacks what it needs
 */
export async function recogniseScan(
  source: string,
  mediaType: string,
  page: number,
): Promise<string> {
  const picture = await pictureOfScan(source, mediaType, page);
  const worker = await recogniser();
  const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true, blocks: true });
  const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
  return paragraphs
    .filter((paragraph) => paragraph.confidence >= SURE_ENOUGH)
    .map((paragraph) =>
      tidyText(paragraph.text).split("\n").map(oneLine).filter(Boolean).join("\n"),
    )
    .filter(Boolean)
    .join("\n\n");
}

/** Loading takes a second: the recogniser stays for the next pages of this reader. */
function recogniser(): Promise<Worker> {
  loaded ??= loadRecogniser();
  return loaded;
}

/** Where a package lies as plain files: in the packaged app beside the archive. */
function unpackedFolder(name: string): string {
  const folder = path.dirname(requireHere.resolve(`${name}/package.json`));
  return folder.replace(/app\.asar(?=[\\/])/, "app.asar.unpacked");
}

async function loadRecogniser(): Promise<Worker> {
  try {
    const { createWorker } = requireHere("tesseract.js") as typeof import("tesseract.js");
    const data = unpackedFolder("@tesseract.js-data/deu");
    const program = unpackedFolder("tesseract.js");
    return await createWorker("deu", 1, {
      langPath: path.join(data, "4.0.0_best_int"),
      workerPath: path.join(program, "src", "worker-script", "node", "index.js"),
      gzip: true,
      cacheMethod: "none",
      // Told again by the promise of the call it concerns.
      errorHandler: () => undefined,
    });
  } catch (error) {
    loaded = null;
    const detail = error instanceof Error ? error.message : String(error);
    throw new ExpectedFailure("import/cannot-recognise", detail.slice(0, 300));
  }
}
