import { once } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import type { MessagePortLike, PortEvent } from "../../electron/backend/parent-port.ts";
import { WindowPorts } from "../../electron/backend/window-ports.ts";
import { openForTest } from "./handlers/open-library.ts";

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Node's ports hand over the data itself; Electron's wrap it into an event. */
function likeElectron(port: MessagePort): MessagePortLike {
  return {
    on(event: "message" | "close", listener: ((message: PortEvent) => void) & (() => void)) {
      if (event === "message") port.on("message", (data) => listener({ data, ports: [] }));
      else port.on("close", () => listener());
    },
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

async function openWindows(count: number) {
  const { dispatch, call, events } = await openForTest();
  const faults: unknown[] = [];
  const windows = new WindowPorts(dispatch, (_, error) => faults.push(error));
  const pages = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    windows.add(likeElectron(port1));
    return port2;
  });
  return { windows, pages, call, events, faults };
}

it("answers each window on its own port and tells all of them what changed", async () => {
  const { windows, pages } = await openWindows(2);
  const [first, second] = pages as [MessagePort, MessagePort];
  const heard = Promise.all(pages.map((page) => once(page, "message")));
  windows.broadcast({ event: "libraryChanged" });
  expect(await heard).toEqual([[{ event: "libraryChanged" }], [{ event: "libraryChanged" }]]);
  const answers = Promise.all([once(first, "message"), once(second, "message")]);
  first.postMessage({ id: 1, method: "library.info", input: {} });
  second.postMessage({ id: 1, method: "gibt-es-nicht", input: {} });
  expect(await answers).toMatchObject([
    [{ id: 1, ok: true, value: { readOnly: false } }],
    [{ id: 1, ok: false, error: { code: "contract/unknown-method" } }],
  ]);
});

it("outlives hostile messages and windows that vanish", async () => {
  const { windows, pages } = await openWindows(2);
  const [hostile, other] = pages as [MessagePort, MessagePort];
  const refused = once(hostile, "message");
  for (const message of [null, 7, "x", [], {}, { id: -1 }, { id: 1.5, method: "library.info" }]) {
    hostile.postMessage(message);
  }
  hostile.postMessage({ id: 9, method: { toString: 1 }, input: [] });
  expect(await refused).toMatchObject([
    { id: 9, ok: false, error: { code: "contract/invalid-input" } },
  ]);
  hostile.close();
  const answer = once(other, "message");
  windows.broadcast({ event: "libraryChanged" });
  expect(await answer).toEqual([{ event: "libraryChanged" }]);
});
