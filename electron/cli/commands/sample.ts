import { fileURLToPath } from "node:url";
import { addSample } from "../../backend/handlers/library-sample.ts";
import { type Command, call, operands, report } from "../command.ts";
import { EXIT, WrongUse } from "../exit-codes.ts";
import { germanNumber } from "../messages.ts";

const SOURCE = new URL("../../../resources/sample", import.meta.url);

/** `sample`: fills an empty library with the sample the app shows at its first start. */
export const sampleCommand: Command = {
  writes: true,
  checkUse: operands(0, 0, "Aufruf: sample [--library ORDNER]."),
  async run(context) {
    const before = await call(context, "library.info", {});
    if (Object.keys(before.counts).length > 0) {
      throw new WrongUse("Diese Bibliothek ist nicht leer; bitte nennen Sie einen neuen Ordner.");
    }
    await addSample(context.library, fileURLToPath(SOURCE));
    const { path, counts } = await call(context, "library.info", {});
    const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await report(context, { path, counts, records }, () => [
      `Beispielbibliothek mit ${germanNumber(records)} Einträgen in „${path}“ angelegt.`,
    ]);
    return EXIT.well;
  },
};
