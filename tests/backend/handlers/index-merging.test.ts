import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { startMerging } from "../../../electron/backend/handlers/index-merging.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import type { OpenLibrary } from "../../../electron/backend/library/open-library.ts";
import { RecordInputSchema } from "../../../shared/domain/record.ts";
import { SearchRequestSchema } from "../../../shared/domain/search.ts";

const folder = mkdtempSync(path.join(tmpdir(), "fadenwerk-merging-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the index is packed in a thread while it answers and takes changes", async () => {
  const library = await openWithIndex(path.join(folder, "library"), { create: true });
  const faults: unknown[] = [];
  const merging = startMerging(library, (_, error) => faults.push(error));
  for (let i = 0; i < 30; i++) addOrganisation(library, `Stiftung Lesefreude ${i}`);
  merging.noteChange();
  const deadline = Date.now() + 20_000;
  let asked = 0;
  while (unpacked(library) > 0 && Date.now() < deadline) {
    if (asked < 20) addOrganisation(library, `Stiftung Nachzügler ${asked}`);
    asked++;
    const request = SearchRequestSchema.parse({ query: "stiftung" });
    expect(library.index.search(request).total).toBe(30 + Math.min(asked, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(unpacked(library)).toBe(0);
  expect(faults).toEqual([]);
  merging.noteChange();
  merging.stop();
  library.close();
}, 40_000);

test("a mass import folds in by itself, and only once its transaction is over", async () => {
  const library = await openWithIndex(path.join(folder, "large"), { create: true });
  const waiting = () =>
    Number(library.db.prepare("SELECT count(*) FROM search_a_delta").pluck().get());
  changeLibrary(library, () => {
    addOrganisation(library, "Stiftung Lesefreude");
    // As if these were the last of very many.
    library.db.exec("UPDATE search_a_state SET unpacked_docs = unpacked_docs + 4000");
    addOrganisation(library, "Stiftung Nachzügler");
    expect(waiting()).toBe(2);
  });
  expect(waiting()).toBe(0);
  const request = SearchRequestSchema.parse({ query: "stiftung" });
  expect(library.index.search(request).total).toBe(2);
  expect(
    library.index.check(library.db.prepare("SELECT id FROM records").pluck().all() as string[]),
  ).toEqual([]);
  library.close();
});

function addOrganisation(library: OpenLibrary, name: string): void {
  const input = RecordInputSchema.parse({ kind: "organisation", name });
  changeLibrary(library, (changed) => addRecord(library, changed, { input }));
}

function unpacked(library: OpenLibrary): number {
  return Number(library.db.prepare("SELECT unpacked_docs FROM search_a_state").pluck().get());
}
