import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FileStore } from "../../../electron/backend/library/file-store.ts";
import { temporaryFolder } from "../store/fresh-database.ts";

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("originals", () => {
  it("are kept byte for byte under the hash of their content, once", async () => {
    const folder = temporaryFolder();
    const store = new FileStore(folder, false);
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256));
    const source = path.join(folder, "Straßenfest – Übersicht.PDF");
    writeFileSync(source, bytes);
    const kept = await store.keep(source);
    expect(kept).toEqual({ hash: sha256(bytes), size: bytes.length, known: false });
    const file = await store.pathOf(kept.hash);
    expect(file).toBe(path.join(folder, "files", kept.hash.slice(0, 2), `${kept.hash}.pdf`));
    expect(readFileSync(file ?? "").equals(bytes)).toBe(true);
    expect(await store.keepBytes(bytes, ".txt")).toMatchObject({ known: true, hash: kept.hash });
    expect(await store.list()).toEqual([kept.hash]);
  });

  it("are found changed, and can be removed", async () => {
    const store = new FileStore(temporaryFolder(), false);
    const { hash } = await store.keepBytes(Buffer.from("Inhalt"), "../../böse");
    const file = (await store.pathOf(hash)) ?? "";
    expect(path.basename(file)).toBe(hash);
    expect(await store.isSound(hash)).toBe(true);
    writeFileSync(file, "anderer Inhalt");
    expect(await store.isSound(hash)).toBe(false);
    await store.remove(hash);
    expect(await store.pathOf(hash)).toBeNull();
    await store.remove(hash);
  });

  it("say what is wrong with a file that cannot be brought in, and leave nothing behind", async () => {
    const folder = temporaryFolder();
    const store = new FileStore(folder, false);
    mkdirSync(path.join(folder, "Ordner"));
    await expect(store.keep(path.join(folder, "fehlt.txt"))).rejects.toMatchObject({
      code: "import/file-gone",
    });
    await expect(store.keep(path.join(folder, "Ordner"))).rejects.toMatchObject({
      code: "import/unsupported-format",
    });
    await expect(store.keep(path.join(folder, "x".repeat(300)))).rejects.toMatchObject({
      code: "import/path-too-long",
    });
    const locked = path.join(folder, "gesperrt.txt");
    writeFileSync(locked, "geheim");
    chmodSync(locked, 0);
    if (process.getuid?.() !== 0) {
      await expect(store.keep(locked)).rejects.toMatchObject({ code: "import/no-access" });
    }
    expect(await store.list()).toEqual([]);
    await expect(new FileStore(folder, true).keep(locked)).rejects.toMatchObject({
      code: "library/read-only",
    });
  });
});
