import path from "node:path";
import type { SEEING_METHODS } from "../../../shared/contract/methods/seeing.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import {
  type MapOutline,
  MapOutlineSchema,
  type ReadOutline,
} from "../../../shared/domain/map-outline.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, type StoreDatabase } from "../store/database.ts";
import { getSetting, setSetting } from "../store/settings.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportingLibrary } from "./imports.ts";

const NAME_LENGTH = 200;

type OutlineMethods = Pick<
  typeof SEEING_METHODS,
  "map.outline" | "map.setOutlineSource" | "map.removeOutline" | "map.swapOutline"
>;

/**
 * Takes a file of official outlines into the library: its Kreise and Länder are drawn instead of the
 * computed ones, in every window.
 *
 * @throws {ExpectedFailure} `outline/…`, `import/file-gone`, `library/read-only` …
 */
export async function loadOutline(
  library: ImportingLibrary,
  file: string,
): Promise<Record<string, never>> {
  refuseReadOnly(library);
  const read = await readFile(library, file);
  const fileName = path.basename(file).slice(0, NAME_LENGTH);
  keepOutline(library, { ...read, fileName, loadedAt: new Date().toISOString(), source: "" });
  return {};
}

export const mapOutlineHandlers: HandlersFor<OutlineMethods, OpenLibrary> = {
  "map.outline": ({ db }) => ({ outline: keptOutline(db) }),
  "map.setOutlineSource": (library, { source }) => {
    refuseReadOnly(library);
    const outline = keptOutline(library.db);
    if (!outline) throw new ExpectedFailure("record/not-found", "no outline");
    inTransaction(library.db, () => writeOutline(library.db, "mapOutline", { ...outline, source }));
    library.emit({ event: "mapOutlineChanged" });
    return {};
  },
  "map.removeOutline": (library) => {
    refuseReadOnly(library);
    keepOutline(library, null);
    return {};
  },
  "map.swapOutline": (library) => {
    refuseReadOnly(library);
    const before = getSetting(library.db, "mapOutlineBefore") ?? "";
    inTransaction(library.db, () => {
      setSetting(library.db, "mapOutlineBefore", getSetting(library.db, "mapOutline") ?? "");
      setSetting(library.db, "mapOutline", before);
    });
    library.emit({ event: "mapOutlineChanged" });
    return {};
  },
};

async function readFile(library: ImportingLibrary, file: string): Promise<ReadOutline> {
  try {
    return await library.imports.readOutline(file);
  } catch (error) {
    const tooLarge = error instanceof ExpectedFailure && error.code === "import/out-of-memory";
    throw tooLarge ? new ExpectedFailure("outline/too-large", error.detail) : error;
  }
}

function keepOutline(library: OpenLibrary, outline: MapOutline | null): void {
  const { db } = library;
  inTransaction(db, () => {
    setSetting(db, "mapOutlineBefore", getSetting(db, "mapOutline") ?? "");
    writeOutline(db, "mapOutline", outline);
  });
  library.emit({ event: "mapOutlineChanged" });
}

function keptOutline(db: StoreDatabase): MapOutline | null {
  const kept = getSetting(db, "mapOutline");
  return kept ? MapOutlineSchema.parse(JSON.parse(kept)) : null;
}

function writeOutline(
  db: StoreDatabase,
  name: "mapOutline" | "mapOutlineBefore",
  outline: MapOutline | null,
): void {
  setSetting(db, name, outline ? JSON.stringify(outline) : "");
}

function refuseReadOnly({ readOnly }: OpenLibrary): void {
  if (readOnly) throw new ExpectedFailure("library/read-only");
}
