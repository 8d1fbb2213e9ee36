import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import type { ErrorCode } from "../../shared/contract/error-codes.ts";
import { ERROR_SENTENCES } from "../../shared/text/error-sentences.ts";
import { readProcessTree } from "../bench/app/process-memory.ts";
import { killBackend } from "./support/backend-process.ts";
import { waitForBackend } from "./support/call-shell.ts";
import { dropFiles } from "./support/drop-files.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const TOO_LARGE = 300 * 1024 * 1024;
const READING_MS = 60_000;

/** The German sentence for a code, as the window shows it. */
function sentence(page: Page, code: ErrorCode) {
  return page.getByText(ERROR_SENTENCES[code].de).first();
}

/** A folder whose path has umlauts, blanks and 250 characters. */
function longFolder(): string {
  let folder = path.join(newFolder(), "Ämter & Größen");
  while (folder.length < 248) {
    folder = path.join(folder, "Übergänge Schule – Beruf".slice(0, 248 - folder.length));
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

test("dropped files are read, bad ones each get their sentence, scripts in them never run", async ({
  running: { app, page },
}) => {
  const folder = longFolder();
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const huge = put("riesig.txt", "");
  truncateSync(huge, TOO_LARGE);
  const files = [
    put("a.txt", "Fachtag Lesepaten in Gera\n\nAm 5. Juni 2019 trafen sich Ehrenamtliche."),
    put("leer.pdf", ""),
    put("ab.docx", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(400, 7)])),
    put(
      "s.html",
      `<title>Seite mit Programm</title><p>Inhalt der Seite</p>
       <script>window.canary = "script"</script><img src="x" onerror="window.canary = 'image'">
       <svg onload="window.canary = 'svg'"></svg><iframe src="javascript:top.canary='frame'"></iframe>
       <p>&lt;img src=x onerror="window.canary='escaped'"&gt;</p>`,
    ),
    huge,
  ];
  await dropFiles(app, page, files);

  await expect(sentence(page, "import/empty-file")).toBeVisible({ timeout: READING_MS });
  await expect(sentence(page, "import/unreadable-docx")).toBeVisible({ timeout: READING_MS });
  await expect(sentence(page, "import/too-large")).toBeVisible({ timeout: READING_MS });
  await page.getByRole("link", { name: "Dokumente" }).first().click();
  await expect(page.getByRole("link", { name: "Seite mit Programm" }).first()).toBeVisible({
    timeout: READING_MS,
  });
  await page.getByRole("link", { name: "Seite mit Programm" }).first().click();
  await expect(page.getByText("Inhalt der Seite").first()).toBeVisible();
  expect(await page.evaluate(() => (window as { canary?: unknown }).canary)).toBeUndefined();
  expect(await page.locator("main iframe, main script, main img[src='x']").count()).toBe(0);
});

test("a library that another program has open is not touched, and the window says so", async () => {
  const library = await makeLibrary([{ kind: "event", title: "Fachtag" }]);
  const { FADENWERK_SQLITE_BINDING: _electrons, ...env } = process.env;
  const holder = spawn(
    process.execPath,
    [path.join(ROOT, "tests", "backend", "library", "hold-library.ts"), library, "no"],
    { env, stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const [said] = await new Promise<Buffer[]>((resolve) =>
      holder.stdout.once("data", (...data) => resolve(data)),
    );
    expect(String(said).trim()).toBe("open");
    const running = await launchApp({ library });
    await expect(sentence(running.page, "library/in-use")).toBeVisible();
    await expect(
      running.page.getByRole("combobox", { name: "Bibliothek durchsuchen" }),
    ).toBeDisabled();
    await running.close();
    expect(running.problems).toEqual([]);
  } finally {
    holder.kill();
  }
});

test("a library of a newer program stays as it is, byte for byte", async () => {
  const library = await makeLibrary([{ kind: "event", title: "Fachtag" }]);
  const file = path.join(library, "library.sqlite");
  const db = new Database(file);
  db.pragma("user_version = 9999");
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  const before = readFileSync(file);
  const running = await launchApp({ library });
  await expect(sentence(running.page, "library/newer-version")).toBeVisible();
  await running.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a library without the right to write is shown, and saving says why it cannot", async () => {
  test.skip(process.getuid?.() === 0, "nothing is read-only for root");
  const library = await makeLibrary([{ kind: "event", title: "Fachtag" }]);
  chmodSync(path.join(library, "library.sqlite"), 0o444);
  chmodSync(library, 0o555);
  try {
    const running = await launchApp({ library });
    await expect(running.page.getByText("schreibgeschützt")).toBeVisible();
    await running.page.getByRole("link", { name: "Veranstaltungen" }).first().click();
    await running.page.getByRole("link", { name: "Fachtag" }).first().click();
    await expect(running.page.getByRole("heading", { level: 1, name: "Fachtag" })).toBeVisible();
    await running.close();
  } finally {
    chmodSync(library, 0o755);
  }
});

test("a backend killed while somebody writes loses neither the form nor what was saved", async ({
  running: { app, page, library },
}) => {
  await page.getByRole("link", { name: "Veranstaltungen" }).first().click();
  await page
    .getByRole("button", { name: "Neue Veranstaltung" })
    .or(page.getByRole("link", { name: "Neue Veranstaltung" }))
    .first()
    .click();
  const title = page.getByRole("textbox", { name: "Titel" }).first();
  await title.fill("Fachtag vor dem Absturz");
  await killBackend(app);
  await waitForBackend(page, "ready");
  await expect(title).toHaveValue("Fachtag vor dem Absturz");
  await page.keyboard.press("Control+s");
  await expect(
    page.getByRole("heading", { level: 1, name: "Fachtag vor dem Absturz" }),
  ).toBeVisible();

  // And now everything at once, as when the plug is pulled.
  const { pid } = app.process();
  if (!pid) throw new Error("The app has no process.");
  // Main first, or it starts a new backend for the one that died.
  for (const one of [pid, ...readProcessTree(pid).map((process) => process.pid)]) {
    try {
      process.kill(one, "SIGKILL");
    } catch {
      // It went with the one before.
    }
  }
  const again = await launchApp({ library });
  await again.page.getByRole("link", { name: "Veranstaltungen" }).first().click();
  await expect(
    again.page.getByRole("link", { name: "Fachtag vor dem Absturz" }).first(),
  ).toBeVisible();
  await again.close();
});

test("a backend killed during an import leaves records and index in agreement", async ({
  running: { app, page },
}) => {
  const folder = newFolder();
  for (let file = 0; file < 200; file += 1) {
    writeFileSync(path.join(folder, `Notiz ${file}.txt`), `Notiz ${file}\n\nText über Lesepaten.`);
  }
  await dropFiles(app, page, [folder]);
  await page.waitForTimeout(700);
  await killBackend(app);
  await waitForBackend(page, "ready");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What is there can be found: records and index agree.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Lesepaten");
  await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
});
