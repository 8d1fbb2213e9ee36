import { open } from "node:fs/promises";
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
    const target = await open(file, "w");
    let lines = 0;
    try {
      for await (const line of exportLines(library)) {
        await target.appendFile(`${line}\n`);
        lines += 1;
      }
      await target.sync();
    } finally {
      await target.close();
    }
    await report(context, { file, lines }, () => [
      `${germanNumber(lines)} Einträge nach „${file}“ geschrieben.`,
    ]);
    return EXIT.well;
  },
};
