import { describe, expect, it } from "vitest";
import { fuzzReaders } from "./fuzz-readers.ts";
import { seedFiles } from "./seed-files.ts";

/** Few enough for every run of the tests; `npm run fuzz` reads thousands. */
const PER_FORMAT = 200;

// How the strips of a TIFF are packed is damaged in tests/backend/import/damaged-tiff.test.ts.
const files = Object.entries(await seedFiles()).filter(
  ([name]) => !name.endsWith(".tif") || name === "a.tif",
);

describe("damaged files", () => {
  for (const [fileName, sound] of files) {
    it(`${fileName}: each is read or refused with a sentence`, async () => {
      const outcome = await fuzzReaders(fileName, sound, PER_FORMAT, 1);
      expect(outcome.faults.map(({ what, seed }) => `${seed}: ${what}`)).toEqual([]);
      expect(outcome.files).toBe(PER_FORMAT);
    }, 240_000);
  }
});
