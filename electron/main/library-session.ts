import { existsSync } from "node:fs";
import path from "node:path";
import {
  app,
  type BrowserWindow,
  type Event,
  MessageChannelMain,
  type WebContents,
} from "electron";
import type { ControlAnswers } from "../../shared/contract/backend-control.ts";
import { PORT_CHANNEL, STATE_CHANNEL } from "../../shared/contract/channels.ts";
import { ExpectedFailure, type Failure, type Result } from "../../shared/contract/result.ts";
import type { BackendState } from "../../shared/contract/shell-methods.ts";
import type { Attached } from "../../shared/domain/attachment.ts";
import type { ExportTable } from "../../shared/domain/export-table.ts";
import type { ReportRequest } from "../../shared/domain/report.ts";
import { BackendProcess } from "./backend-process.ts";
import { locationWarning } from "./library-location.ts";
import { defaultLibraryPath, resourcePath } from "./profile.ts";
import { RestartPolicy } from "./restart-policy.ts";
import type { SettingsFile } from "./settings-file.ts";

const CLOSE_TIMEOUT_MS = 5_000;
const LIBRARY_FILE = "library.sqlite";

type Opening = { command: "open"; create: boolean } | { command: "openSample" };

/**
 * The backend's life and the library it has open. A backend that dies is started again with the same
 * library and the windows get new ports; what was saved is in the library, nothing else is lost.
 */
export class LibrarySession {
  readonly #settings: SettingsFile;
  readonly #windows: () => BrowserWindow[];
  readonly #restarts = new RestartPolicy();
  #backend: BackendProcess | null = null;
  #libraryPath: string | null = null;
  #state: BackendState = { state: "starting", error: null, library: null };
  /** Openings happen one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #quitting = false;

  constructor(settings: SettingsFile, windows: () => BrowserWindow[]) {
    this.#settings = settings;
    this.#windows = windows;
  }

  get state(): BackendState {
    return this.#state;
  }

  get libraryPath(): string | null {
    return this.#libraryPath;
  }

  /** Starts the backend and opens the library this computer used last, if there is one. */
  start(): void {
    this.#startBackend();
    const first = this.#firstLibrary();
    if (first) void this.#enqueue(() => this.#openAtStart(first.path, first.opening));
    else this.#setState({ state: "noLibrary", error: null, library: null });
  }

