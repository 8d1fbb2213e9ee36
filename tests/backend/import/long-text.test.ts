import { writeFileSync } from "node:fs";
import path from "node:path";
import { serialize } from "node:v8";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSource } from "../../../electron/backend/import/reading/read-source.ts";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { requestFor } from "../search/temporary-index.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

/** As long as three books, in paragraphs. */
const PARAGRAPHS = 10_000;

describe("a text as long as books", () => {
  let test: TestLibrary;
  let file: string;
  beforeEach(async () => {
    test = await openTestLibrary();
    file = path.join(test.folder, "Chronik.txt");
    const paragraph = (at: number) =>
      `Absatz ${at} der Chronik – „Lesen“ in der Stadt und im Landkreis, Jahr für Jahr erzählt.`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(at));
    paragraphs[PARAGRAPHS / 2] += " Mittenwort";
    paragraphs.push("Zum Schluss das Endwort");
    writeFileSync(file, `Chronik der Lesepaten\n\n${paragraphs.join("\n\n")}\n`);
  });
  afterEach(() => test.close());

  it("is found by its first, its middle and its last word, also when the index is merged", async () => {
    const batch = await test.run(file);
    const id = batch.items[0]?.record?.id ?? "";
    for (const query of ["Lesepaten", "Mittenwort", "Endwort", "9999"]) {
      expect(found(test, query), query).toEqual([id]);
    }
    expect(listPages(test.library.db, id)[0]?.text).toMatch(/^Chronik der[\s\S]*das Endwort$/);
    test.library.index.mergeAll();
    expect(found(test, "Endwort")).toEqual([id]);
  });

  it("crosses from reader to library once, without the blocks that say the same", async () => {
    const answer = await readSource({ kind: "file", path: file, fileName: "Chronik.txt" });
    const text = answer.document.pages[0]?.text ?? "";
    expect(answer.document).not.toHaveProperty("blocks");
    expect(answer.sketch.firstLine).toBe("Chronik der Lesepaten");
    expect(serialize(answer).length).toBeLessThan(serialize(text).length * 1.1);
  });
});

function found(test: TestLibrary, query: string): string[] {
  const answer = test.library.index.search(requestFor(query, { limit: 5 }));
  return answer.hits.map(({ id }) => id);
}
