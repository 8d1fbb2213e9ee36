import { MessageChannel, type MessagePort } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import {
  type BackendPort,
  createBackendConnection,
} from "../../../renderer/backend/backend-connection.ts";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { PortRequest } from "../../../shared/contract/port-messages.ts";

/** The other end of a real port: keeps what arrives and answers when told. */
function openPort() {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const requests: PortRequest[] = [];
  port2.on("message", (request: PortRequest) => requests.push(request));
  return {
    near: port1 as unknown as BackendPort,
    requests,
    answer: (id: number, value: unknown) => port2.postMessage({ id, ok: true, value }),
    refuse: (id: number, code: string) =>
      port2.postMessage({ id, ok: false, error: { code, detail: "why" } }),
    tell: (event: BackendEvent) => port2.postMessage(event),
    received: async (count: number) => {
      await expect.poll(() => requests.length).toBe(count);
      return requests;
    },
  };
}

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

const INFO = {
  path: "/l",
  name: "l",
  schemaVersion: 1,
  readOnly: false,
  counts: {},
  indexBacklog: 0,
};

describe("a call", () => {
  test("is answered by the reply with its id, whatever the order", async () => {
    const connection = createBackendConnection();
    const port = openPort();
    connection.attach(port.near);
    const first = connection.call("library.info", {});
    const second = connection.call("search.saved", {});
    const requests = await port.received(2);
    port.answer(requests[1]?.id ?? -1, { searches: [] });
    port.answer(requests[0]?.id ?? -1, INFO);
    await expect(second).resolves.toEqual({ searches: [] });
    await expect(first).resolves.toEqual(INFO);
  });

  test("fails with the code of the reply", async () => {
    const connection = createBackendConnection();
    const port = openPort();
    connection.attach(port.near);
    const call = connection.call("records.get", { id: "0190a0b0-0000-7000-8000-000000000000" });
    const failed = expect(call).rejects.toMatchObject({ code: "record/not-found", detail: "why" });
    const [request] = await port.received(1);
    port.refuse(request?.id ?? -1, "record/not-found");
    await failed;
  });

  test("made before there is a port waits for it", async () => {
    const connection = createBackendConnection();
    const call = connection.call("library.info", {});
    const port = openPort();
    connection.attach(port.near);
    const [request] = await port.received(1);
    port.answer(request?.id ?? -1, INFO);
    await expect(call).resolves.toEqual(INFO);
  });

  test("with something that cannot be sent fails at once and leaves the others alone", async () => {
    const connection = createBackendConnection();
    const port = openPort();
    connection.attach(port.near);
    const hopeless = { query: "x", remember: () => {} } as unknown as { query: string };
    await expect(connection.call("search.run", hopeless)).rejects.toThrow();
    const call = connection.call("library.info", {});
    const [request] = await port.received(1);
    port.answer(request?.id ?? -1, INFO);
    await expect(call).resolves.toEqual(INFO);
  });
});

describe("when the backend dies", () => {
  test("a question is asked again, a change fails because nobody knows whether it was done", async () => {
    const connection = createBackendConnection();
    const before = openPort();
    connection.attach(before.near);
    const question = connection.call("search.run", { query: "Lesepaten" });
    const change = connection.call("records.trash", { id: "0190a0b0-0000-7000-8000-000000000000" });
    await before.received(2);
    const failed = expect(change).rejects.toMatchObject({ code: "backend/gone" });
    connection.lose();
    await failed;

    const after = openPort();
    connection.attach(after.near);
    const requests = await after.received(1);
    expect(requests[0]?.method).toBe("search.run");
    after.answer(requests[0]?.id ?? -1, { total: 0 });
    await expect(question).resolves.toEqual({ total: 0 });
  });

  test("a change made while there is no backend is sent to the next one, once", async () => {
    const connection = createBackendConnection();
    connection.lose();
    const change = connection.call("records.restore", {
      id: "0190a0b0-0000-7000-8000-000000000000",
    });
    const port = openPort();
    connection.attach(port.near);
    const [request] = await port.received(1);
    port.answer(request?.id ?? -1, { record: {} });
    await expect(change).resolves.toEqual({ record: {} });
  });

  test("what the old port still says is not heard", async () => {
    const connection = createBackendConnection();
    const old = openPort();
    connection.attach(old.near);
    const heard: BackendEvent[] = [];
    connection.onEvent((event) => heard.push(event));
    old.tell({ event: "libraryChanged" });
    await expect.poll(() => heard.length).toBe(1);
    const next = openPort();
    connection.attach(next.near);
    old.tell({ event: "libraryChanged" });
    next.tell({ event: "recordsChanged", ids: [], kinds: ["event"] });
    await expect.poll(() => heard.length).toBe(2);
    expect(heard[1]).toEqual({ event: "recordsChanged", ids: [], kinds: ["event"] });
  });

  test("and will not come back, everything that waits is refused with the reason", async () => {
    const connection = createBackendConnection();
    const waiting = connection.call("library.info", {});
    const failed = expect(waiting).rejects.toMatchObject({ code: "library/damaged" });
    connection.refuse("library/damaged", "");
    await failed;
  });
});
