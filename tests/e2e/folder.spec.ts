import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { accessibilityFindings } from "./support/accessibility.ts";
import { makeConferenceFolder } from "./support/conference-folder.ts";
import { dropFiles } from "./support/drop-files.ts";
import { launchApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

test("the folder of a conference becomes one event with all that belongs to it", async () => {
  test.setTimeout(180_000);
  const folder = await makeConferenceFolder(mkdtempSync(path.join(os.tmpdir(), "tagung-")));
  const running = await launchApp({});
  const { app, page } = running;
  await dropFiles(app, page, [folder]);
  await expect(page.getByText("29 von 29 eingelesen")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("heading", { name: "Fertig eingelesen" })).toBeVisible({
    timeout: 60_000,
  });
  const tree = page.getByRole("region", { name: "Was daraus geworden ist" });
  const more = tree.getByRole("button", { name: /Weitere zeigen/ });
  await more.click();
  await expect(tree.getByText("Zugeordnet über: Ordner, Programmpunkt")).toHaveCount(18, {
    timeout: 30_000,
  });
  const photos = await tree.getByText(/^IMG_\d+\.jpg$/).allTextContents();
  expect(photos).toEqual([1, 2, 3, 4, 5, 6].map((at) => `IMG_${1200 + at}.jpg`));
  // Decks of one title are told apart by their files; what a browser saved along is left out.
  await expect(tree.getByText("06 Bücherbus und Lesepaten – Zahlen.pptx")).toBeVisible();
  await expect(
    tree.getByText("12 Elternlotsen im Quartier – Fragen aus dem Gespräch.odp"),
  ).toBeVisible();
  await expect(tree.getByText(/werbung|Jetzt anmelden/i)).toHaveCount(0);
  await expect(page.getByText(/other source|stands out/)).toHaveCount(0);

  // What is accepted or discarded shows at once, and the keyboard stays in its line.
  const speaker = tree.getByRole("listitem").filter({ hasText: /^Karin Wolter/ });
  await speaker.getByRole("button", { name: "„Karin Wolter“ bestätigen" }).press("Enter");
  await expect(speaker.getByText(/offen$/)).toHaveCount(0);
  const name = speaker.getByRole("link", { name: "Karin Wolter" });
  await expect(name).toBeFocused();
  await speaker.getByRole("button", { name: "„Karin Wolter“ verwerfen" }).press("Enter");
  await expect(speaker.getByText("im Papierkorb", { exact: true })).toBeVisible();
  await expect(name).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);
  await speaker.getByRole("button", { name: "„Karin Wolter“ wiederherstellen" }).press("Enter");
  await expect(speaker.getByText("neu", { exact: true })).toBeVisible();
  await expect(name).toBeFocused();

  await tree.getByRole("button", { name: "Import zurücknehmen …" }).press("Enter");
  await page.getByRole("button", { name: "Zurücknehmen", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Zurückgenommen" })).toBeVisible();
  await expect(tree.getByText("im Papierkorb", { exact: true }).first()).toBeVisible();
  await expect(page.locator("#main")).toBeFocused();
  await page.getByRole("button", { name: "Weitere Dateien einlesen" }).click();
  await expect(page.getByText("29 Dateien · Zurückgenommen")).toBeVisible();
  expect(running.problems).toEqual([]);
  await running.close();
});
