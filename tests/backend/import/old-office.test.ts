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

  it.skipIf(!office)(
    "is converted where LibreOffice is installed, and stays what it was",
    async () => {
      const docx = path.join(test.folder, "brief.docx");
      writeFileSync(docx, await docxOfText("Ein Brief aus Köthen."));
      const profile = `-env:UserInstallation=file://${path.join(test.folder, "profile")}`;
      spawnSync(office ?? "", [
        profile,
        "--headless",
        "--convert-to",
        "doc",
        "--outdir",
        test.folder,
        docx,
      ]);
      const before = readdirSync(os.tmpdir()).filter((name) =>
        name.startsWith("fadenwerk-inside-"),
      );
      const batch = await test.run(path.join(test.folder, "brief.doc"));
      const [item] = batch.items;
      expect(item).toMatchObject({ state: "done", warning: null });
      expect(listPages(test.library.db, item?.record?.id ?? "")[0]?.text).toBe(
        "Ein Brief aus Köthen.",
      );
      expect(requireRecord(test.library.db, item?.record?.id ?? "")).toMatchObject({
        mediaType: "application/msword",
        fileName: "brief.doc",
      });
      const after = readdirSync(os.tmpdir()).filter((name) => name.startsWith("fadenwerk-inside-"));
      expect(after).toEqual(before);
    },
    180_000,
  );
});
