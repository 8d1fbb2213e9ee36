import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addLines } from "./records-add.ts";
import { readLines } from "./records-lines.ts";

/**
 * Fills a new library with the sample: `records.jsonl` line by line, with the originals that lie in
 * `documents/` under their file names. What the documents say stands in the lines, so nothing has to
 * be read again.
 *
 * @param source the folder with both
 * @throws {ExpectedFailure} `library/not-a-library` when there is no sample
 */
export async function addSample(library: OpenLibrary, source: string): Promise<void> {
  const records = path.join(source, "records.jsonl");
  if (!existsSync(records)) throw new ExpectedFailure("library/not-a-library", "no sample there");
  const originals = path.join(source, "documents");
  const outcome = await addLines(library, readLines(createReadStream(records)), { originals });
  const [failure] = outcome.failed;
  if (failure) throw new Error(`line ${failure.line} of the sample: ${failure.detail}`);
}
