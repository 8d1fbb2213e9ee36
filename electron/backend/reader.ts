// Entry of a reader process: reads one untrusted file after the other and answers with values.
// Started by fork (plain Node) or as a utility process by main (the app), which sends a port first.

import { guardOwnMemory } from "./import/reading/memory-guard.ts";
import type { ReaderPort } from "./import/reading/port-reader-host.ts";
import { answerRead } from "./import/reading/read-source.ts";
import type { ReadRequest } from "./import/reading/reader-messages.ts";

interface ParentPort {
  on(event: "message", listener: (event: { data: unknown; ports: ReaderPort[] }) => void): unknown;
}

guardOwnMemory();

const parentPort = (process as { parentPort?: ParentPort }).parentPort;
if (parentPort) {
  parentPort.on("message", ({ ports: [port] }) => {
    if (!port) return;
    port.on("message", ({ data }) => {
      const tell = (message: unknown) => port.postMessage(message);
      void answerRead(data as ReadRequest, tell).then(tell);
    });
    port.start();
  });
} else {
  process.on("message", (request) => {
    const tell = (message: unknown) => process.send?.(message);
    void answerRead(request as ReadRequest, tell).then(tell);
  });
  // Without its parent nobody waits for an answer.
  process.on("disconnect", () => process.exit(0));
}
