// A process that changes a library until it is killed and says what has been committed.
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import {
  addRecord,
  changeLibrary,
  trashRecord,
  updateRecord,
} from "../../../electron/backend/handlers/records-write.ts";
import { RecordInputSchema } from "../../../shared/domain/record.ts";

const [folder = "", round = "0"] = process.argv.slice(2);
const library = await openWithIndex(folder, { create: true });
const say = (line: string) => process.stdout.write(`${line}\n`);
say("started");

for (let at = 0; ; at++) {
  const title = `Beispiel ${round}.${at}`;
  const body = `Lesepaten ${"und vieles mehr ".repeat(50 + (at % 200))}`;
  const record = changeLibrary(library, (changed) =>
    addRecord(library, changed, {
      input: RecordInputSchema.parse({ kind: "document", title }),
      pages: [{ number: 1, label: "", text: body }],
    }),
  );
  say(`${record.id} 1 ${title}`);
  const renamed = `${title} neu`;
  updateRecord(library, { id: record.id, revision: 1, changes: { title: renamed } });
  say(`${record.id} 2 ${renamed}`);
  if (at % 5 === 0) {
    trashRecord(library, record.id, true);
    say(`${record.id} 3 ${renamed}`);
  }
  // Lets the lines out; what is in no pipe yet when the process dies was never promised.
  await new Promise((resolve) => setImmediate(resolve));
}
