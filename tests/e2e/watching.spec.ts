import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { accessibilityFindings } from "./support/accessibility.ts";
import { newFolder } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

/** Writes a file that nobody has touched for minutes. */
function put(folder: string, name: string, content: string, minutesAgo = 5): void {
  writeFileSync(path.join(folder, name), content);
  const at = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(path.join(folder, name), at, at);
}

/** The person chooses this folder in the system's dialog. */
async function chooseInDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

test("a folder is watched: new, changed, vanished and unreachable are said and dealt with", async ({
  running: { app, page },
}) => {
  const folder = path.join(newFolder(), "Fachtag 2026");
  mkdirSync(folder);
  put(folder, "Programm.txt", "Programm des Fachtags über Lesepaten");
  put(folder, "Rechnung.txt", "Eine Rechnung über Kuchen");
  await chooseInDialog(app, folder);

  await page.getByRole("link", { name: "Import", exact: true }).click();
  const card = page.getByRole("region", { name: "Überwachte Ordner" });
  await card.getByRole("button", { name: "Ordner überwachen …" }).click();
  await expect(card.getByText("2 neue Dateien")).toBeVisible();
  await card.getByRole("button", { name: "Dateien zeigen" }).click();
  await card.getByRole("button", { name: "„Rechnung.txt“ auslassen" }).click();
  await expect(card.getByText("1 neue Datei", { exact: true })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);

  // It is told where the day begins, too.
  await page.keyboard.press("Control+1");
  await page.getByRole("link", { name: "1 neue Datei in „Fachtag 2026“" }).click();
  await card
    .getByRole("button", { name: "Alle einlesen: neue Dateien aus „Fachtag 2026“" })
    .click();
  await expect(page.getByText("Fertig eingelesen").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Programm", exact: true }).first().click();
  await expect(page.getByText("Programm des Fachtags über Lesepaten").first()).toBeVisible();

  const lookAgain = async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await card.getByRole("button", { name: "In „Fachtag 2026“ jetzt nachsehen" }).click();
  };
  const openDocument = async () => {
    await card.getByRole("button", { name: "Dateien zeigen" }).click();
    await card.getByRole("link").first().click();
  };
  put(folder, "Programm.txt", "Geändertes Programm über Vorlesen", 4);
  await lookAgain();
  await expect(card.getByText("1 geändert")).toBeVisible();
  await openDocument();
  await expect(page.getByText("Die Datei hat sich geändert.")).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Neu einlesen" }).click();
  await expect(page.getByText("Geändertes Programm über Vorlesen").first()).toBeVisible();
  await expect(page.getByText("Die Datei hat sich geändert.")).toBeHidden();
  await page.getByText("Frühere Fassungen (1)").click();
  await expect(page.getByRole("button", { name: /Fassung öffnen/ })).toBeVisible();

  rmSync(path.join(folder, "Programm.txt"));
  await lookAgain();
  await expect(card.getByText("1 liegt nicht mehr dort")).toBeVisible();
  await openDocument();
  await expect(page.getByText("Die Datei liegt nicht mehr an ihrem Ort.")).toBeVisible();

  renameSync(folder, `${folder} weg`);
  await lookAgain();
  await expect(card.getByText(/^Nicht erreichbar/)).toBeVisible();
  renameSync(`${folder} weg`, folder);

  // From then on new files come in without being asked for.
  const byItself = card.getByRole("switch", {
    name: "Neue Dateien gleich einlesen, aus „Fachtag 2026“",
  });
  await byItself.click();
  await expect(byItself).toBeChecked();
  put(folder, "Nachlese.txt", "Nachlese des Fachtags");
  await lookAgain();
  await expect(card.getByText("1 Datei in der Bibliothek")).toBeVisible({ timeout: 30_000 });

  await card.getByRole("button", { name: "„Fachtag 2026“ nicht mehr überwachen" }).click();
  await expect(card.getByText("Noch wird kein Ordner überwacht.")).toBeVisible();
});
