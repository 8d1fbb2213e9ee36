import path from "node:path";
import type { Page } from "@playwright/test";
import { makeSampleLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

/** How a person finds the window: the way they left it, with the ways back and forth. */

async function openList(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a list keeps its column widths and its order, also over a restart", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeSampleLibrary();
  const first = await launchApp({ profile, library });
  const edge = (page: Page) =>
    page.getByRole("separator", { name: "Breite der Spalte „Funktion“" });
  const organisation = (page: Page) => page.getByRole("columnheader", { name: /^Organisation/ });
  await openList(first.page, "Personen");
  const before = Number(await edge(first.page).getAttribute("aria-valuenow"));
  await edge(first.page).press("ArrowLeft");
  await edge(first.page).press("ArrowLeft");
  const wider = String(before + 32);
  await expect(edge(first.page)).toHaveAttribute("aria-valuenow", wider);
  await organisation(first.page).getByRole("button").click();
  await expect(organisation(first.page)).toHaveAttribute("aria-sort", "ascending");
  await openList(first.page, "Kontaktnotizen");
  await expect(first.page.getByRole("columnheader", { name: "Datum" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await openList(first.page, "Personen");
  await expect(organisation(first.page)).toHaveAttribute("aria-sort", "ascending");
  await first.close();
  expect(first.problems).toEqual([]);

  const second = await launchApp({ profile, library });
  await openList(second.page, "Personen");
  await expect(edge(second.page)).toHaveAttribute("aria-valuenow", wider);
  await expect(organisation(second.page)).toHaveAttribute("aria-sort", "ascending");
  await edge(second.page).press("Home");
  await expect(edge(second.page)).toHaveAttribute("aria-valuenow", String(before));
  // Waits until the edge lies still where the mouse is to take it.
  await edge(second.page).hover();
  const box = await edge(second.page).boundingBox();
  if (!box) throw new Error("The edge is not in the window.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await second.page.mouse.move(x, y);
  await second.page.mouse.down();
  await second.page.mouse.move(x - 40, y, { steps: 4 });
  await second.page.mouse.up();
  await expect(edge(second.page)).toHaveAttribute("aria-valuenow", String(before + 40));
  await second.close();
  expect(second.problems).toEqual([]);
});

test("board and map stay narrowed as they were left, also over a restart, and keep no name", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeSampleLibrary();
  const first = await launchApp({ profile, library });
  const responsible = (page: Page) => page.getByLabel("Zuständig", { exact: true });
  const measure = (page: Page) => page.getByLabel("Gefärbt nach", { exact: true });
  const state = (page: Page) => page.getByLabel("Land", { exact: true });
  const navigation = (page: Page) => page.getByRole("navigation", { name: "Hauptnavigation" });
  await first.page.keyboard.press("Control+4");
  // Everybody, at least one colleague, nobody.
  await expect(responsible(first.page).locator("option").nth(2)).toBeAttached();
  const name = await responsible(first.page).locator("option").nth(1).textContent();
  await responsible(first.page).selectOption(name ?? "");
  await first.page.getByLabel("Stille ab").selectOption("12");
  await first.page.getByRole("tab", { name: "Liste" }).click();
  await navigation(first.page).getByRole("link", { name: "Karte" }).click();
  await measure(first.page).selectOption({ label: "Veranstaltungen" });
  await state(first.page).selectOption({ label: "Sachsen-Anhalt" });
  // Back by a link without an address of its own, and by key from the screen itself.
  await first.page.keyboard.press("Control+4");
  await first.page.keyboard.press("Control+4");
  await expect(responsible(first.page)).toHaveValue(name ?? "");
  const kept = await first.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain("fadenwerk.layout.board");
  expect(kept).not.toContain(name);
  await first.close();

  const second = await launchApp({ profile, library });
  await second.page.keyboard.press("Control+4");
  await expect(responsible(second.page)).toHaveValue(name ?? "");
  await expect(second.page.getByLabel("Stille ab")).toHaveValue("12");
  await expect(second.page.getByRole("tab", { name: "Liste" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await second.page.getByRole("button", { name: "Filter aufheben" }).click();
  await expect(responsible(second.page)).toHaveValue("");
  await navigation(second.page).getByRole("link", { name: "Karte" }).click();
  await expect(measure(second.page)).toHaveValue("events");
  await expect(state(second.page).locator("option:checked")).toHaveText("Sachsen-Anhalt");
  await second.close();
  expect([...first.problems, ...second.problems]).toEqual([]);
});

test("parts of the window are made wider by mouse and by key, and stay so", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeSampleLibrary();
  const first = await launchApp({ profile, library });
  const edge = (page: Page, name: string) =>
    page.getByRole("separator", { name: `Breite von „${name}“` });
  await first.page.keyboard.type("Lesepaten");
  const filters = edge(first.page, "Filter");
  await expect(filters).toHaveAttribute("aria-valuenow", "256");
  await filters.press("ArrowRight");
  await expect(filters).toHaveAttribute("aria-valuenow", "272");
  const box = await first.page.getByRole("complementary", { name: "Filter" }).boundingBox();
  expect(Math.round(box?.width ?? 0)).toBe(272);
  await openList(first.page, "Karte");
  const districts = edge(first.page, "Liste der Kreise");
  await districts.hover();
  const held = await districts.boundingBox();
  if (!held) throw new Error("The edge is not in the window.");
  const [x, y] = [held.x + held.width / 2, held.y + held.height / 2];
  await first.page.mouse.move(x, y);
  await first.page.mouse.down();
  await first.page.mouse.move(x + 60, y, { steps: 4 });
  await first.page.mouse.up();
  await expect(districts).toHaveAttribute("aria-valuenow", "440");
  await first.close();

  const second = await launchApp({ profile, library });
  await openList(second.page, "Karte");
  await expect(edge(second.page, "Liste der Kreise")).toHaveAttribute("aria-valuenow", "440");
  await edge(second.page, "Liste der Kreise").press("Home");
  await expect(edge(second.page, "Liste der Kreise")).toHaveAttribute("aria-valuenow", "500");
  await second.page.keyboard.press("Control+k");
  await second.page.keyboard.type("Lesepaten");
  await expect(edge(second.page, "Filter")).toHaveAttribute("aria-valuenow", "272");
  await second.close();
  expect([...first.problems, ...second.problems]).toEqual([]);
});

test.describe("with the sample library", () => {
  test.use({ launch: { sample: true } });

  test("keys and the buttons of the mouse lead back and forth, to the list as it was", async ({
    running: { page },
  }) => {
    await openList(page, "Organisationen");
    await page.getByRole("searchbox", { name: "Liste filtern" }).fill("stiftung");
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page.getByRole("searchbox", { name: "Liste filtern" })).toHaveValue("stiftung");
    await page.keyboard.press("Alt+ArrowRight");
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
    const press = (button: number) =>
      page.evaluate(
        (which) => window.dispatchEvent(new MouseEvent("mouseup", { button: which })),
        button,
      );
    await press(3);
    await expect(page.getByRole("heading", { level: 1, name: "Organisationen" })).toBeVisible();
    await press(4);
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
  });

  test("a hit is dragged into a collection, and its place there is changed by dragging and by key", async ({
    running: { page },
  }) => {
    await page.keyboard.type("Klimaschulen Elbheide");
    await page.keyboard.press("Enter");
    const hit = page.getByRole("link", { name: "Klimaschulen Elbheide" }).first();
    const box = await hit.boundingBox();
    if (!box) throw new Error("The hit is not in the window.");
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 6 });
    const tray = page.getByRole("region", { name: "In eine Sammlung legen" });
    const target = tray.getByText("Wie Projekte zu Ende gehen");
    await expect(target).toBeVisible();
    const goal = await target.boundingBox();
    if (!goal) throw new Error("The collection is not in the window.");
    await page.mouse.move(goal.x + 20, goal.y + 8, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByText(/ist jetzt in der Sammlung/).last()).toBeVisible();
    await expect(tray).toHaveCount(0);

    await openList(page, "Sammlungen");
    await page.getByRole("link", { name: "Wie Projekte zu Ende gehen" }).click();
    const items = page.getByRole("main").locator("ol > li");
    const last = items.last();
    await expect(last).toContainText("Klimaschulen Elbheide");
    await last.locator("[data-move]").press("Alt+ArrowUp");
    await expect(last).not.toContainText("Klimaschulen Elbheide");
    await items
      .filter({ hasText: "Klimaschulen Elbheide" })
      .locator("[data-move]")
      .dragTo(items.first());
    await expect(items.first()).toContainText("Klimaschulen Elbheide");
  });
});
