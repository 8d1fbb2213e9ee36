import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addLines } from "./records-add.ts";
import { type Line, readLines } from "./records-lines.ts";

/**
 * Fills a new library with the sample: `records.jsonl` line by line, each document with its file
 * from `documents/`. The lines bring the documents' text along, so nothing has to be read again.
 *
 * @param source the folder with both
 * @throws {ExpectedFailure} `library/not-a-library` when there is no sample
 */
export async function addSample(library: OpenLibrary, source: string): Promise<void> {
  const records = path.join(source, "records.jsonl");
  if (!existsSync(records)) throw new ExpectedFailure("library/not-a-library", "no sample there");
  const lines = readLines(createReadStream(records));
  const { failed } = await addLines(library, withFiles(lines, path.join(source, "documents")));
  const [first] = failed;
  if (first) throw new Error(`line ${first.line} of the sample: ${first.code} ${first.detail}`);
}

async function* withFiles(lines: AsyncIterable<Line>, folder: string): AsyncIterable<Line> {
  for await (const line of lines) {
    const record = line.text === null || line.text.trim() === "" ? null : JSON.parse(line.text);
    if (record?.kind !== "document") yield line;
    else {
      const file = path.join(folder, record.fileName);
      yield { ...line, text: JSON.stringify({ ...record, file }) };
    }
  }
}
