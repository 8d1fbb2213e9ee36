// A process to be killed: writes records and their index in one transaction each, merges in
// between, and says after each commit what it has written. See killing.test.ts.
import { openSearchIndex } from "../../../electron/backend/search/open-search-index.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { record } from "./temporary-index.ts";

const [file = "", seedText = "0"] = process.argv.slice(2);
let seed = Number(seedText);
const random = (below: number) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % below;
};

const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
db.exec("CREATE TABLE IF NOT EXISTS texts (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT");
const index = openSearchIndex(db, { load: () => null, readOnly: false });
const words = "Schule Kita Bildung Lesepaten Stiftung Halle Fachtag Übergang Beruf Netzwerk".split(
  " ",
);

for (let n = 0; ; n++) {
  const id = `r${random(40)}`;
  if (random(5) === 0) {
    db.transaction(() => {
      db.prepare("DELETE FROM texts WHERE id = ?").run(id);
      index.remove(id);
    })();
  } else {
    const body = Array.from({ length: 30 }, () => words[random(words.length)]).join(" ");
    db.transaction(() => {
      db.prepare("INSERT OR REPLACE INTO texts VALUES (?, ?)").run(id, body);
      index.put(record(id, { body }));
    })();
  }
  process.stdout.write(`${n}\n`);
  if (random(3) === 0) index.mergeStep();
}
