import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPastedLink } from "../../../electron/backend/import/pasted-link.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

const URL_ALONE = "https://www.bildung.example/termine/fachtag-2018-neue-wege.html";

describe("a pasted link", () => {
  it.each([
    [URL_ALONE, "", { url: URL_ALONE, title: "fachtag 2018 neue wege (bildung.example)" }],
    [
      `Fachtag 2018: Neue Wege\n${URL_ALONE}`,
      "",
      { url: URL_ALONE, title: "Fachtag 2018: Neue Wege" },
    ],
    [
      URL_ALONE,
      `<a href="${URL_ALONE}">Neue <b>Wege</b></a>`,
      { url: URL_ALONE, title: "Neue Wege" },
    ],
    ["https://bildung.example/", "", { url: "https://bildung.example/", title: "bildung.example" }],
    [`Mehr dazu steht unter ${URL_ALONE} und anderswo.`, "", null],
    ["javascript:alert(1)", "", null],
    ["https://", "", null],
  ])("%s", (text, html, expected) => {
    expect(readPastedLink(text, html)).toEqual(expected);
  });

  describe("in a library", () => {
    let test: TestLibrary;
    beforeEach(async () => {
      test = await openTestLibrary();
    });
    afterEach(() => test.close());

    it("keeps address and title, says that nothing was fetched, and is known the second time", async () => {
      const batch = await test.paste(`Neue Wege\n${URL_ALONE}`);
      const item = batch.items[0];
      expect(item).toMatchObject({ state: "done", warning: "import/link-only" });
      expect(requireRecord(test.library.db, item?.record?.id ?? "")).toMatchObject({
        kind: "document",
        title: "Neue Wege",
        fileHash: "",
        source: { url: URL_ALONE },
      });
      const again = await test.paste(URL_ALONE);
      expect(again.items[0]).toMatchObject({ state: "known", record: { id: item?.record?.id } });
    });
  });
});