  /**
   * Opens another library. When that fails the one that was open stays open.
   *
   * @throws ExpectedFailure with the backend's code
   */
  open(libraryPath: string, options: { create: boolean }): Promise<BackendState> {
    return this.#enqueue(async () => {
      if (!this.#backend) this.#startBackend();
      const before = this.#libraryPath;
      this.#setState({ state: "starting", error: null, library: null });
      const opened = await this.#openInBackend(libraryPath, { command: "open", ...options });
      if (opened.ok) return this.#becomeReady(libraryPath, opened.value);
      if (before) await this.#openAtStart(before, { command: "open", create: false });
      else this.#setState({ state: "noLibrary", error: null, library: null });
      throw new ExpectedFailure(opened.error.code, opened.error.detail);
    });
  }

  /** Gives a page its own port to the backend; before the library is open, nothing. */
  connect(contents: WebContents): void {
    if (this.#state.state !== "ready" || !this.#backend || contents.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    void this.#backend.request("connect", {}, [port1]);
    contents.postMessage(PORT_CHANNEL, null, [port2]);
  }

  /** @throws ExpectedFailure when no library is open or the backend refuses */
  async importPaths(paths: string[]): Promise<string> {
    return unwrap(await this.#ready().request("import", { paths })).batchId;
  }

  /** @throws ExpectedFailure `watching/…`, or when no library is open */
  async watchFolder(folder: string): Promise<string> {
    return unwrap(await this.#ready().request("watchFolder", { path: folder })).folderId;
  }

  /** @throws ExpectedFailure `library/…`; what is wrong with single files is in the answer */
  async attachFiles(files: { path: string; name: string }[]): Promise<Attached> {
    return unwrap(await this.#ready().request("attach", { files }));
  }

  /** @throws ExpectedFailure `outline/…` when the file is none that the map can show */
  async loadOutline(path: string): Promise<void> {
    unwrap(await this.#ready().request("outline", { path }));
  }

  /** @throws ExpectedFailure `document/no-file`, `record/not-found` … */
  async documentFile(
    documentId: string,
    version: number | null,
  ): Promise<ControlAnswers["documentFile"]> {
    return unwrap(await this.#ready().request("documentFile", { documentId, version }));
  }

  /** @throws ExpectedFailure when no library is open or the record is gone */
  async makeReport(request: ReportRequest): Promise<ControlAnswers["report"]> {
    return unwrap(await this.#ready().request("report", { request }));
  }

  /** @throws ExpectedFailure when the backend cannot be asked */
  async makeTable(
    table: ExportTable,
    language: ReportRequest["language"],
  ): Promise<ControlAnswers["table"]> {
    return unwrap(await this.#ready().request("table", { table, language }));
  }

  /** Holds the quitting until the backend has closed the library, but not for ever. */
  closeBeforeQuit(event: Event): void {
    this.#quitting = true;
    const backend = this.#backend;
    if (!backend) return;
    event.preventDefault();
    this.#backend = null;
    const timer = new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS));
    void Promise.race([backend.request("close", {}), timer]).then(() => {
      backend.kill();
      app.quit();
    });
  }

  #startBackend(): void {
    const backend = new BackendProcess((code) => {
      if (this.#backend === backend) this.#backend = null;
      this.#afterExit(code);
    });
    this.#backend = backend;
  }

  #afterExit(code: number): void {
    if (this.#quitting) return;
    const error: Failure = { code: "backend/gone", detail: `exit ${code}` };
    console.error(`backend: ended unexpectedly (${code})`);
    if (!this.#restarts.mayRestart()) {
      this.#setState({ state: "failed", error, library: this.#state.library });
      return;
    }
    this.#setState({ state: "restarting", error, library: this.#state.library });
    this.#startBackend();
    const { backend, libraryPath } = { backend: this.#backend, libraryPath: this.#libraryPath };
    void this.#enqueue(async () => {
      // Somebody may have opened another library, or it died again, in the meantime.
      if (backend !== this.#backend || libraryPath !== this.#libraryPath) return;
      if (libraryPath) await this.#openAtStart(libraryPath, { command: "open", create: false });
      else this.#setState({ state: "noLibrary", error, library: null });
    });
  }

  /** Like `open`, where nobody waits for the answer: a failure becomes the state. */
  async #openAtStart(libraryPath: string, opening: Opening): Promise<void> {
    const opened = await this.#openInBackend(libraryPath, opening);
    if (opened.ok) this.#becomeReady(libraryPath, opened.value);
    // When the backend died over it, its end has already decided what comes next.
    else if (opened.error.code !== "backend/gone") {
      this.#libraryPath = null;
      this.#setState({ state: "noLibrary", error: opened.error, library: null });
    }
  }

  #openInBackend(libraryPath: string, opening: Opening): Promise<Result<ControlAnswers["open"]>> {
    const backend = this.#backend;
    if (!backend) {
      return Promise.resolve({ ok: false, error: { code: "backend/gone", detail: "" } });
    }
    if (opening.command === "open") {
      return backend.request("open", { path: libraryPath, create: opening.create });
    }
    return backend.request("openSample", { source: resourcePath("sample"), path: libraryPath });
  }

  #becomeReady(libraryPath: string, library: ControlAnswers["open"]): BackendState {
    this.#libraryPath = libraryPath;
    this.#settings.rememberLibrary(libraryPath, library.name);
    this.#setState({ state: "ready", error: locationWarning(libraryPath), library });
    for (const window of this.#windows()) this.connect(window.webContents);
    return this.#state;
  }

  #setState(state: BackendState): void {
    this.#state = state;
    for (const window of this.#windows()) window.webContents.send(STATE_CHANNEL, state);
  }

  #ready(): BackendProcess {
    if (this.#state.state === "ready" && this.#backend) return this.#backend;
    throw new ExpectedFailure("library/none-open");
  }

  #enqueue<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #firstLibrary(): { path: string; opening: Opening } | null {
    const named = process.env.FADENWERK_LIBRARY && defaultLibraryPath();
    const last = named || this.#settings.libraries[0]?.path;
    const wantsSample = process.env.FADENWERK_SAMPLE === "1";
    if (last && (existsSync(path.join(last, LIBRARY_FILE)) || !wantsSample)) {
      return { path: last, opening: { command: "open", create: Boolean(named) } };
    }
    const fallback = defaultLibraryPath();
    if (existsSync(path.join(fallback, LIBRARY_FILE))) {
      return { path: fallback, opening: { command: "open", create: false } };
    }
    return wantsSample ? { path: fallback, opening: { command: "openSample" } } : null;
  }
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ExpectedFailure(result.error.code, result.error.detail);
}
