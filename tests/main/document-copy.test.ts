import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { copyForOpening, isProgram, removeCopies } from "../../electron/main/document-copy.ts";

describe("opening a document outside", () => {
  it("opens a read-only copy under the document's own name, and removes it", async () => {
    const stored = path.join(mkdtempSync(path.join(os.tmpdir(), "fadenwerk-store-")), "abcdef.pdf");
    writeFileSync(stored, "%PDF");
    const copy = await copyForOpening(stored, "Programm Händel Halle.pdf");
    expect(path.basename(copy)).toBe("Programm Händel Halle.pdf");
    expect(readFileSync(copy, "utf8")).toBe("%PDF");
    expect(statSync(copy).mode & 0o222).toBe(0);
    removeCopies();
    expect(existsSync(copy)).toBe(false);
    expect(existsSync(stored)).toBe(true);
  });

  it.each(["../../etc/passwd", "C:\\x\\..\\y.pdf", "a\u0000b.pdf", "..", ""])(
    "keeps the copy in its folder when the name is %j",
    async (name) => {
      const stored = path.join(mkdtempSync(path.join(os.tmpdir(), "fadenwerk-store-")), "x");
      writeFileSync(stored, "x");
      const copy = await copyForOpening(stored, name);
      expect(path.resolve(copy)).toBe(copy);
      expect(path.dirname(path.dirname(path.dirname(copy)))).toBe(os.tmpdir());
      removeCopies();
    },
  );

  it.each(["setup.exe", "x.PDF.ExE", "macro.vbs", "a.lnk", "a.bat. . ", "a.ps1 ", "x.desktop"])(
    "knows that %s is a program",
    (name) => expect(isProgram(name)).toBe(true),
  );

  it.each(["bericht.pdf", "folien.pptx", "seite.html", "ohne", "exe"])("opens %s", (name) =>
    expect(isProgram(name)).toBe(false),
  );
});
