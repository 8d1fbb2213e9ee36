import path from "node:path";
import { afterEach } from "vitest";
import { createDispatch } from "../../../electron/backend/handlers/dispatch.ts";
import type { ImportingLibrary } from "../../../electron/backend/handlers/imports.ts";
import { withImports } from "../../../electron/backend/handlers/library-imports.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { createForkReaderHost } from "../../../electron/backend/import/reading/fork-reader-host.ts";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type {
  BackendMethodName,
  BackendMethods,
} from "../../../shared/contract/backend-methods.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/method.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { temporaryFolder } from "../store/fresh-database.ts";

const READER = new URL("../../../electron/backend/reader.ts", import.meta.url);
const open: ImportingLibrary[] = [];

afterEach(() => {
  for (const library of open.splice(0)) {
    library.imports.close();
    if (library.db.open) library.close();
  }
});

/** A real library with everything a window can ask of it; closed after the test. */
export async function openForTest(folder = path.join(temporaryFolder(), "Bibliothek")) {
  const events: BackendEvent[] = [];
  const faults: unknown[] = [];
  const bare = await openWithIndex(folder, {
    create: true,
    author: "Test",
    emit: (event) => events.push(event),
  });
  const library = withImports(bare, createForkReaderHost(READER), (_, error) => faults.push(error));
  open.push(library);
  const dispatch = createDispatch(
    () => library,
    (_, error) => faults.push(error),
  );
  const call = async <K extends BackendMethodName>(
    method: K,
    input: InputOf<BackendMethods, K>,
  ): Promise<OutputOf<BackendMethods, K>> => {
    const result = await dispatch(method, input);
    if (!result.ok) throw new ExpectedFailure(result.error.code, result.error.detail);
    return result.value as OutputOf<BackendMethods, K>;
  };
  return { folder, library, dispatch, call, events, faults };
}
