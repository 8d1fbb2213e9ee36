import { writeFileSync } from "node:fs";
import path from "node:path";
import { dropFiles } from "./support/drop-files.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, type RunningApp, waitUntilUsable } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({
    library: await makeLibrary([{ kind: "person", name: "Walburga Zitzewitz" }]),
  });
});

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

async function chooseFile(name: string, content: string): Promise<void> {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  await running.app.evaluate(({ dialog }, target) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [target] });
  }, file);
}

test("files are attached to the quick note by dialog and paste; the draft keeps them", async () => {
  const { page } = running;
  await page.keyboard.press("Control+Shift+N");
  const note = page.getByRole("dialog", { name: "Schnelle Notiz" });
  await note.getByLabel("Was besprochen wurde").fill("Angebot besprochen");
  await chooseFile("Angebot 2026.txt", "Wir bieten zwölf Lesestunden an.");
  await note.getByRole("button", { name: "Datei anhängen …" }).click();
  const attached = note.getByRole("list", { name: "Angehängt" }).or(note.getByLabel("Angehängt"));
  await expect(attached.getByText(/lesestunden|angebot/i).first()).toBeVisible({ timeout: 30_000 });

  // A picture as a screenshot comes out of the clipboard: bytes without a place on the disk.
  const text = note.getByLabel("Was besprochen wurde");
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([new Uint8Array(64)], "image.png", { type: "image/png" }));
    const paste = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", paste));
  });
  await expect(attached.getByText(/^Eingefügtes Bild/)).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press("Escape");
  await page.reload();
  await waitUntilUsable(page);
  await page.keyboard.press("Control+Shift+N");
  await expect(note.getByText("Ihr Entwurf von vorhin")).toBeVisible();
  await expect(attached.getByText(/^Eingefügtes Bild/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Die Notiz ist gespeichert.").first()).toBeVisible();
  await page.getByRole("link", { name: /^Dokumente/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "Eingefügtes Bild" })).toBeVisible();
});

test("a file dropped onto the documents of a note's form is attached, not imported", async () => {
  const { page, app } = running;
  await page.getByRole("link", { name: /^Kontaktnotizen/ }).click();
  await page.getByRole("button", { name: "Neue Kontaktnotiz" }).first().click();
  const button = page.getByRole("button", { name: "Datei anhängen …" });
  // The drop lands in the middle of the window.
  await button.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await button.boundingBox();
  if (!box) throw new Error("no button");
  const file = path.join(newFolder(), "Protokoll.txt");
  writeFileSync(file, "Protokoll der Runde");
  await dropFiles(app, page, [file], { x: box.x + 5, y: box.y + 5 });
  await expect(page.getByText(/Protokoll/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1 Datei ist angehängt.").first()).toBeVisible();
  expect(page.url()).not.toContain("import");
});
