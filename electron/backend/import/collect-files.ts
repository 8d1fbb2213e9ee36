import { opendir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { fileFailure } from "./file-failure.ts";
import { shownName } from "./shown-name.ts";

/** A file to read, as named by the person or found in a folder. */
export interface CollectedFile {
  path: string;
  /** Shown name: relative to the folder that was chosen, with forward slashes. */
  name: string;
  /** Why it will not be read. */
  error: { code: ErrorCode; detail: string } | null;
}

/** Files that programs leave in folders and nobody means. */
export const IGNORED = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
const MAX_DEPTH = 64;

/**
 * Files and folders → files, in order of their names. Folders are searched to the bottom; one that
 * is reached again through a link is not entered twice.
 */
export async function* collectFiles(paths: readonly string[]): AsyncGenerator<CollectedFile> {
  const entered = new Set<string>();
  for (const given of paths) {
    const file = path.resolve(given);
    yield* collect(file, shownName(path.basename(file)), entered, 0);
  }
}

async function* collect(
  file: string,
  name: string,
  entered: Set<string>,
  depth: number,
): AsyncGenerator<CollectedFile> {
  let isFolder: boolean;
  try {
    const found = await stat(file);
    isFolder = found.isDirectory();
    if (!isFolder && !found.isFile()) {
      yield { path: file, name, error: { code: "import/unsupported-format", detail: "no file" } };
      return;
    }
  } catch (error) {
    yield { path: file, name, error: nameFailure(error) };
    return;
  }
  if (!isFolder) {
    yield { path: file, name, error: null };
    return;
  }
  if (depth > MAX_DEPTH) return;
  try {
    const real = await realpath(file);
    if (entered.has(real)) return;
    entered.add(real);
    const names: string[] = [];
    for await (const entry of await opendir(file)) {
      if (!IGNORED.test(entry.name)) names.push(entry.name);
    }
    leaveOutPageFolders(names);
    names.sort((a, b) => a.localeCompare(b, "de", { numeric: true }));
    for (const entry of names) {
      yield* collect(path.join(file, entry), `${name}/${shownName(entry)}`, entered, depth + 1);
    }
  } catch (error) {
    yield { path: file, name, error: nameFailure(error) };
  }
}

/** "Seite_files" beside "Seite.html" holds what a browser saved along with the page. */
export function leaveOutPageFolders(names: string[]): void {
  const pages = new Set(names.flatMap((name) => /^(.+)\.(?:x?html?|xht)$/i.exec(name)?.[1] ?? []));
  const isPart = (name: string) => {
    const page = /^(.+)[-_](?:files|Dateien)$/i.exec(name)?.[1];
    return page !== undefined && pages.has(page);
  };
  names.splice(0, names.length, ...names.filter((name) => !isPart(name)));
}

function nameFailure(error: unknown): { code: ErrorCode; detail: string } {
  const failure = fileFailure(error);
  if (failure instanceof ExpectedFailure) return { code: failure.code, detail: failure.detail };
  throw error;
}
