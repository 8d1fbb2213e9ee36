// Fills the disk under a library, then makes room again; says what happened at each step.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkLibrary } from "../../../electron/backend/handlers/library-check.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import { makeBackup } from "../../../electron/backend/library/backups.ts";
import { countByKind } from "../../../electron/backend/store/records.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { RecordInputSchema } from "../../../shared/domain/record.ts";

const [disk = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const filler = path.join(disk, "filler");
writeFileSync(filler, Buffer.alloc(6 * 1024 * 1024));
const library = await openWithIndex(path.join(disk, "Bibliothek"), { create: true });

const write = (title: string) =>
  changeLibrary(library, (changed) =>
    addRecord(library, changed, {
      input: RecordInputSchema.parse({ kind: "document", title }),
      pages: [{ number: 1, label: "", text: `${title} mit viel Text. `.repeat(5_000) }],
    }),
  );
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return "well";
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.code;
    throw error;
  }
};

let written = 0;
let code = "well";
while (code === "well") {
  code = await codeOf(() => write(`Text ${written}`));
  if (code === "well") written += 1;
}
say(code);
say(await codeOf(() => library.files.keepBytes(Buffer.alloc(4 * 1024 * 1024), ".bin")));
say(await codeOf(() => makeBackup(library.db, library.path, "daily")));
say(`${written > 0 && countByKind(library.db).document === written}`);
say(`${(await checkLibrary(library)).length}`);
rmSync(filler);
say(await codeOf(() => write("Nachher")));
say(`${countByKind(library.db).document === written + 1}`);
say(`${(await checkLibrary(library)).length}`);
library.close();
