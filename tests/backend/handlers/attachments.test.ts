import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/fresh-database.ts";
import { openForTest } from "./open-library.ts";

let library: Awaited<ReturnType<typeof openForTest>>;
let folder: string;
beforeEach(async () => {
  library = await openForTest();
  folder = temporaryFolder();
});

const file = (name: string, content: string | Buffer) => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return { path: place, name };
};
const attach = (...files: { path: string; name: string }[]) =>
  library.library.imports.attach(files);

describe("attached files", () => {
  test("become documents with their text, which searches find, and nothing else", async () => {
    const program = file(
      "Programm.txt",
      "Fachtag Lesen\n\nDatum: 12. März 2026\nOrt: Halle (Saale)\n\n9:00 Begrüßung\n10:00 Vortrag Lesepaten",
    );
    const { documents, failed } = await attach(program);
    expect(failed).toEqual([]);
    expect(documents).toHaveLength(1);
    const { record } = await library.call("records.get", { id: documents[0]?.id ?? "" });
    expect(record).toMatchObject({ kind: "document", fileName: "Programm.txt" });
    const list = await library.call("records.list", {});
    expect(list.total).toBe(1);
    const note = await library.call("records.create", {
      record: { kind: "interaction", text: "Anruf", documents },
    });
    const { links } = await library.call("records.get", { id: note.record.id });
    expect(links).toMatchObject([{ id: documents[0]?.id, relation: "document" }]);
    const found = await library.call("search.run", { query: "Begrüßung" });
    expect(found.hits.map(({ id }) => id)).toContain(documents[0]?.id);
  });

  test("are kept byte by byte, also when nobody can read them", async () => {
    const bytes = Buffer.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]);
    const { documents } = await attach(
      file("Plan.dwg", Buffer.from([1, 2, 3, 0, 255])),
      file("leer.zip", bytes),
      file("kaputt.pdf", "%PDF-1.7 und dann nichts"),
    );
    expect(documents.map(({ name }) => name)).toEqual(["Plan", "leer", "kaputt"]);
    for (const [index, name] of ["Plan.dwg", "leer.zip", "kaputt.pdf"].entries()) {
      const { record } = await library.call("records.get", { id: documents[index]?.id ?? "" });
      if (record.kind !== "document") throw new Error(record.kind);
      const kept = await library.library.files.pathOf(record.fileHash);
      expect(readFileSync(kept ?? "")).toEqual(readFileSync(path.join(folder, name)));
      expect(record.textMissing).toBe("no-text");
    }
  });

  test("are not kept twice", async () => {
    const first = await attach(file("a.txt", "Derselbe Inhalt"));
    const second = await attach(file("b.txt", "Derselbe Inhalt"));
    expect(second.documents).toEqual(first.documents);
    expect((await library.call("records.list", {})).total).toBe(1);
  });

  test("fail one by one: the others are kept", async () => {
    mkdirSync(path.join(folder, "Ordner"));
    const { documents, failed } = await attach(
      { path: path.join(folder, "weg.pdf"), name: "weg.pdf" },
      file("leer.txt", ""),
      { path: path.join(folder, "Ordner"), name: "Ordner" },
      file("gut.txt", "Guter Text"),
    );
    expect(documents).toHaveLength(1);
    expect(failed).toEqual([
      { fileName: "weg.pdf", code: "import/file-gone" },
      { fileName: "leer.txt", code: "import/empty-file" },
      { fileName: "Ordner", code: "import/unsupported-format" },
    ]);
  });
});
