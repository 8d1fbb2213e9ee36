import path from "node:path";
import { expect, test } from "vitest";
import { libraryInfo, openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { startUpkeep } from "../../../electron/backend/handlers/library-upkeep.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import { RecordInputSchema } from "../../../shared/domain/record.ts";
import { SearchRequestSchema } from "../../../shared/domain/search.ts";
import { temporaryFolder } from "../store/fresh-database.ts";

test("an index that this program cannot read is made anew, and windows hear how far it is", async () => {
  const folder = path.join(temporaryFolder(), "Bibliothek");
  const before = await openWithIndex(folder, { create: true });
  changeLibrary(before, (changed) => {
    for (let i = 0; i < 50; i++) {
      const input = RecordInputSchema.parse({ kind: "organisation", name: `Stiftung ${i}` });
      addRecord(before, changed, { input });
    }
  });
  before.db.exec("UPDATE search_a_state SET tables_version = tables_version - 1");
  before.close();

  const events: BackendEvent[] = [];
  const left: number[] = [];
  const library = await openWithIndex(folder, {
    create: false,
    emit: (event) => {
      events.push(event);
      left.push(libraryInfo(library).indexBacklog);
    },
  });
  expect(libraryInfo(library).indexBacklog).toBe(50);
  const faults: unknown[] = [];
  const upkeep = startUpkeep(library, (_, error) => faults.push(error));
  await expect.poll(() => events.at(-1), { timeout: 10_000 }).toEqual({ event: "libraryChanged" });
  upkeep.stop();
  expect(events[0]).toEqual({ event: "indexProgress" });
  expect(left[0]).toBe(30);
  expect(left.at(-1)).toBe(0);
  const request = SearchRequestSchema.parse({ query: "stiftung" });
  expect(library.index.search(request).total).toBe(50);
  expect(faults).toEqual([]);
  library.close();
});
