import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWithIndex } from "../../electron/backend/handlers/library-opening.ts";
import { addSample } from "../../electron/backend/handlers/library-sample.ts";
import type { OpenLibrary } from "../../electron/backend/library/open-library.ts";
import { findByExternalId, requireRecord } from "../../electron/backend/store/records.ts";
import type { AnyRecord } from "../../shared/domain/record.ts";
import { referencesOf } from "../../shared/domain/relation.ts";

const SAMPLE = path.resolve(import.meta.dirname, "../../resources/sample");
/** A name that means two people ties to neither of them. */
const AMBIGUOUS = "Karin Weber";

const externalIds = readFileSync(path.join(SAMPLE, "records.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).externalId as string);

const folder = mkdtempSync(path.join(tmpdir(), "fadenwerk-sample-"));
let library: OpenLibrary;

beforeAll(async () => {
  library = await openWithIndex(path.join(folder, "library"), { create: true });
  await addSample(library, SAMPLE);
});

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a library filled with the sample", () => {
  test("holds every record once", () => {
    const ids = externalIds.map((externalId) => recordOf(externalId).id);
    expect(new Set(ids).size).toBe(externalIds.length);
  });

  test("ties every name to its record", () => {
    const loose = externalIds.flatMap((externalId) =>
      referencesOf(recordOf(externalId))
        .filter(({ reference }) => reference.id === null && reference.name !== AMBIGUOUS)
        .map(({ field, reference }) => `${externalId}.${field}: ${reference.name}`),
    );
    expect(loose).toEqual([]);
  });

  test("keeps the original of every document", async () => {
    for (const externalId of externalIds) {
      const record = recordOf(externalId);
      if (record.kind !== "document") continue;
      expect(record.fileHash, externalId).not.toBe("");
      expect(await library.files.isSound(record.fileHash), externalId).toBe(true);
    }
  });
});

function recordOf(externalId: string): AnyRecord {
  const id = findByExternalId(library.db, externalId);
  if (id === null) throw new Error(`${externalId} is not in the library`);
  return requireRecord(library.db, id);
}
