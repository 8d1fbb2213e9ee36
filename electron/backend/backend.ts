// Entry of the utility process: opens the library main names and answers the windows.
import type {
  ControlMessage,
  ControlRequest,
  ReaderNotice,
} from "../../shared/contract/backend-control.ts";
import { ExpectedFailure, failure, type Result, success } from "../../shared/contract/result.ts";
import { logFault } from "./fault-log.ts";
import { createDispatch } from "./handlers/dispatch.ts";
import { findDocumentFile } from "./handlers/documents-file.ts";
import { withImports } from "./handlers/library-imports.ts";
import { addSample } from "./handlers/library-sample.ts";
import { LibrarySession } from "./handlers/library-session.ts";
import { loadOutline } from "./handlers/map-outline.ts";
import { makeReport, makeTable } from "./handlers/reports.ts";
import { createPortReaderHost } from "./import/reading/port-reader-host.ts";
import { type MessagePortLike, parentPort } from "./parent-port.ts";
import { toExpectedFailure } from "./store/database.ts";
import { WindowPorts } from "./window-ports.ts";

const main = parentPort();
if (!main) throw new Error("the backend is started by the app's main process");

// One call that fails must not take the library away from every window.
process.on("uncaughtException", (error) => logFault("uncaught", error));
process.on("unhandledRejection", (error) => logFault("unhandled", error));

const tellMain = (message: ControlMessage) => main.postMessage(message);
const readers = createPortReaderHost(tellMain);
const session = new LibrarySession({
  withImports: (library) =>
    withImports(library, readers, logFault, { recognisesScans: true, watchesFolders: true }),
  broadcast: (event) => windows.broadcast(event),
  logFault,
});
const windows = new WindowPorts(
  createDispatch(() => session.library, logFault),
  logFault,
);

/** Openings and closings one after the other: two at once would fight for the lock. */
let queue: Promise<unknown> = Promise.resolve();

main.on("message", ({ data, ports }) => {
  const message = data as ControlRequest | ReaderNotice;
  if ("type" in message) readers.receive(message, ports);
  else
    void answer(message, ports).then((result) =>
      tellMain({ type: "answer", id: message.id, result }),
    );
});
tellMain({ type: "started" });

async function answer(request: ControlRequest, ports: MessagePortLike[]): Promise<Result<unknown>> {
  try {
    return success(await carryOut(request, ports));
  } catch (error) {
    const expected = toExpectedFailure(error);
    if (expected instanceof ExpectedFailure) return failure(expected.code, expected.detail);
    logFault(request.command, error);
    return failure("backend/internal");
  }
}

async function carryOut(request: ControlRequest, ports: MessagePortLike[]): Promise<unknown> {
  switch (request.command) {
    case "open":
      return inTurn(() => session.open(request.path, request.create));
    case "openSample":
      return inTurn(() =>
        session.open(request.path, true, (library) => addSample(library, request.source)),
      );
    case "close":
      return inTurn(async () => {
        session.close();
        return {};
      });
    case "connect":
      for (const port of ports) windows.add(port);
      return {};
    case "import":
      return { batchId: session.require().imports.importPaths(request.paths) };
    case "watchFolder":
      return { folderId: session.require().watcher.add(request.path) };
    case "attach":
      return session.require().imports.attach(request.files);
    case "outline":
      return loadOutline(session.require(), request.path);
    case "report":
      return makeReport(session.require(), request.request);
    case "table":
      return makeTable(request.table, request.language);
    case "documentFile":
      return findDocumentFile(session.require(), request.documentId, request.version);
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}
