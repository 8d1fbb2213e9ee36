import { checkLibrary } from "../../backend/handlers/library-check.ts";
import { type Command, operands, report } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

const AREA_WORDS = { store: "Datenbank", files: "Dateien", index: "Suchindex" };

/** `check`: store, files and index, one against the other. */
export const checkCommand: Command = {
  writes: false,
  judges: true,
  checkUse: operands(0, 0, "Aufruf: check."),
  async run(context) {
    const problems = await checkLibrary(context.library);
    await report(context, { ok: problems.length === 0, problems }, () =>
      problems.length === 0
        ? ["Alles in Ordnung: Datenbank, Dateien und Suchindex passen zusammen."]
        : problems.map(({ area, message }) => `${AREA_WORDS[area]}: ${message}`),
    );
    return problems.length === 0 ? EXIT.well : EXIT.damageFound;
  },
};
