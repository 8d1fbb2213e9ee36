import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { fileChunks } from "./file-chunks.ts";
import { fileFailure } from "./file-failure.ts";
import { IMPORT_LIMITS } from "./limits.ts";

/**
 * SHA-256 (hex) of a file's content, after a look at its size.
 *
 * @param onStep is called after each piece; what it throws ends the reading
 * @throws {ExpectedFailure} `import/empty-file`, `import/too-large`, `import/file-gone` …
 */
export async function hashFile(path: string, onStep: () => void = () => {}): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size === 0) throw new ExpectedFailure("import/empty-file");
    if (size > IMPORT_LIMITS.fileBytes) throw new ExpectedFailure("import/too-large");
    const hash = createHash("sha256");
    for await (const chunk of fileChunks(path)) {
      hash.update(chunk);
      onStep();
    }
    return hash.digest("hex");
  } catch (error) {
    throw fileFailure(error);
  }
}
