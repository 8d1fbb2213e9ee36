import type { ControlMessage, ReaderNotice } from "../../../../shared/contract/backend-control.ts";
import type { ReaderChannel, ReaderHost, ReaderListener } from "./reader-channel.ts";

/** The part of Electron's MessagePortMain that is used; the backend does not import electron. */
export interface ReaderPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

interface StartedReader {
  listener: ReaderListener;
  port: ReaderPort | null;
  killed: boolean;
  ready: (channel: ReaderChannel) => void;
  failed: (error: Error) => void;
}

/** Readers that main starts: the packaged app cannot start processes from its backend. */
export interface PortReaderHost extends ReaderHost {
  /** Hands over what main says about readers. */
  receive(notice: ReaderNotice, ports: readonly ReaderPort[]): void;
}

/**
 * @param tellMain sends to main over the backend's own channel
 */
export function createPortReaderHost(tellMain: (message: ControlMessage) => void): PortReaderHost {
  const readers = new Map<number, StartedReader>();
  let lastId = 0;
  return {
    start(listener) {
      const readerId = ++lastId;
      return new Promise((ready, failed) => {
        readers.set(readerId, { listener, port: null, killed: false, ready, failed });
        tellMain({ type: "startReader", readerId });
      });
    },
    receive(notice, ports) {
      const reader = readers.get(notice.readerId);
      if (!reader) return;
      if (notice.type === "readerExit") {
        readers.delete(notice.readerId);
        reader.port?.close();
        reader.failed(new Error(`the reader ended with ${notice.code}`));
        // Main and the reader's own guard kill for memory; V8 aborts for it. All else broke.
        reader.listener.onEnd(!reader.killed && notice.code !== 0 ? "memory" : "exit");
        return;
      }
      const port = ports[0];
      if (!port) return;
      reader.port = port;
      port.on("message", (event) => reader.listener.onMessage(event.data));
      port.start();
      reader.ready({
        send: (request) => port.postMessage(request),
        kill: () => {
          reader.killed = true;
          tellMain({ type: "killReader", readerId: notice.readerId });
        },
      });
    },
  };
}
