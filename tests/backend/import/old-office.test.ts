import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLibreOffice } from "../../../electron/backend/import/reading/old-office-converter.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { docxOfText } from "./make-documents.ts";
import { burnOle } from "./make-mails.ts";
import { deck, workbook } from "./make-office.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

const office = await findLibreOffice();

describe("Office files of the old kind", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  const kinds = { doc: "WordDocument", ppt: "PowerPoint Document", xls: "Workbook" };
  for (const [extension, stream] of Object.entries(kinds)) {
    it(`${extension}: known by what is in it`, async () => {
      const bytes = burnOle([[stream, Buffer.from("x")]]);
      const document = await readFileContent({ fileName: "ohne-endung", bytes });
      expect(document).toMatchObject({ format: "oldOffice", warning: "import/old-format" });
    });
  }

  it("that LibreOffice cannot convert, or that has none to do it, is kept and said", async () => {
    const file = path.join(test.folder, "alt.doc");
    writeFileSync(file, burnOle([["WordDocument", Buffer.alloc(64)]]));
    const batch = await test.run(file);
    expect(batch.items[0]).toMatchObject({ state: "done", record: { kind: "document" } });
    const { textMissing } = requireRecord(test.library.db, batch.items[0]?.record?.id ?? "") as {
      textMissing: string;
    };
    expect([batch.items[0]?.warning, textMissing]).toEqual(
      office ? expect.anything() : ["import/old-format", "old-format"],
    );
  }, 120_000);

  const converted: [string, string, () => Promise<Uint8Array>, string, string][] = [
    [
      "doc",
      "docx",
      () => docxOfText("Ein Brief aus Köthen."),
      "application/msword",
      "Ein Brief aus Köthen.",
    ],
    ["ppt", "pptx", deck, "application/vnd.ms-powerpoint", "Vorlesen wirkt"],
    ["xls", "xlsx", workbook, "application/vnd.ms-excel", "Jörg Groß"],
  ];
  it.skipIf(!office).each(converted)(
    "%s is converted where LibreOffice is installed, and stays what it was",
    async (old, now, make, mediaType, words) => {
      const source = path.join(test.folder, `brief.${now}`);
      writeFileSync(source, await make());
      const profile = `-env:UserInstallation=file://${path.join(test.folder, "profile")}`;
      const options = [profile, "--headless", "--convert-to", old, "--outdir", test.folder];
      spawnSync(office ?? "", [...options, source]);
      const before = readdirSync(os.tmpdir()).filter((name) =>
        name.startsWith("fadenwerk-inside-"),
      );
      const batch = await test.run(path.join(test.folder, `brief.${old}`));
      const [item] = batch.items;
      expect(item).toMatchObject({ state: "done", warning: null });
      expect(listPages(test.library.db, item?.record?.id ?? "")[0]?.text).toContain(words);
      expect(requireRecord(test.library.db, item?.record?.id ?? "")).toMatchObject({
        mediaType,
        fileName: `brief.${old}`,
      });
      const after = readdirSync(os.tmpdir()).filter((name) => name.startsWith("fadenwerk-inside-"));
      expect(after).toEqual(before);
    },
    180_000,
  );
});
