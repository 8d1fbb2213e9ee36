// Started by a test and killed by it: imports a folder and says when some files are in.
import { openTestLibrary } from "./open-test-library.ts";

const [folder, files] = process.argv.slice(2);
if (!folder || !files) throw new Error("folder and files are missing");
const test = await openTestLibrary({ folder });
const id = test.imports.importPaths([files]);
const watch = setInterval(() => {
  if (test.batch(id).finished < 20) return;
  clearInterval(watch);
  process.send?.("some are in");
}, 10);
