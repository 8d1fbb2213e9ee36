import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { InputOf, OutputOf } from "../../../shared/contract/method.ts";
import type { PreloadApi } from "../../../shared/contract/preload-api.ts";
import type {
  BackendState,
  ShellMethodName,
  ShellMethods,
} from "../../../shared/contract/shell-methods.ts";

/** Asks main as the page would. */
export async function callShell<K extends ShellMethodName>(
  page: Page,
  method: K,
  input: InputOf<ShellMethods, K>,
): Promise<OutputOf<ShellMethods, K>> {
  const answer = await page.evaluate(
    ([name, value]) => {
      const { fadenwerk } = window as unknown as { fadenwerk: PreloadApi };
      return fadenwerk.callShell(name as string, value);
    },
    [method, input] as const,
  );
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.detail}`);
  return answer.value as OutputOf<ShellMethods, K>;
}

/** Waits until the backend is in a state, and answers it with its library. */
export async function waitForBackend(
  page: Page,
  state: BackendState["state"],
): Promise<BackendState> {
  const current = () => callShell(page, "backend.state", {});
  await expect.poll(async () => (await current()).state, { timeout: 30_000 }).toBe(state);
  return current();
}
