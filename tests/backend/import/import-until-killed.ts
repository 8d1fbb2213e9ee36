// Started by a test and killed by it: imports a folder, or goes on with an import that was stopped,
// and says when some files are in.
import { listImportBatches } from "../../../electron/backend/store/imports.ts";
import { openTestLibrary } from "./open-test-library.ts";

const [folder, files, enough = "20"] = process.argv.slice(2);
if (!folder || !files) throw new Error("folder and files are missing");
const test = await openTestLibrary({ folder });
const [stopped] = listImportBatches(test.library.db).filter(({ canContinue }) => canContinue);
if (stopped) test.imports.resume(stopped.id);
const id = stopped?.id ?? test.imports.importPaths([files]);
const isIn = (state: string) => state === "done" || state === "known";
const watch = setInterval(() => {
  if (test.batch(id).items.filter(({ state }) => isIn(state)).length < Number(enough)) return;
  clearInterval(watch);
  process.send?.("some are in");
}, 10);
