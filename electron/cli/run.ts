import { ExpectedFailure } from "../../shared/contract/result.ts";
import { createDispatch } from "../backend/handlers/dispatch.ts";
import type { ImportingLibrary } from "../backend/handlers/imports.ts";
import { completeIndex, openWithIndex } from "../backend/handlers/library-opening.ts";
import { isBackupDue, makeBackup } from "../backend/library/backups.ts";
import { toExpectedFailure } from "../backend/store/database.ts";
import { countByKind } from "../backend/store/records.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import type { Command, CommandContext } from "./command.ts";
import { COMMANDS } from "./commands/all.ts";
import { EXIT, type ExitCode, WrongUse } from "./exit-codes.ts";
import type { CommandIo } from "./io.ts";
import { sayError, USAGE } from "./messages.ts";
import { withOwnReaders } from "./readers.ts";
import { programVersion } from "./version.ts";

/**
 * Runs one command of the command line.
 *
 * @param argv without the program's own name
 * @returns the exit code; errors were said on `io.warn` and, with `--json`, printed as JSON
 */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  let args: Arguments;
  let command: Command;
  try {
    args = parseArguments(argv);
    if (args.version) return await printed(io, programVersion());
    if (args.help) return await printed(io, USAGE);
    command = commandOf(args);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    io.warn(error.message);
    return EXIT.wrongUse;
  }
  return runCommand(command, args, io);
}

function commandOf(args: Arguments): Command {
  if (args.command === null) throw new WrongUse(USAGE);
  const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined;
  if (!command) {
    throw new WrongUse(
      `Den Befehl „${args.command}“ gibt es nicht. Es gibt: ${Object.keys(COMMANDS).join(", ")}.`,
    );
  }
  command.checkUse(args);
  return command;
}

async function runCommand(command: Command, args: Arguments, io: CommandIo): Promise<ExitCode> {
  let library: ImportingLibrary;
  try {
    library = withOwnReaders(
      await openWithIndex(args.library, { create: true, forReading: !command.writes }),
    );
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    await tellFailure(error, args, io);
    return command.judges && error.code === "library/damaged" ? EXIT.damageFound : EXIT.noLibrary;
  }
  try {
    if (command.writes) await backUpIfDue(library, io);
    if (!(command.judges && library.index.isCurrent())) indexWhatWaits(library, io);
    const dispatch = createDispatch(
      () => library,
      (_method, error) => {
        throw error;
      },
    );
    const context: CommandContext = { args, io, library, dispatch };
    return await command.run(context);
  } catch (thrown) {
    if (thrown instanceof WrongUse) {
      io.warn(thrown.message);
      return EXIT.wrongUse;
    }
    const error = toExpectedFailure(thrown);
    if (!(error instanceof ExpectedFailure)) throw error;
    await tellFailure(error, args, io);
    return command.judges && error.code === "library/damaged" ? EXIT.damageFound : EXIT.someFailed;
  } finally {
    library.imports.close();
    library.close();
  }
}

function indexWhatWaits(library: ImportingLibrary, io: CommandIo): void {
  if (library.readOnly || library.index.backlog() === 0) return;
  io.warn("Der Suchindex wird aufgebaut …");
  completeIndex(library);
}

/** A copy that cannot be made is a warning: the person's own command comes first. */
async function backUpIfDue(library: ImportingLibrary, io: CommandIo): Promise<void> {
  if (library.readOnly || !isBackupDue(library.path)) return;
  if (Object.keys(countByKind(library.db)).length === 0) return;
  try {
    await makeBackup(library.db, library.path, "daily");
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    io.warn(`Warnung: keine Sicherung möglich. ${sayError(error)}`);
  }
}

async function tellFailure(error: ExpectedFailure, args: Arguments, io: CommandIo): Promise<void> {
  const { code, detail } = error;
  io.warn(sayError(error));
  if (args.json)
    await io.print(JSON.stringify({ error: { code, message: sayError(error), detail } }));
}

async function printed(io: CommandIo, text: string): Promise<ExitCode> {
  await io.print(text);
  return EXIT.well;
}
