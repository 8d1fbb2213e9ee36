import path from "node:path";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { LibraryInfo } from "../../../shared/contract/methods/library.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { type GatheredChanges, gatherChanges } from "./gather-changes.ts";
import type { ImportingLibrary } from "./imports.ts";
import { libraryInfo, openWithIndex } from "./library-opening.ts";
import { startUpkeep, type Upkeep } from "./library-upkeep.ts";

export interface SessionOptions {
  /** Adds what reads files; the app and the command line start readers in different ways. */
  withImports: (library: OpenLibrary) => ImportingLibrary;
  /** Tells every open window. */
  broadcast: (event: BackendEvent) => void;
  logFault: (what: string, error: unknown) => void;
}

/** The one library the backend has open, through all its changes. */
export class LibrarySession {
  readonly #options: SessionOptions;
  readonly #changes: GatheredChanges;
  #library: ImportingLibrary | null = null;
  #upkeep: Upkeep | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#changes = gatherChanges(options.broadcast);
  }

  get library(): ImportingLibrary | null {
    return this.#library;
  }

  /** @throws {ExpectedFailure} `library/none-open` */
  require(): ImportingLibrary {
    if (!this.#library) throw new ExpectedFailure("library/none-open");
    return this.#library;
  }

  /**
   * Opens another library; the one before is closed once that has worked.
   *
   * @param fill is called before anybody sees the library, if it has just been made
   * @throws {ExpectedFailure} `library/…`
   */
  async open(
    folder: string,
    create: boolean,
    fill: (library: ImportingLibrary) => Promise<void> = async () => undefined,
  ): Promise<LibraryInfo> {
    if (this.#library?.path === path.resolve(folder)) return libraryInfo(this.#library);
    const library = this.#options.withImports(
      await openWithIndex(folder, { create, emit: (event) => this.#emit(event) }),
    );
    try {
      if (Object.keys(libraryInfo(library).counts).length === 0) await fill(library);
    } catch (error) {
      library.imports.close();
      library.close();
      throw error;
    }
    this.close();
    this.#library = library;
    this.#upkeep = startUpkeep(library, this.#options.logFault);
    return libraryInfo(library);
  }

  close(): void {
    this.#upkeep?.stop();
    this.#upkeep = null;
    this.#changes.drop();
    this.#library?.imports.close();
    this.#library?.close();
    this.#library = null;
  }

  #emit(event: BackendEvent): void {
    if (event.event === "recordsChanged") this.#upkeep?.noteChange();
    this.#changes.emit(event);
  }
}
