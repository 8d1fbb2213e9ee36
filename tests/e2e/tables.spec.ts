import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { accessibilityFindings } from "./support/accessibility.ts";
import { dropFiles } from "./support/drop-files.ts";
import { makeSampleLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, type RunningApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({ library: await makeSampleLibrary() });
});

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

/** Presses the button and answers how many rows were written, the head included. */
async function rowsSaved(name: string): Promise<number> {
  const { app, page } = running;
  const file = path.join(newFolder(), "Tabelle.xlsx");
  await app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: target });
  }, file);
  await page.getByRole("button", { name: `${name} als Excel-Tabelle speichern` }).click();
  await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
  const sheet = unzipSync(readFileSync(file))["xl/worksheets/sheet1.xml"];
  return strFromU8(sheet ?? new Uint8Array()).match(/<row /g)?.length ?? 0;
}

test("lists, the board, statistics and the map leave as Excel tables with all their rows", async () => {
  const { page } = running;
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  const count = page.getByRole("status").filter({ hasText: /Einträge$/ });
  const shown = Number.parseInt((await count.first().textContent()) ?? "", 10);
  expect(shown).toBeGreaterThan(20);
  expect(await rowsSaved("Organisationen")).toBe(shown + 1);

  await page.getByRole("link", { name: "Kooperationstafel" }).click();
  expect(await rowsSaved("Kooperationen")).toBeGreaterThan(40);

  await page.getByRole("link", { name: "Statistik" }).click();
  expect(await rowsSaved("Praxisbeispiele nach Handlungsfeld")).toBeGreaterThan(5);

  await page.getByRole("link", { name: "Karte" }).click();
  expect(await rowsSaved("Alle Kreise als Tabelle")).toBe(402);
});

test("an address list becomes organisations, row by row, after a dry run that tells the truth", async () => {
  const { app, page } = running;
  const file = path.join(newFolder(), "Adressen.csv");
  const rows = [
    "Organisation;Straße;PLZ;Ort;E-Mail",
    "Kulturverein Wanderzirkus e. V.;Am Markt 3;04860;Torgau;post@wanderzirkus.example",
    "Bürgerstiftung Nordlicht;Lindenweg 7;17033;Neubrandenburg;info@nordlicht.example",
    ";Ohne Namen 1;01067;Dresden;",
  ];
  writeFileSync(file, Buffer.from(rows.join("\r\n"), "latin1"));
  await dropFiles(app, page, [file]);
  await page.getByRole("link", { name: "Als Tabelle übernehmen …" }).click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 1, name: "Tabelle übernehmen" })).toBeVisible();
  await expect(page.getByText("Bürgerstiftung Nordlicht")).toBeVisible();
  await expect(page.getByRole("heading", { name: "3 Zeilen" })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Probelauf" }).click();
  await expect(page.getByRole("heading", { name: "Ergebnis des Probelaufs" })).toBeVisible();
  await expect(page.getByText("2 neu")).toBeVisible();
  await expect(page.getByText("Zeile 4: kein Name")).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Übernehmen", exact: true }).click();
  await expect(
    page.getByRole("list", { name: "Meldungen" }).getByText("Übernommen: 2 neu, 0 geändert."),
  ).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Nordlicht art:organisation");
  await page
    .getByRole("link", { name: /Bürgerstiftung Nordlicht/ })
    .first()
    .click();
  await expect(
    page.getByRole("button", { name: "E-Mail an info@nordlicht.example schreiben" }),
  ).toBeVisible();
});
