import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files below a folder that hold the word in any case, in UTF-8 or as UTF-16. */
export function bytesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = contentOf(file);
      return [bytes, bytes.subarray(1)].some((from) =>
        [from.toString("latin1"), from.toString("utf16le")].some((text) =>
          text.toLowerCase().includes(word),
        ),
      );
    });
}

/** Chromium takes away files of its own while they are looked at. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
