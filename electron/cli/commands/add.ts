import { addLines } from "../../backend/handlers/records-add.ts";
import { openInput, readLines } from "../../backend/handlers/records-lines.ts";
import { type Command, report } from "../command.ts";
import { EXIT, WrongUse } from "../exit-codes.ts";
import { requireInput } from "../input-file.ts";
import { germanNumber, sayError } from "../messages.ts";

const USAGE = "Aufruf: add DATEI.jsonl („-“ liest von der Standardeingabe).";
const PROGRESS_EVERY_MS = 1_000;

/** `add FILE.jsonl`: one record a line, as JSON. */
export const addCommand: Command = {
  writes: true,
  checkUse({ operands }) {
    const [file] = operands;
    if (operands.length !== 1 || file === undefined) throw new WrongUse(USAGE);
    requireInput(file);
  },
  async run(context) {
    const { args, io, library } = context;
    const [file = "-"] = args.operands;
    let said = Date.now();
    const onProgress = (read: number) => {
      if (Date.now() - said < PROGRESS_EVERY_MS) return;
      said = Date.now();
      io.warn(`${germanNumber(read)} Zeilen gelesen …`);
    };
    const outcome = await addLines(library, readLines(openInput(file, io.stdin)), { onProgress });
    library.index.mergeAll();
    const failed = outcome.failed.map((failure) => ({
      line: failure.line,
      code: failure.code,
      message: sayError(failure),
    }));
    for (const failure of failed) io.warn(`Zeile ${failure.line}: ${failure.message}`);
    const { added, replaced, failedCount } = outcome;
    await report(context, { added, replaced, failedCount, failed }, () => [
      `${germanNumber(added)} neu, ${germanNumber(replaced)} ersetzt, ${germanNumber(failedCount)} fehlgeschlagen.`,
    ]);
    return failedCount > 0 ? EXIT.someFailed : EXIT.well;
  },
};
