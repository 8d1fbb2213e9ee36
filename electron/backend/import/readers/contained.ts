import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ContainedFile, FileContent } from "../read-document.ts";
import { shownName } from "../shown-name.ts";

/**
 * Takes one file out of a container. What is wrong with that file alone is noted beside its name;
 * what is wrong with the whole (too much inside) is thrown.
 */
export async function takeOut(
  container: FileContent,
  name: string,
  chunks: () => Promise<AsyncIterable<Uint8Array>> | Iterable<Uint8Array>,
): Promise<ContainedFile> {
  const failed = (error: ExpectedFailure): ContainedFile => ({
    name: shownName(name),
    content: { error: { code: error.code, detail: error.detail } },
  });
  const { unpacking } = container;
  if (!unpacking || unpacking.depth >= IMPORT_LIMITS.nesting)
    return failed(new ExpectedFailure("import/nested-too-deep"));
  try {
    return await unpacking.add(name, await chunks());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof ExpectedFailure && error.code === "import/too-much-inside") throw error;
    // A disk that is full is not the fault of one file.
    if ("syscall" in error) throw error;
    if (error instanceof ExpectedFailure) return failed(error);
    return failed(new ExpectedFailure("import/unreadable", error.message.slice(0, 300)));
  }
}
