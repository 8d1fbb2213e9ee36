// Started by a test and killed by it: reads a watched folder by itself and says when enough is in.
import { setWatchMode } from "../../../electron/backend/store/watched-folders.ts";
import { openWatchedLibrary } from "./watched-library.ts";

const [folder, enough] = process.argv.slice(2);
if (!folder) throw new Error("the folder is missing");
const test = await openWatchedLibrary({ folder, soonMs: 20, everyMs: 20 });
setWatchMode(test.library.db, test.id, "import");
test.watcher.start();
await test.watcher.look();
await test.watcher.look();
setInterval(() => {
  if (test.documents().length >= Number(enough)) process.send?.("enough is in");
}, 10);
