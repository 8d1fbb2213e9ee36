import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 20;
/** The protocol's code for a page that is just being made or replaced. */
const NOT_NOW = -32_000;

/**
 * Evaluates an expression in the app's page, over Chromium's debugging port. Speaks the protocol
 * itself: a client that attaches to everything would slow down the start that it is to look at.
 *
 * @param address what Chromium printed, `ws://127.0.0.1:PORT/…`
 * @param expression JavaScript; a promise is waited for
 * @throws when no page appears or nothing is answered within `timeoutMs`
 */
export async function evaluateInPage<T>(
  address: string,
  expression: string,
  timeoutMs: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const page = await findPage(new URL(address).host);
    const answer = page ? await evaluate<T>(page, expression, deadline) : null;
    if (answer?.result?.result && !answer.result.exceptionDetails) {
      return answer.result.result.value;
    }
    if (answer && answer.error?.code !== NOT_NOW) throw new Error(JSON.stringify(answer));
    await sleep(POLL_MS);
  }
  throw new Error(`The app showed no page within ${timeoutMs} ms.`);
}

interface Answer<T> {
  id?: number;
  result?: { result?: { value: T }; exceptionDetails?: unknown };
  error?: { code: number; message: string };
}

async function findPage(host: string): Promise<string | null> {
  const answer = await fetch(`http://${host}/json/list`);
  const targets = (await answer.json()) as {
    type: string;
    url: string;
    webSocketDebuggerUrl: string;
  }[];
  const page = targets.find(({ type, url }) => type === "page" && url.startsWith("app:"));
  return page?.webSocketDebuggerUrl ?? null;
}

async function evaluate<T>(page: string, expression: string, deadline: number): Promise<Answer<T>> {
  const socket = new WebSocket(page);
  try {
    return await new Promise((resolve, reject) => {
      const late = () => reject(new Error("The page did not answer in time."));
      setTimeout(late, deadline - Date.now()).unref();
      socket.addEventListener("error", () => reject(new Error("The debugger went away.")));
      socket.addEventListener("open", () => {
        const params = { expression, awaitPromise: true, returnByValue: true };
        socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params }));
      });
      socket.addEventListener("message", ({ data }) => {
        const answer = JSON.parse(String(data)) as Answer<T>;
        if (answer.id === 1) resolve(answer);
      });
    });
  } finally {
    socket.close();
  }
}
