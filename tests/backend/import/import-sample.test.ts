import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findByName } from "../../../electron/backend/store/names.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

/** The page the project starts from; it lies beside the clone and is not part of it. */
const SAMPLE = new URL("../../../../shared/samples/neue-faeden.txt", import.meta.url);

describe.skipIf(!existsSync(SAMPLE))("the event page of the samples", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  it("becomes a complete event, with its contacts and its document", async () => {
    const batch = await test.run(SAMPLE.pathname);
    expect(batch).toMatchObject({ state: "finished", total: 1, finished: 1, failed: 0 });
    const item = batch.items[0];
    expect(item?.state).toBe("done");
    expect(item?.record?.kind).toBe("event");
    expect(item?.createdIds).toHaveLength(4);
    const event = requireRecord(test.library.db, item?.record?.id ?? "");
    if (event.kind !== "event") throw new Error("no event");
    const transMit = findByName(test.library.db, "TransMit", ["organisation"]);
    expect(transMit).not.toBeNull();
    expect(event.cooperationPartners[0]?.id).toBe(transMit);
    expect(event.organisers.map(({ name }) => name)).toEqual(["Netzwerk Stiftungen und Bildung"]);
    expect(event.organisers[0]?.id).not.toBeNull();
    expect(event).toMatchObject({ start: "2018-03-19T12:00", end: "2018-03-19T17:00" });
    expect(event.fieldOrigins.start).toMatchObject({
      confirmed: false,
      documentId: event.documents[0]?.id,
    });
    expect(item?.unconfirmedFields).toBeGreaterThan(8);
  });

  it("is recognised when it comes again, and when its words come as pasted text", async () => {
    const first = await test.run(SAMPLE.pathname);
    const again = await test.run(SAMPLE.pathname);
    expect(again.items[0]).toMatchObject({ state: "known", createdIds: [] });
    expect(again.items[0]?.record).toEqual(first.items[0]?.record);
    const changed = path.join(test.folder, "Kopie.txt");
    writeFileSync(changed, readFileSync(SAMPLE, "utf8").replace("Private Settings", "Impressum"));
    const copy = await test.run(changed);
    expect(copy.items[0]?.state).toBe("done");
    expect(copy.items[0]?.record).toEqual(first.items[0]?.record);
    expect(copy.items[0]?.createdIds).toHaveLength(1);
    const pasted = await test.paste(readFileSync(SAMPLE, "utf8"));
    expect(pasted.items[0]?.record).toEqual(first.items[0]?.record);
  });
});
