import { readFile, stat } from "node:fs/promises";
import type { ErrorCode } from "../../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { fileFailure } from "../file-failure.ts";
import { IMPORT_LIMITS } from "../limits.ts";

/** A whole file, unless it is too large. @throws ExpectedFailure `import/…`, or `tooLarge` */
export async function readBytes(
  path: string,
  limit: number = IMPORT_LIMITS.fileBytes,
  tooLarge: ErrorCode = "import/too-large",
): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > limit) throw new ExpectedFailure(tooLarge);
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error);
  }
}
