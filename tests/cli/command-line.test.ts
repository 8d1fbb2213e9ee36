import { once } from "node:events";
import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../electron/backend/store/database.ts";
import { temporaryFolder } from "../backend/store/fresh-database.ts";
import { runCli, startCli } from "./run-cli.ts";

// Each test starts a few processes, on machines that may be busy with others.
vi.setConfig({ testTimeout: 120_000 });

const RECORDS = [
  {
    kind: "document",
    externalId: "17",
    title: "Lesepaten im Altenburger Land",
    body: "Zwölf Schulen.",
  },
  { kind: "event", externalId: "e1", title: "Fachtag", organisers: ["Stiftung Lernwege"] },
  { kind: "organisation", externalId: "o1", name: "Stiftung Lernwege", aliases: ["StL"] },
];

function lines(records: readonly unknown[]): string {
  return `${records.map((record) => JSON.stringify(record)).join("\n")}\n`;
}

async function filledLibrary(): Promise<string> {
  const library = path.join(temporaryFolder(), "Meine Bücherei");
  const added = await runCli(["add", "-", "--library", library, "--json"], lines(RECORDS));
  expect(added).toMatchObject({ code: 0 });
  expect(added.json()).toEqual([{ added: 3, replaced: 0, failedCount: 0, failed: [] }]);
  return library;
}

describe("add", () => {
  it("names the lines that do not fit and adds the others", async () => {
    const library = temporaryFolder();
    const text = `\uFEFF${lines(RECORDS)}{kaputt\n\n{"kind":"event"}\r\n{"kind":"Quatsch","title":"x"}\n`;
    const run = await runCli(["add", "-", "--library", library, "--json"], text);
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject([
      {
        added: 3,
        failedCount: 3,
        failed: [
          { line: 4, code: "contract/invalid-input" },
          { line: 6, code: "contract/invalid-input" },
          { line: 7, code: "contract/invalid-input" },
        ],
      },
    ]);
    expect(run.stderr).toContain("Zeile 4");
  });

  it("replaces a record with the same external id", async () => {
    const library = await filledLibrary();
    const again = [{ kind: "document", externalId: "17", title: "Vorlesen", body: "Neuer Text" }];
    const run = await runCli(["add", "-", "--library", library, "--json"], lines(again));
    expect(run.json()).toMatchObject([{ added: 0, replaced: 1 }]);
    const [shown] = (await runCli(["show", "17", "--library", library, "--json"])).json();
    expect(shown).toMatchObject({
      record: { title: "Vorlesen", revision: 2 },
      pages: [{ number: 1, text: "Neuer Text" }],
    });
    const found = await runCli(["search", "Lesepaten", "--library", library, "--json"]);
    expect(found.json()).toMatchObject([{ total: 0, hits: [] }]);
  });
});

describe("add, told to read what cannot be read", () => {
  it("does not guess at bytes that are no UTF-8, and reads the other lines", async () => {
    const library = temporaryFolder();
    const file = path.join(temporaryFolder(), "Zeilen.jsonl");
    const western = Buffer.from('{"kind":"document","title":"Bücher"}\n', "latin1");
    writeFileSync(file, Buffer.concat([Buffer.from(lines(RECORDS)), western]));
    const run = await runCli(["add", file, "--library", library, "--json"]);
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject([{ added: 3, failed: [{ line: 4 }] }]);
    expect(run.stderr).toContain("not UTF-8");
  });

  it("takes a folder for wrong use", async () => {
    const folder = temporaryFolder();
    for (const args of [
      ["add", folder],
      ["search", "--batch", folder],
    ]) {
      const run = await runCli([...args, "--library", path.join(folder, "neu")]);
      expect(run, args.join(" ")).toMatchObject({ code: 1, stdout: "" });
      expect(run.stderr).toContain("ist ein Ordner");
    }
  });
});

