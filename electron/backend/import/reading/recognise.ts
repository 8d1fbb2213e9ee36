import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { relaxedSimd, simd } from "wasm-feature-detect";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import type { Tesseract, TesseractApi, TesseractModule } from "./tesseract-core.ts";

// Not called `require`: the bundler declares that name itself, and the built reader would not load.
const requireHere = createRequire(import.meta.url);

const LANGUAGE = "deu";
/** Of the two engines the one with neural networks, the only one in this build of Tesseract. */
const LSTM_ONLY = 1;
/** Parts of a text as Tesseract numbers them (RIL_PARA). */
const PARAGRAPH = 1;
/** Where Tesseract looks for a picture among its own files, and how it is turned, as Exif says it. */
const PICTURE = "/input";
const UPRIGHT = 1;
/** A paragraph the recognition is less sure of than this (of 100) is a pattern, not words. */
const SURE_ENOUGH = 30;

let loaded: Promise<Tesseract> | null = null;

/**
 * Reads the text in a picture, in German, without any connection.
 *
 * @param picture a file in shades of grey, as `drawForRecognition` writes it
 * @returns paragraphs parted by blank lines; "" when there are no words
 * @throws ExpectedFailure import/cannot-recognise where this system lacks what it needs,
 *   import/unreadable
 */
export async function recognisePicture(picture: string): Promise<string> {
  const bytes = await readFile(picture);
  loaded ??= loadTesseract();
  const tesseract = await loaded.catch((error: unknown) => {
    loaded = null;
    throw new ExpectedFailure("import/cannot-recognise", String(error).slice(0, 300));
  });
  try {
    showPicture(tesseract, bytes);
    tesseract.api.Recognize(null);
    return paragraphsOf(tesseract).join("\n\n");
  } catch (error) {
    // What ran out of memory in the middle of a page is not to be trusted with the next.
    loaded = null;
    throw error;
  }
}

function showPicture({ module, api }: Tesseract, bytes: Uint8Array): void {
  module.FS.writeFile(PICTURE, bytes, { canOwn: true });
  const failed = api.SetImageFile(UPRIGHT, 0);
  // It has a copy of its own by now.
  module.FS.unlink(PICTURE);
  if (failed) throw new ExpectedFailure("import/unreadable", "picture");
}

function paragraphsOf({ module, api }: Tesseract): string[] {
  const paragraphs: string[] = [];
  const place = api.GetIterator();
  if (module.getPointer(place) === 0) return paragraphs;
  do {
    if (place.Confidence(PARAGRAPH) < SURE_ENOUGH) continue;
    const lines = tidyText(place.GetUTF8Text(PARAGRAPH)).split("\n").map(oneLine);
    paragraphs.push(lines.filter(Boolean).join("\n"));
  } while (place.Next(PARAGRAPH));
  module.destroy(place);
  return paragraphs.filter(Boolean);
}

/** Loading takes half a second: the recogniser stays for the next pages of this reader. */
async function loadTesseract(): Promise<Tesseract> {
  const name = `tesseract.js-core/tesseract-core-${await fastestBuild()}`;
  const core = requireHere(`${name}.js`) as (options: object) => Promise<TesseractModule>;
  const nothing = () => undefined;
  const module = await core({
    wasmBinary: await readFile(requireHere.resolve(`${name}.wasm`)),
    TesseractProgress: nothing,
    // What it says of a broken picture is for nobody.
    print: nothing,
    printErr: nothing,
  });
  const data = requireHere.resolve(
    `@tesseract.js-data/deu/4.0.0_best_int/${LANGUAGE}.traineddata.gz`,
  );
  const file = `${LANGUAGE}.traineddata`;
  module.FS.writeFile(file, await promisify(gunzip)(await readFile(data)), { canOwn: true });
  const api: TesseractApi = new module.TessBaseAPI();
  if (api.Init(null, LANGUAGE, LSTM_ONLY) !== 0) throw new Error("no language data");
  module.FS.unlink(file);
  return { module, api };
}

/** Which instructions of the processor may be used. */
async function fastestBuild(): Promise<string> {
  if (await relaxedSimd()) return "relaxedsimd-lstm";
  return (await simd()) ? "simd-lstm" : "lstm";
}
