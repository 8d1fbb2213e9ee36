import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ContainedFile, Unpacking } from "../read-document.ts";
import { shownName } from "../shown-name.ts";

/** What all that lies in one file of the person's may still cost, on every level together. */
export interface UnpackingBudget {
  files: number;
  bytes: number;
}

export function fullBudget(): UnpackingBudget {
  return { files: IMPORT_LIMITS.archiveEntries, bytes: IMPORT_LIMITS.archiveBytes };
}

/**
 * Writes files out of a container into a folder as "1", "2" …: a name inside an archive never
 * becomes a path. What is written is counted as it comes, whatever the archive says of itself.
 */
export function createUnpacking(folder: string, depth: number, left: UnpackingBudget): Unpacking {
  let number = 0;
  const add = async (
    name: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<ContainedFile> => {
    if (left.files <= 0) throw new ExpectedFailure("import/too-much-inside", "entries");
    left.files--;
    const file = path.join(folder, String(++number));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const target = await open(file, "wx", 0o600);
    try {
      for await (const chunk of chunks) {
        left.bytes -= chunk.length;
        if (left.bytes < 0) throw new ExpectedFailure("import/too-much-inside", "bytes");
        await target.writeFile(chunk);
      }
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await target.close();
    }
    return { name: shownName(name), content: { path: file } };
  };
  return { depth, add };
}
