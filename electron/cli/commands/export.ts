import { statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { exportLines } from "../../backend/handlers/records-export.ts";
import { type Command, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { germanNumber } from "../messages.ts";

/** `export [FILE]`: everything as JSON Lines, which `add` reads back. */
export const exportCommand: Command = {
  writes: false,
  checkUse: operands(0, 1, "Aufruf: export [DATEI]."),
  async run(context) {
    const { library, io, args } = context;
    const [file] = args.operands;
    if (file === undefined || file === "-") {
      for await (const line of exportLines(library)) await io.print(line);
      return EXIT.well;
    }
    const lines = await writeLines(file, exportLines(library));
    await report(context, { file, lines }, () => [
      `${germanNumber(lines)} Einträge nach „${file}“ geschrieben.`,
    ]);
    return EXIT.well;
  },
};

/** Writes beside the target first: what was there before is replaced by the whole or not at all. */
async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const part = isPipe(file) ? file : `${file}.part`;
  try {
    const target = await open(part, "w");
    let count = 0;
    try {
      for await (const line of lines) {
        await target.appendFile(`${line}\n`);
        count += 1;
      }
      await target.sync();
    } finally {
      await target.close();
    }
    if (part !== file) await rename(part, file);
    return count;
  } catch (error) {
    if (part !== file) await rm(part, { force: true }).catch(() => undefined);
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    throw new ExpectedFailure("report/cannot-write", `${file}: ${String(error.code)}`);
  }
}

/** `/dev/stdout`, a named pipe: nothing that could be replaced. */
function isPipe(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