describe("search", () => {
  it("prints one line of JSON with what was found", async () => {
    const library = await filledLibrary();
    const run = await runCli(["search", "Lesepate", "--library", library, "--json"]);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("");
    expect(run.json()).toMatchObject([
      {
        query: "Lesepate",
        total: 1,
        hits: [{ externalId: "17", kind: "document", title: "Lesepaten im Altenburger Land" }],
      },
    ]);
  });

  it("speaks German to people", async () => {
    const library = await filledLibrary();
    const run = await runCli(["search", "Lesepate", "--library", library]);
    expect(run.stdout).toMatch(/^1 Treffer in \d+ ms/);
    expect(run.stdout).toContain("Dokument: Lesepaten im Altenburger Land");
  });

  it("answers a batch line by line while it is asked", async () => {
    const library = await filledLibrary();
    const child = startCli(["search", "--batch", "-", "--library", library, "--json"]);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (query: string) => {
      child.stdin.write(`${query}\n`);
      return JSON.parse((await answers.next()).value as string) as unknown;
    };
    expect(await ask("Lernwege")).toMatchObject({ query: "Lernwege", total: 2 });
    expect(await ask("")).toMatchObject({ query: "" });
    expect(await ask("Quastenflosser")).toMatchObject({ query: "Quastenflosser", total: 0 });
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("filters by kind", async () => {
    const library = await filledLibrary();
    const args = ["search", "Lernwege", "--kind", "organisation", "--library", library, "--json"];
    expect((await runCli(args)).json()).toMatchObject([{ total: 1, hits: [{ externalId: "o1" }] }]);
  });
});

describe("export and add", () => {
  it("give back the same library", async () => {
    const library = await filledLibrary();
    const copy = temporaryFolder();
    const exported = await runCli(["export", "--library", library]);
    const file = path.join(copy, "alles.jsonl");
    writeFileSync(file, exported.stdout);
    const other = path.join(copy, "Kopie");
    expect(await runCli(["add", file, "--library", other, "--json"])).toMatchObject({ code: 0 });
    const again = await runCli(["export", "--library", other]);
    expect(again.stdout).toBe(exported.stdout);
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(RECORDS.length + 1);
    const [shown] = (await runCli(["show", "e1", "--library", other, "--json"])).json();
    expect(shown).toMatchObject({ links: [{ title: "Stiftung Lernwege", relation: "organiser" }] });
  });
});

describe("export", () => {
  it("leaves what was there when it cannot write, and says so", async () => {
    const library = await filledLibrary();
    const file = path.join(temporaryFolder(), "gibt es nicht", "alles.jsonl");
    const run = await runCli(["export", file, "--library", library, "--json"]);
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject([{ error: { code: "report/cannot-write" } }]);
  });
});

describe("remove, list, stats, reindex, check", () => {
  it("work on the same library", async () => {
    const library = await filledLibrary();
    const at = ["--library", library, "--json"];
    const removed = await runCli(["remove", "17", "gibt-es-nicht", ...at]);
    expect(removed.code).toBe(2);
    expect(removed.json()).toMatchObject([
      { removed: [{ kind: "document" }], failed: [{ code: "record/not-found" }] },
    ]);
    expect((await runCli(["list", ...at])).json()).toMatchObject([
      { total: 2, records: [{ title: "Fachtag" }, { title: "Stiftung Lernwege" }] },
    ]);
    expect((await runCli(["list", "--kind", "event", ...at])).json()).toMatchObject([{ total: 1 }]);
    expect((await runCli(["reindex", ...at])).json()).toMatchObject([{ records: 2 }]);
    expect((await runCli(["stats", ...at])).json()).toMatchObject([
      { records: 2, trashed: 1, counts: { event: 1, organisation: 1 }, indexBacklog: 0 },
    ]);
    const checked = await runCli(["check", ...at]);
    expect(checked.json()).toEqual([{ ok: true, problems: [] }]);
    expect(checked.code).toBe(0);
  });
});

describe("a library that the app has open", () => {
  it("can be searched, and is not written to", async () => {
    const library = await filledLibrary();
    const app = startCli(["search", "--batch", "-", "--library", library]);
    app.stdin.write("Lernwege\n");
    await once(app.stdout, "data");
    const found = await runCli(["search", "Lernwege", "--library", library, "--json"]);
    expect(found.json()).toMatchObject([{ total: 2 }]);
    const added = await runCli(["add", "-", "--library", library, "--json"], lines(RECORDS));
    expect(added.code).toBe(3);
    expect(added.json()).toMatchObject([{ error: { code: "library/in-use" } }]);
    app.stdin.end();
    await once(app, "close");
  });
});

describe("exit codes", () => {
  it("1: wrong use, before any library is made", async () => {
    const nowhere = path.join(temporaryFolder(), "nichts");
    for (const args of [
      [],
      ["finde"],
      ["search"],
      ["search", "x", "--limit", "viele"],
      ["search", "x", "--kind", "auto"],
      ["list", "--quatsch"],
      ["add", path.join(nowhere, "fehlt.jsonl")],
      ["toString"],
    ]) {
      const run = await runCli([...args, "--library", nowhere]);
      expect(run, args.join(" ")).toMatchObject({ code: 1, stdout: "" });
      expect(run.stderr).not.toBe("");
    }
  });

  it("3: the library cannot be opened, said in German and in JSON", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "Brief.txt"), "privat");
    const run = await runCli(["list", "--library", folder, "--json"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("keine Fadenwerk-Bibliothek");
    expect(run.json()).toMatchObject([{ error: { code: "library/not-a-library" } }]);
  });

  it("4: check finds an original that was changed", async () => {
    const library = await filledLibrary();
    const source = path.join(temporaryFolder(), "Notiz.txt");
    writeFileSync(source, "Eine Notiz über Lesepaten an Grundschulen.");
    const imported = await runCli(["import", source, "--library", library, "--json"]);
    expect(imported.json()).toMatchObject([{ records: [{ file: source }], failed: [] }]);
    const [document] = (
      await runCli(["list", "--kind", "document", "--library", library, "--json"])
    )
      .json()
      .flatMap((page) => (page as { records: { id: string; title: string }[] }).records)
      .filter((record) => !record.title.startsWith("Lesepaten"));
    const [shown] = (
      await runCli(["show", document?.id ?? "", "--library", library, "--json"])
    ).json();
    const { fileHash } = (shown as { record: { fileHash: string } }).record;
    const kept = path.join(library, "files", fileHash.slice(0, 2), `${fileHash}.txt`);
    expect(readFileSync(kept, "utf8")).toContain("Lesepaten");
    writeFileSync(kept, "verfälscht");
    const run = await runCli(["check", "--library", library, "--json"]);
    expect(run.code).toBe(4);
    expect(run.json()).toMatchObject([{ ok: false, problems: [{ area: "files" }] }]);
  });
});

describe("damage done by hand", () => {
  /** What somebody does to the database, and what `check` blames. */
  const DAMAGES: [what: string, sql: string, area: string][] = [
    ["a document's text", "DELETE FROM document_pages", "index"],
    ["a record", "UPDATE records SET fields = replace(fields, 'Lernwege', 'Irrwege')", "index"],
    ["documents of the index", "DELETE FROM search_a_docs", "index"],
    ["postings", "DELETE FROM search_a_postings; DELETE FROM search_a_delta", "index"],
    ["a table of the index", "DROP TABLE search_a_postings", "index"],
    ["a row others refer to", "DELETE FROM records WHERE external_id = 'o1'", "store"],
  ];

  for (const [what, sql, area] of DAMAGES) {
    it(`check finds it: ${what}`, async () => {
      const library = await filledLibrary();
      damage(library, sql);
      const found = await runCli(["check", "--library", library, "--json"]);
      expect(found.code).toBe(4);
      const [answer] = found.json() as { ok: boolean; problems: { area: string }[] }[];
      expect(answer?.ok).toBe(false);
      expect(answer?.problems.map((problem) => problem.area)).toContain(area);
      if (area !== "index") return;
      expect(await runCli(["reindex", "--library", library])).toMatchObject({ code: 0 });
      expect(await runCli(["check", "--library", library])).toMatchObject({ code: 0 });
    });
  }

  it("search makes an index anew that it cannot read, says so and answers", async () => {
    const library = await filledLibrary();
    damage(library, "DROP TABLE search_a_postings");
    const run = await runCli(["search", "Lesepaten", "--library", library, "--json"]);
    expect(run.json()).toMatchObject([{ total: 1 }]);
    expect(run.stderr).toContain("neu aufgebaut");
  });

  it("check finds a file cut short, and an empty one is not taken for a new library", async () => {
    const library = await filledLibrary();
    await runCli(["import", writeNote(), "--library", library]);
    const database = path.join(library, "library.sqlite");
    truncateSync(database, Math.floor(statSync(database).size / 2));
    expect(await runCli(["check", "--library", library])).toMatchObject({ code: 4 });
    truncateSync(database, 0);
    const listed = await runCli(["list", "--library", library, "--json"]);
    expect(listed.code).toBe(3);
    expect(listed.json()).toMatchObject([{ error: { code: "library/damaged" } }]);
    rmSync(database);
    expect(await runCli(["list", "--library", library])).toMatchObject({ code: 3 });
  });
});

function damage(library: string, sql: string): void {
  const db = openDatabase(path.join(library, "library.sqlite"), {
    readOnly: false,
    rollbackJournal: false,
  });
  db.pragma("foreign_keys = OFF");
  db.exec(sql);
  db.close();
}

function writeNote(): string {
  const file = path.join(temporaryFolder(), "Notiz.txt");
  writeFileSync(file, "Eine Notiz über Lesepaten an Grundschulen.");
  return file;
}

describe("watch", () => {
  it("adds a folder, says what is new, reads it once, and leaves it", async () => {
    const at = ["--library", path.join(temporaryFolder(), "Bücherei"), "--json"];
    const folder = path.join(temporaryFolder(), "Fachtag");
    mkdirSync(folder);
    const file = path.join(folder, "Programm.txt");
    writeFileSync(file, "Das Programm des Tages");
    const before = new Date(Date.now() - 300_000);
    utimesSync(file, before, before);
    const counts = async (...words: string[]) => {
      const run = await runCli(["watch", ...words, ...at]);
      expect(run.code).toBe(0);
      const [{ folders }] = run.json() as [{ folders: { path: string; counts: object }[] }];
      return folders.map((one) => [one.path, one.counts]);
    };
    expect(await counts("add", folder)).toEqual([[folder, { new: 1 }]]);
    expect((await runCli(["watch", "import", ...at])).json()).toEqual([{ read: 1, failed: [] }]);
    expect((await runCli(["watch", "import", ...at])).json()).toEqual([{ read: 0, failed: [] }]);
    expect(await counts("look")).toEqual([[folder, { known: 1 }]]);
    expect((await runCli(["watch", "remove", `${folder} anders`, ...at])).code).not.toBe(0);
    expect(await counts("remove", folder)).toEqual([]);
    expect((await runCli(["watch", "add", ...at])).code).toBe(1);
  });
});
