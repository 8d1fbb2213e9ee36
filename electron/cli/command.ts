import type { BackendMethodName, BackendMethods } from "../../shared/contract/backend-methods.ts";
import type { InputOf, OutputOf } from "../../shared/contract/method.ts";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import type { Dispatch } from "../backend/handlers/dispatch.ts";
import type { ImportingLibrary } from "../backend/handlers/imports.ts";
import type { Arguments } from "./arguments.ts";
import { type ExitCode, WrongUse } from "./exit-codes.ts";
import type { CommandIo } from "./io.ts";

export interface CommandContext {
  args: Arguments;
  io: CommandIo;
  library: ImportingLibrary;
  dispatch: Dispatch;
}

export interface Command {
  /** Whether it changes the library, so that a copy is made before if one is due. */
  writes: boolean;
  /** Looks for damage, so that nothing is mended before it has looked. */
  judges?: boolean;
  /** @throws {WrongUse} before the library is opened */
  checkUse(args: Arguments): void;
  run(context: CommandContext): Promise<ExitCode>;
}

/**
 * Calls a method of the contract, as a window does.
 *
 * @throws {ExpectedFailure} with the code of the answer
 */
export async function call<K extends BackendMethodName>(
  { dispatch }: CommandContext,
  method: K,
  input: InputOf<BackendMethods, K>,
): Promise<OutputOf<BackendMethods, K>> {
  const result = await dispatch(method, input);
  if (!result.ok) throw new ExpectedFailure(result.error.code, result.error.detail);
  return result.value as OutputOf<BackendMethods, K>;
}

/** Prints a result: as JSON with `--json`, else the lines for a person. */
export async function report(
  { args, io }: CommandContext,
  json: unknown,
  lines: () => string[],
): Promise<void> {
  if (args.json) await io.print(JSON.stringify(json));
  else for (const line of lines()) await io.print(line);
}

/** A check of how many operands there are. */
export function operands(least: number, most: number, usage: string): (args: Arguments) => void {
  return (args) => {
    if (args.operands.length < least || args.operands.length > most) throw new WrongUse(usage);
  };
}
