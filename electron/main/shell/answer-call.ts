import type { BrowserWindow } from "electron";
import type { MethodTable, OutputOf, ParsedInputOf } from "../../../shared/contract/method.ts";
import { ExpectedFailure, failure, type Result, success } from "../../../shared/contract/result.ts";

/** One function for every method of a table; each gets the window that asked. */
export type WindowHandlers<T extends MethodTable> = {
  [K in keyof T]: (
    window: BrowserWindow,
    input: ParsedInputOf<T, K>,
  ) => OutputOf<T, K> | Promise<OutputOf<T, K>>;
};

/** Validates and runs one call; what was expected to go wrong becomes its code. */
export async function answerCall<T extends MethodTable>(
  methods: T,
  handlers: WindowHandlers<T>,
  window: BrowserWindow,
  method: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (typeof method !== "string" || !Object.hasOwn(methods, method)) {
    return failure("contract/unknown-method", String(method).slice(0, 100));
  }
  const parsed = methods[method]?.input.safeParse(input);
  if (!parsed?.success) return failure("contract/invalid-input", method);
  try {
    return success(await handlers[method as keyof T](window, parsed.data as never));
  } catch (error) {
    if (error instanceof ExpectedFailure) return failure(error.code, error.detail);
    console.error(`shell: ${method} failed`, error);
    return failure("backend/internal", method);
  }
}
