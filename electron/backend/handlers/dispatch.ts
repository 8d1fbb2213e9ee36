import {
  BACKEND_METHODS,
  type BackendMethodName,
  type BackendMethods,
} from "../../../shared/contract/backend-methods.ts";
import { ExpectedFailure, failure, type Result, success } from "../../../shared/contract/result.ts";
import { toExpectedFailure } from "../store/database.ts";
import { parseInput } from "./dispatch-input.ts";
import { documentHandlers } from "./documents.ts";
import { draftHandlers } from "./drafts.ts";
import type { HandlersFor } from "./handler.ts";
import { type ImportingLibrary, importHandlers } from "./imports.ts";
import { libraryHandlers } from "./library.ts";
import { linkHandlers } from "./links.ts";
import { mergingHandlers } from "./merging.ts";
import { partnershipHandlers } from "./partnerships.ts";
import { privacyHandlers } from "./privacy.ts";
import { recognitionHandlers } from "./recognition.ts";
import { recordHandlers } from "./records.ts";
import { searchHandlers } from "./search.ts";
import { seeingHandlers } from "./seeing.ts";
import { tableHandlers } from "./tables.ts";
import { vocabularyHandlers } from "./vocabularies.ts";
import { watchingHandlers } from "./watching.ts";

type AnyHandler = (library: ImportingLibrary, input: unknown) => unknown;

/** Answers a call of the contract by its name. It never throws. */
export type Dispatch = (method: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * The way from a method's name to its handler, for windows and command line alike.
 *
 * @param library what is open at the time of the call, or null
 * @param logFault is told of bugs; expected failures are answers, not faults
 */
export function createDispatch(
  library: () => ImportingLibrary | null,
  logFault: (method: string, error: unknown) => void,
): Dispatch {
  const handlers = allHandlers();
  return async (name, input) => {
    const handler = typeof name === "string" ? handlers.get(name) : undefined;
    if (!isMethod(name) || !handler) return failure("contract/unknown-method");
    try {
      const open = library();
      if (!open) return failure("library/none-open");
      return success(await handler(open, parseInput(BACKEND_METHODS[name].input, input)));
    } catch (error) {
      const expected = toExpectedFailure(error);
      if (expected instanceof ExpectedFailure) return failure(expected.code, expected.detail);
      logFault(name, error);
      return failure("backend/internal");
    }
  };
}

function isMethod(name: unknown): name is BackendMethodName {
  return typeof name === "string" && Object.hasOwn(BACKEND_METHODS, name);
}

function allHandlers(): Map<string, AnyHandler> {
  return mergeHandlers(Object.keys(BACKEND_METHODS), [
    libraryHandlers,
    recordHandlers,
    draftHandlers,
    linkHandlers,
    documentHandlers,
    vocabularyHandlers,
    searchHandlers,
    importHandlers,
    partnershipHandlers,
    mergingHandlers,
    seeingHandlers,
    privacyHandlers,
    recognitionHandlers,
    tableHandlers,
    watchingHandlers,
  ] satisfies Partial<HandlersFor<BackendMethods, ImportingLibrary>>[]);
}

/**
 * One table out of those of the areas.
 *
 * @throws {Error} for a method with two handlers, with none, or a handler without a method
 */
export function mergeHandlers(methods: readonly string[], tables: readonly object[]) {
  const merged = new Map<string, AnyHandler>();
  for (const table of tables) {
    for (const [name, handler] of Object.entries(table)) {
      if (merged.has(name)) throw new Error(`two handlers for ${name}`);
      if (!methods.includes(name)) throw new Error(`${name} is not in the contract`);
      merged.set(name, handler as AnyHandler);
    }
  }
  const missing = methods.filter((name) => !merged.has(name));
  if (missing.length > 0) throw new Error(`no handler for ${missing.join(", ")}`);
  return merged;
}
