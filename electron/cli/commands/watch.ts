import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { WatchedFolder } from "../../../shared/domain/watched-folder.ts";
import { type Command, type CommandContext, call, report } from "../command.ts";
import { EXIT, type ExitCode, WrongUse } from "../exit-codes.ts";
import { germanNumber, sayError } from "../messages.ts";

const ACTIONS = ["list", "add", "remove", "look", "import"] as const;
type Action = (typeof ACTIONS)[number];

/** Actions that name a folder. */
const NAMING = new Set<Action>(["add", "remove"]);
const USAGE =
  "Aufruf: watch list · watch add ORDNER · watch remove ORDNER · watch look · watch import.";

/** `watch …`: folders that are looked at, for this computer. A call looks once; the app looks all the time. */
export const watchCommand: Command = {
  writes: true,
  checkUse({ operands: [action, ...folders] }) {
    const known = ACTIONS.find((one) => one === action);
    if (!known || folders.length !== (NAMING.has(known) ? 1 : 0)) throw new WrongUse(USAGE);
  },
  run(context) {
    const [action, folder = ""] = context.args.operands;
    switch (action as Action) {
      case "add":
        return addFolder(context, path.resolve(folder));
      case "remove":
        return removeFolder(context, path.resolve(folder));
      case "look":
        return lookAtFolders(context);
      case "import":
        return importNewFiles(context);
      default:
        return showFolders(context);
    }
  },
};

async function addFolder(context: CommandContext, folder: string): Promise<ExitCode> {
  const { watcher } = context.library;
  await watcher.look(watcher.add(folder));
  return showFolders(context);
}

async function removeFolder(context: CommandContext, folder: string): Promise<ExitCode> {
  const { folders } = await call(context, "watching.list", {});
  const { computer } = context.library.watcher;
  const found = folders.find((one) => one.path === folder && one.computer === computer);
  if (!found) throw new ExpectedFailure("record/not-found", folder);
  await call(context, "watching.remove", { id: found.id });
  return showFolders(context);
}

async function lookAtFolders(context: CommandContext): Promise<ExitCode> {
  await lookAndFinish(context);
  return showFolders(context);
}

/** A folder whose new files are read at once begins to read them while it is looked at. */
async function lookAndFinish(context: CommandContext): Promise<void> {
  await context.library.watcher.look();
  const { batches } = await call(context, "imports.list", {});
  for (const { id } of batches) await context.library.imports.finished(id);
}

/** Looks, and reads what is new in every folder as a batch of its own. */
async function importNewFiles(context: CommandContext): Promise<ExitCode> {
  const { watcher, imports } = context.library;
  await lookAndFinish(context);
  const { folders } = await call(context, "watching.list", {});
  const failed: { file: string; code: string; message: string }[] = [];
  let read = 0;
  for (const folder of folders.filter(({ computer }) => computer === watcher.computer)) {
    const batchId = watcher.importNew(folder.id, null);
    if (!batchId) continue;
    await imports.finished(batchId);
    const { items } = await call(context, "imports.get", { batchId });
    read += items.filter(({ record }) => record).length;
    for (const { fileName: file, error } of items) {
      if (error) failed.push({ file, code: error.code, message: sayError(error) });
    }
  }
  for (const { file, message } of failed) context.io.warn(`${file}: ${message}`);
  await report(context, { read, failed }, () => [
    `${germanNumber(read)} gelesen, ${germanNumber(failed.length)} fehlgeschlagen.`,
  ]);
  return failed.length > 0 ? EXIT.someFailed : EXIT.well;
}

async function showFolders(context: CommandContext): Promise<ExitCode> {
  const { folders } = await call(context, "watching.list", {});
  const shown = folders.map(({ path: folder, computer, mode, state, checkedAt, counts }) => ({
    path: folder,
    computer,
    mode,
    state,
    checkedAt,
    counts,
  }));
  await report(context, { folders: shown }, () =>
    folders.length === 0 ? ["Kein Ordner wird überwacht."] : folders.map(lineOf),
  );
  return EXIT.well;
}

const STATES: Record<WatchedFolder["state"], string> = {
  waiting: "noch nicht angesehen",
  reached: "erreichbar",
  unreachable: "nicht erreichbar",
  tooMany: "nur zum Teil angesehen, zu viele Dateien",
  elsewhere: "auf einem anderen Computer gewählt",
};

function lineOf({ path: folder, state, counts }: WatchedFolder): string {
  const count = (of: keyof WatchedFolder["counts"]) => germanNumber(counts[of] ?? 0);
  return `${folder}: ${STATES[state]}; ${count("new")} neu, ${count("changed")} geändert, ${count("gone")} nicht mehr da, ${count("known")} eingelesen`;
}
