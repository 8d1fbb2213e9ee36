import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { fileChunks } from "../import/file-chunks.ts";
import { toExpectedFailure } from "../store/database.ts";
import type { StoredFile } from "../store/files.ts";
import { FILES_FOLDER } from "./folder.ts";

const HASH = /^[0-9a-f]{64}$/;
/** Virus scanners hold new files for a moment; tries in milliseconds after one another. */
const RETRY_AFTER_MS = [20, 100, 400, 1_500];

/**
 * The originals of a library: `files/ab/abcdef….pdf` by the SHA-256 of their content, written
 * once and never changed.
 */
export class FileStore {
  readonly #folder: string;
  readonly #readOnly: boolean;

  constructor(libraryFolder: string, readOnly: boolean) {
    this.#folder = path.join(libraryFolder, FILES_FOLDER);
    this.#readOnly = readOnly;
  }

  /**
   * Copies a file into the library, unless its content is there already.
   *
   * @param extension of its real name, with the dot, where the source has another
   * @throws {ExpectedFailure} `import/file-gone`, `import/no-access`, `library/disk-full` …
   */
  async keep(
    source: string,
    extension = path.extname(source),
  ): Promise<StoredFile & { known: boolean }> {
    return this.#write(extension, async (target, hash) => {
      let size = 0;
      try {
        for await (const chunk of fileChunks(source)) {
          hash.update(chunk);
          size += chunk.length;
          await writeWhole(target, chunk);
        }
      } catch (error) {
        throw sourceFailure(error, source);
      }
      return size;
    });
  }

  /** Keeps bytes that were never a file, such as pasted text. `extension` with its dot. */
  async keepBytes(bytes: Buffer, extension: string): Promise<StoredFile & { known: boolean }> {
    return this.#write(extension, async (target, hash) => {
      hash.update(bytes);
      await writeWhole(target, bytes);
      return bytes.length;
    });
  }

  /** Where an original lies; null when it is missing. */
  async pathOf(hash: string): Promise<string | null> {
    const folder = this.#folderOf(hash);
    const names = await readdir(folder).catch(() => []);
    const name = names.find((found) => found.startsWith(hash));
    return name === undefined ? null : path.join(folder, name);
  }

  /** Deletes an original. Nothing happens when there is none. */
  async remove(hash: string): Promise<void> {
    const file = await this.pathOf(hash);
    if (file) await withRetries(() => rm(file, { force: true }));
  }

  /** The hashes of all originals that lie in the folder. */
  async list(): Promise<string[]> {
    const hashes: string[] = [];
    for (const part of await readdir(this.#folder).catch(() => [])) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      for (const name of await readdir(path.join(this.#folder, part))) {
        const hash = name.slice(0, 64);
        if (HASH.test(hash)) hashes.push(hash);
      }
    }
    return hashes.sort();
  }

  /** Reads an original again and says whether its content is still what its name says. */
  async isSound(hash: string): Promise<boolean> {
    const file = await this.pathOf(hash);
    if (!file) return false;
    const found = createHash("sha256");
    for await (const chunk of fileChunks(file)) found.update(chunk);
    return found.digest("hex") === hash;
  }

  /** Takes away what a copy that was killed half-way left behind. */
  async removeLeftovers(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (name.startsWith(".part-")) await rm(path.join(this.#folder, name), { force: true });
    }
  }

  async #write(
    extension: string,
    fill: (target: FileHandle, hash: ReturnType<typeof createHash>) => Promise<number>,
  ): Promise<StoredFile & { known: boolean }> {
    if (this.#readOnly) throw new ExpectedFailure("library/read-only");
    const part = path.join(this.#folder, `.part-${randomUUID()}`);
    try {
      const hash = createHash("sha256");
      await mkdir(this.#folder, { recursive: true });
      const target = await open(part, "wx");
      let size: number;
      try {
        size = await fill(target, hash);
        await target.sync();
      } finally {
        await target.close();
      }
      const digest = hash.digest("hex");
      const known = (await this.pathOf(digest)) !== null;
      if (!known) {
        const folder = this.#folderOf(digest);
        await mkdir(folder, { recursive: true });
        await withRetries(() => rename(part, path.join(folder, digest + safeExtension(extension))));
        await syncFolder(folder);
      }
      return { hash: digest, size, known };
    } catch (error) {
      throw toExpectedFailure(error);
    } finally {
      if (existsSync(part)) await rm(part, { force: true });
    }
  }

  #folderOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error(`not a hash: ${hash}`);
    return path.join(this.#folder, hash.slice(0, 2));
  }
}

async function writeWhole(target: FileHandle, chunk: Buffer): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    written += (await target.write(chunk, written)).bytesWritten;
  }
}

/** Only for telling the file's program what it is; nothing a name could smuggle in. */
function safeExtension(extension: string): string {
  return /^\.[A-Za-z0-9]{1,10}$/.test(extension) ? extension.toLowerCase() : "";
}

/** What is wrong with the file somebody wants to bring in, as opposed to our own disk. */
function sourceFailure(error: unknown, source: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (!("path" in error) || error.path !== source) {
    return error.code === "EISDIR" ? new ExpectedFailure("import/unsupported-format") : error;
  }
  switch (error.code) {
    case "ENOENT":
      return new ExpectedFailure("import/file-gone");
    case "ENAMETOOLONG":
      return new ExpectedFailure("import/path-too-long");
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return new ExpectedFailure("import/no-access");
    default:
      return error;
  }
}

/** Makes the new name itself durable; Windows does that on its own and refuses to be asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (process.platform !== "win32" || !["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
      await sleep(wait);
    }
  }
  return work();
}
