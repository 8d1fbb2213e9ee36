import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkLibrary } from "../../../electron/backend/handlers/library-check.ts";
import { addSample } from "../../../electron/backend/handlers/library-sample.ts";
import { openForTest } from "./open-library.ts";

const SOURCE = fileURLToPath(new URL("../../../resources/sample", import.meta.url));

it("becomes a sound library with its originals, every mention tied but the doubtful ones", async () => {
  const { call, library } = await openForTest();
  await addSample(library, SOURCE);
  const { counts } = await call("library.info", {});
  expect(counts.event).toBeGreaterThanOrEqual(12);
  expect(counts.practiceExample).toBeGreaterThanOrEqual(60);
  expect(counts.partnership).toBeGreaterThanOrEqual(40);
  expect((counts.organisation ?? 0) + (counts.person ?? 0)).toBeGreaterThanOrEqual(80);
  expect(counts.document).toBeGreaterThanOrEqual(20);
  expect(await library.files.list()).toHaveLength(counts.document ?? 0);
  expect(await checkLibrary(library)).toEqual([]);
  // Two persons of that name: no program can know which is meant.
  const open = library.db.prepare("SELECT DISTINCT key FROM open_names").pluck().all();
  expect(open).toEqual(["karinweber"]);
});

it("says so when there is no sample", async () => {
  const { library } = await openForTest();
  await expect(addSample(library, "/gibt/es/nicht")).rejects.toThrow("library/not-a-library");
});
