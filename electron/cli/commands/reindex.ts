import { performance } from "node:perf_hooks";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { rebuildIndex } from "../../backend/handlers/library-index.ts";
import { countByKind } from "../../backend/store/records.ts";
import { type Command, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { germanNumber } from "../messages.ts";

/** `reindex`: throws the index away and makes it from the records. */
export const reindexCommand: Command = {
  writes: true,
  checkUse: operands(0, 0, "Aufruf: reindex."),
  async run(context) {
    const { library, io } = context;
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    const records = Object.values(countByKind(library.db)).reduce((sum, count) => sum + count, 0);
    io.warn(`Der Suchindex wird aus ${germanNumber(records)} Einträgen aufgebaut …`);
    const start = performance.now();
    rebuildIndex(library);
    const ms = Math.round(performance.now() - start);
    await report(context, { records, ms }, () => [
      `${germanNumber(records)} Einträge in ${germanNumber(ms)} ms in den Suchindex aufgenommen.`,
    ]);
    return EXIT.well;
  },
};
