import type { ImportBatch, ImportItem } from "../../../shared/domain/import-batch.ts";
import { errorSentence } from "../../../shared/text/error-sentences.ts";
import { collectFiles } from "../../backend/import/collect-files.ts";
import { type Command, type CommandContext, call, report } from "../command.ts";
import { EXIT, WrongUse } from "../exit-codes.ts";
import { germanNumber, KIND_WORDS, sayError } from "../messages.ts";

const PROGRESS_EVERY_MS = 1_000;

/** `import PATH…`: reads files and folders, as dropping them on the window does. */
export const importCommand: Command = {
  writes: true,
  checkUse({ operands }) {
    if (operands.length === 0) throw new WrongUse("Aufruf: import PFAD… (Dateien und Ordner).");
  },
  async run(context) {
    const { args, io } = context;
    const files = await findPaths(args.operands);
    const { items } = await importAndWait(context, args.operands);
    const fileOf = (item: ImportItem) => files[item.id - 1] ?? item.fileName;
    const failed = items.flatMap((item) =>
      item.error
        ? [{ file: fileOf(item), code: item.error.code, message: sayError(item.error) }]
        : [],
    );
    const records = items.flatMap((item) =>
      item.record ? [{ ...item.record, file: fileOf(item), state: item.state }] : [],
    );
    for (const item of items) {
      if (item.warning) io.warn(`${fileOf(item)}: ${errorSentence(item.warning)}`);
    }
    for (const { file, message } of failed) io.warn(`${file}: ${message}`);
    await report(context, { records, failed }, () => [
      ...records.map(({ kind, title, file }) => `${file} → ${KIND_WORDS[kind][0]}: ${title}`),
      `${germanNumber(records.length)} gelesen, ${germanNumber(failed.length)} fehlgeschlagen.`,
    ]);
    return failed.length > 0 ? EXIT.someFailed : EXIT.well;
  },
};

/** The paths of a batch's items, which are numbered as the files are found. */
async function findPaths(named: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of collectFiles(named)) paths.push(file.path);
  return paths;
}

/** Reads paths into the library, with progress on standard error. */
export async function importAndWait(
  context: CommandContext,
  paths: readonly string[],
): Promise<ImportBatch> {
  const { imports } = context.library;
  const batchId = imports.importPaths(paths);
  const progress = setInterval(async () => {
    const { finished, total } = await call(context, "imports.get", { batchId });
    context.io.warn(`${germanNumber(finished)} von ${germanNumber(total)} Dateien …`);
  }, PROGRESS_EVERY_MS);
  try {
    await imports.finished(batchId);
  } finally {
    clearInterval(progress);
  }
  return call(context, "imports.get", { batchId });
}
