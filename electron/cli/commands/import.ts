import { existsSync } from "node:fs";
import type { ImportBatch } from "../../../shared/domain/import-batch.ts";
import { type Command, type CommandContext, call, report } from "../command.ts";
import { EXIT, WrongUse } from "../exit-codes.ts";
import { germanNumber, KIND_WORDS, sayError } from "../messages.ts";

const PROGRESS_EVERY_MS = 1_000;

/** `import PATH…`: reads files and folders, as dropping them on the window does. */
export const importCommand: Command = {
  writes: true,
  checkUse({ operands }) {
    if (operands.length === 0) throw new WrongUse("Aufruf: import PFAD… (Dateien und Ordner).");
    const missing = operands.find((file) => !existsSync(file));
    if (missing !== undefined) throw new WrongUse(`„${missing}“ gibt es nicht.`);
  },
  async run(context) {
    const batch = await importAndWait(context, context.args.operands);
    const failed = batch.items.flatMap(({ fileName, error }) =>
      error ? [{ file: fileName, code: error.code, message: sayError(error) }] : [],
    );
    const records = batch.items.flatMap(({ fileName, record }) =>
      record ? [{ id: record.id, kind: record.kind, title: record.title, file: fileName }] : [],
    );
    for (const { file, message } of failed) context.io.warn(`${file}: ${message}`);
    await report(context, { records, failed }, () => [
      ...records.map(({ kind, title, file }) => `${file} → ${KIND_WORDS[kind][0]}: ${title}`),
      `${germanNumber(records.length)} gelesen, ${germanNumber(failed.length)} fehlgeschlagen.`,
    ]);
    return failed.length > 0 ? EXIT.someFailed : EXIT.well;
  },
};

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
