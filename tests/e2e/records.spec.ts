import type { Page } from "@playwright/test";
import { accessibilityFindings } from "./support/accessibility.ts";
import { expect, test } from "./support/test.ts";

async function expectAccessible(page: Page): Promise<void> {
  // At its end nothing of the form lies half behind the bar with its buttons.
  await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** Opens the empty form of a kind from its list in the navigation. */
async function beginNew(page: Page, list: string, button: string): Promise<void> {
  await page.getByRole("link", { name: list }).first().click();
  await page
    .getByRole("button", { name: button })
    .or(page.getByRole("link", { name: button }))
    .first()
    .click();
}

test("an event is entered by keyboard, shown, changed, and its change taken back", async ({
  running: { page },
}) => {
  await beginNew(page, "Veranstaltungen", "Neue Veranstaltung");
  // The keys go into the form, not to the scrolling of the page.
  await expect(page.getByRole("textbox", { name: "Titel" }).first()).toBeFocused();
  await page.keyboard.type("Fachtag Lesen");
  await page.getByRole("textbox", { name: "Beginn" }).fill("19.3.2018, 12 Uhr");
  await page.getByRole("textbox", { name: "Ende" }).fill("19. März 2018, 17:00");
  await page.getByRole("combobox", { name: "Veranstalter" }).fill("Bürgerstiftung Probe");
  await page.getByRole("option", { name: /als Organisation neu anlegen/ }).click();
  await page.getByRole("button", { name: "Programmpunkt hinzufügen" }).press("Enter");
  await page.keyboard.type("Fachvortrag");
  await expectAccessible(page);
  await page.keyboard.press("Control+s");

  await expect(page.getByRole("heading", { level: 1, name: "Fachtag Lesen" })).toBeVisible();
  await expect(page.getByText("19. März 2018, 12:00–17:00 Uhr")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bürgerstiftung Probe" }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Bearbeiten" }).click();
  await page.getByRole("textbox", { name: "Motto" }).fill("Neue Fäden");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Neue Fäden", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: "Verlauf" }).click();
  await page.getByRole("button", { name: /Alten Stand von „Motto“/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Neue Fäden", { exact: true })).toHaveCount(0);
});

test("what cannot be read keeps its words, is explained, and gets the focus", async ({
  running: { page },
}) => {
  await beginNew(page, "Veranstaltungen", "Neue Veranstaltung");
  const start = page.getByRole("textbox", { name: "Beginn" });
  await start.fill("30.02.2018");
  await page.keyboard.press("Control+s");
  const title = page.getByRole("textbox", { name: "Titel" }).first();
  await expect(title).toBeFocused();
  await expect(start).toHaveValue("30.02.2018");
  await expect(page.getByText("Dieses Datum ist nicht lesbar.", { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test("unsaved work asks before it is left, and outlives a reload", async ({
  running: { page },
}) => {
  await beginNew(page, "Organisationen", "Neue Organisation");
  await page.getByRole("textbox", { name: "Name" }).first().fill("Verein der Lesepaten");
  await expect(page.getByText("Entwurf gesichert", { exact: false })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: "Weiter bearbeiten" }).click();

  await page.reload();
  await page.waitForSelector("html[data-ready=true]");
  await beginNew(page, "Organisationen", "Neue Organisation");
  await expect(page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name" }).first()).toHaveValue(
    "Verein der Lesepaten",
  );
});
