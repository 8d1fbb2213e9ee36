import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 20;

/**
 * Evaluates an expression in the first page of a Chromium that was started with a debugging port.
 * Speaks the protocol itself: a client that attaches to everything would slow down the start that
 * it is to look at.
 *
 * @param address what Chromium printed, `ws://127.0.0.1:PORT/…`
 * @param expression JavaScript; a promise is waited for
 * @throws when no page appears or nothing is answered within `timeoutMs`
 */
export async function evaluateInFirstPage<T>(
  address: string,
  expression: string,
  timeoutMs: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  const socket = new WebSocket(await firstPage(new URL(address).host, deadline));
  try {
    return await new Promise<T>((resolve, reject) => {
      const late = () => reject(new Error(`The page did not answer in ${timeoutMs} ms.`));
      setTimeout(late, deadline - Date.now()).unref();
      socket.addEventListener("error", () => reject(new Error("The debugger went away.")));
      socket.addEventListener("open", () => {
        const params = { expression, awaitPromise: true, returnByValue: true };
        socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params }));
      });
      socket.addEventListener("message", ({ data }) => {
        const { id, result, error } = JSON.parse(String(data)) as EvaluateAnswer<T>;
        if (id !== 1) return;
        if (result?.result && !result.exceptionDetails) resolve(result.result.value);
        else reject(new Error(JSON.stringify(error ?? result?.exceptionDetails)));
      });
    });
  } finally {
    socket.close();
  }
}

interface EvaluateAnswer<T> {
  id?: number;
  result?: { result?: { value: T }; exceptionDetails?: unknown };
  error?: unknown;
}

async function firstPage(host: string, deadline: number): Promise<string> {
  while (Date.now() < deadline) {
    const answer = await fetch(`http://${host}/json/list`);
    const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type }) => type === "page");
    if (page) return page.webSocketDebuggerUrl;
    await sleep(POLL_MS);
  }
  throw new Error("The app opened no page.");
}
