import { createReadStream, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { ImportingLibrary } from "./imports.ts";
import { addLines } from "./records-add.ts";
import { readLines } from "./records-lines.ts";

/**
 * Fills a new library with the sample: `records.jsonl` line by line, then the files of
 * `documents/`, read as any import is.
 *
 * @param source the folder with both
 * @throws {ExpectedFailure} `library/not-a-library` when there is no sample
 */
export async function addSample(library: ImportingLibrary, source: string): Promise<void> {
  const records = path.join(source, "records.jsonl");
  if (!existsSync(records)) throw new ExpectedFailure("library/not-a-library", "no sample there");
  await addLines(library, readLines(createReadStream(records)));
  const documents = path.join(source, "documents");
  const files = existsSync(documents) ? readdirSync(documents).sort() : [];
  if (files.length === 0) return;
  const batchId = library.imports.importPaths(files.map((file) => path.join(documents, file)));
  await library.imports.finished(batchId);
}
