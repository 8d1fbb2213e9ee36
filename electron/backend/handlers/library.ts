import type { LIBRARY_METHODS } from "../../../shared/contract/methods/library.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { HandlersFor } from "./handler.ts";
import { libraryInfo } from "./library-opening.ts";

export const libraryHandlers: HandlersFor<typeof LIBRARY_METHODS, OpenLibrary> = {
  "library.info": (library) => libraryInfo(library),
};
