import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import mammoth from "mammoth";
import { accessibilityFindings } from "./support/accessibility.ts";
import { callShell } from "./support/call-shell.ts";
import { makeSampleLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, type RunningApp } from "./support/launch-app.ts";
import { MOST_STEPS, Steps } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

test.describe("seeing the whole", () => {
  let running: RunningApp;

  test.beforeEach(async () => {
    running = await launchApp({ library: await makeSampleLibrary() });
  });

  test.afterEach(async () => {
    await running.close();
    expect(running.problems).toEqual([]);
  });

  test("which districts of a Land work on a field with a Bürgerstiftung, running now", async () => {
    const { page } = running;
    const steps = new Steps(page);
    await steps.click("link", "Karte");
    await steps.choose("Land", "Sachsen-Anhalt");
    await steps.choose("Handlungsfeld", "Übergang Schule–Beruf");
    await steps.choose("Stand der Kooperation", "laufend");
    await steps.choose("Beteiligt ist", "Bürgerstiftung");
    await expect(page.getByText(/^\d+ Kreise mit Einträgen/)).toBeVisible();
    await steps.click("button", "Saalekreis");
    await expect(page.getByRole("link", { name: /Keiner geht verloren/ }).first()).toBeVisible();
    expect(steps.count).toBeLessThanOrEqual(MOST_STEPS);
  });

  test("everything with a foundation on one page and as a report", async () => {
    const { page, app } = running;
    const folder = newFolder();
    await app.evaluate(
      ({ dialog }, target) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: target });
      },
      path.join(folder, "Bericht.docx"),
    );
    const steps = new Steps(page);
    await steps.type("Bürgerstiftung Gelmetal");
    await steps.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
    await steps.click("link", "Bürgerstiftung Gelmetal");
    await expect(page.getByRole("heading", { name: "Verknüpft" })).toBeVisible();
    await steps.click("button", "Weitere Aktionen");
    await steps.click("menuitem", /Bericht erstellen/);
    await steps.click("button", /^Speichern/);
    await expect(page.getByText("Der Bericht ist gespeichert: Bericht.docx").last()).toBeVisible();
    const { value } = await mammoth.extractRawText({
      buffer: readFileSync(path.join(folder, "Bericht.docx")),
    });
    expect(value).toContain("Bürgerstiftung Gelmetal");
    expect(value).toContain("Kontaktnotizen");
    expect(value).not.toMatch(/@\S+\.example\.org/);
    expect(existsSync(path.join(folder, "Bericht.docx.part"))).toBe(false);
    expect(steps.count).toBeLessThanOrEqual(MOST_STEPS);
  });

  test("where the white spots are, on the map and in the table, by keyboard", async () => {
    const { page } = running;
    const steps = new Steps(page);
    await steps.click("link", "Karte");
    await steps.choose("Land", "Sachsen-Anhalt");
    await steps.click("switch", "Nur weiße Flecken");
    await expect(page.getByRole("table").getByRole("button", { name: "Stendal" })).toBeVisible();
    await expect(page.getByRole("table").getByRole("button", { name: "Saalekreis" })).toHaveCount(
      0,
    );
    expect(steps.count).toBeLessThanOrEqual(MOST_STEPS);
    const map = page.getByRole("listbox");
    await map.focus();
    await page.keyboard.press("ArrowDown");
    await expect(map).toHaveAttribute("aria-activedescendant", /.+/);
    await page.keyboard.press("Enter");
    await expect(map.locator("[aria-selected=true]")).toHaveCount(1);
  });

  test("a hit goes into a new collection with a key", async () => {
    const { page } = running;
    await page.keyboard.type("Lesepaten");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
    const hit = page.locator("[data-row='0']");
    await hit.focus();
    await page.keyboard.press("s");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("dialog").getByRole("combobox").fill("Reise nach Altenroth");
    await page.getByRole("option", { name: /Reise nach Altenroth/ }).click();
    await expect(page.getByText(/ist jetzt in der Sammlung/).last()).toBeVisible();
  });

  test("a bar of the statistics leads to as many hits as it counts", async () => {
    const { page } = running;
    await page.getByRole("link", { name: "Statistik" }).click();
    const row = page.getByRole("row").filter({ hasText: "Bürgerstiftung" }).last();
    const count = await row.getByRole("cell").last().textContent();
    await row.getByRole("link").click();
    await expect(
      page.getByRole("heading", { level: 1, name: `${count} Treffer`, exact: true }),
    ).toBeVisible();
  });

  for (const appearance of ["light", "dark", "contrast"] as const) {
    test(`map, network and statistics have no finding in ${appearance}`, async () => {
      const { page } = running;
      await callShell(page, "settings.set", { appearance });
      await page.reload();
      await page.waitForSelector("html[data-ready=true]");
      await page.getByRole("link", { name: "Karte" }).click();
      await expect(page.getByRole("listbox")).toBeVisible();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole("link", { name: "Statistik" }).click();
      await expect(page.getByRole("table").first()).toBeVisible();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole("link", { name: "Organisationen" }).click();
      await page.getByRole("table").getByRole("link").first().click();
      await page.getByRole("button", { name: "Weitere Aktionen" }).click();
      await page.getByRole("menuitem", { name: "Netzwerk zeigen" }).click();
      await expect(page.getByRole("img", { name: /Zeichnung/ })).toBeVisible();
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  }
});
