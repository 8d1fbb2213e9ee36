import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { accessibilityFindings } from "./support/accessibility.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, type RunningApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({ library: await makeLibrary([]) });
});

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

/** The next file dialog answers this file. */
async function answerDialog(name: string, content: string): Promise<void> {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  await running.app.evaluate(({ dialog }, target) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [target] });
  }, file);
}

function outlinesOf(ags: string): string {
  const cells = JSON.parse(
    readFileSync(new URL("../../resources/geo/district-cells.json", import.meta.url), "utf8"),
  ) as Record<string, unknown>;
  const features = [{ type: "Feature", properties: { AGS: ags }, geometry: cells[ags] }];
  return JSON.stringify({ type: "FeatureCollection", features });
}

test("official outlines are loaded, named with their source, and taken off again", async () => {
  const { page } = running;
  await page.getByRole("link", { name: "Karte" }).click();
  await expect(
    page.getByText("Umrisse der Kreise berechnet, keine amtlichen Grenzen."),
  ).toBeVisible();

  await answerDialog("kaputt.geojson", '{"type":"FeatureCollection","features":[');
  await page.getByRole("button", { name: "Amtliche Umrisse laden …" }).click();
  await expect(page.getByText(/In dieser Datei sind keine Umrisse zu lesen/).first()).toBeVisible();

  await answerDialog("halle.geojson", outlinesOf("15002"));
  await page.getByRole("button", { name: "Amtliche Umrisse laden …" }).click();
  const dialog = page.getByRole("dialog", { name: "Amtliche Umrisse" });
  await expect(dialog.getByText("1 von 401")).toBeVisible();
  expect(await accessibilityFindings(page, "[role=dialog]")).toEqual([]);
  await dialog.getByLabel("Quelle und Lizenz").fill("© GeoBasis-DE / BKG (2024)");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Amtliche Umrisse: © GeoBasis-DE / BKG (2024)")).toBeVisible();

  await page.getByRole("button", { name: "Angaben …" }).click();
  await dialog.getByRole("button", { name: "Umrisse entfernen" }).click();
  await expect(
    page.getByText("Umrisse der Kreise berechnet, keine amtlichen Grenzen."),
  ).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(page.getByText("Amtliche Umrisse: © GeoBasis-DE / BKG (2024)")).toBeVisible();
});
