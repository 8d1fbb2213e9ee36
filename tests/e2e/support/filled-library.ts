import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { RecordDraft } from "../../../shared/domain/record.ts";
import { newFolder } from "./launch-app.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..", "..");
const run = promisify(execFile);

/** A new library with these records, made by the command line as another program would. */
export async function makeLibrary(records: RecordDraft[]): Promise<string> {
  const folder = newFolder();
  const lines = path.join(folder, "records.jsonl");
  writeFileSync(lines, records.map((record) => JSON.stringify(record)).join("\n"));
  return addToLibrary(path.join(folder, "Bibliothek"), lines);
}

/** A new library with the records of the sample, without its files. */
export function makeSampleLibrary(): Promise<string> {
  const library = path.join(newFolder(), "Musterbibliothek");
  return addToLibrary(library, path.join(ROOT, "resources", "sample", "records.jsonl"));
}

async function addToLibrary(library: string, lines: string): Promise<string> {
  const program = path.join(ROOT, "electron", "cli", "main.ts");
  // The binding for Electron is not the one for this Node.
  const { FADENWERK_SQLITE_BINDING: _electrons, ...env } = process.env;
  await run(process.execPath, [program, "--library", library, "add", lines], { env });
  return library;
}
