import { existsSync } from "node:fs";
import path from "node:path";
import { launchApp, newFolder } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

test("switches the language at once and keeps it", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = path.join(newFolder(), "Bibliothek");
  const first = await launchApp({ profile, library });
  await first.page.getByRole("link", { name: "Einstellungen" }).click();
  await first.page.getByRole("radio", { name: "English" }).check();
  await expect(first.page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(first.page.getByRole("link", { name: "Practice examples" })).toBeVisible();
  await expect(first.page.locator("html")).toHaveAttribute("lang", "en");
  await first.close();
  expect(first.problems).toEqual([]);

  const second = await launchApp({ profile, library });
  await expect(second.page.getByRole("link", { name: "Settings" })).toBeVisible();
  await second.close();
  expect(second.problems).toEqual([]);
});

test("switches the colours at once", async ({ running: { page } }) => {
  await page.getByRole("link", { name: "Einstellungen" }).click();
  const ground = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector("main") as Element).backgroundColor,
    );
  await page.getByRole("radio", { name: "Hell" }).check();
  const light = await ground();
  await page.getByRole("radio", { name: "Dunkel" }).check();
  await expect.poll(ground).not.toBe(light);
  await page.getByRole("radio", { name: "Hoher Kontrast" }).check();
  await expect.poll(ground).toBe("rgb(0, 0, 0)");
});

test("names the open library, its folder, the version and the licences", async ({ running }) => {
  const { page, library } = running;
  await page.getByRole("link", { name: "Einstellungen" }).click();
  await expect(page.getByRole("definition").filter({ hasText: library })).toBeVisible();
  await page.getByText("Verwendete Bausteine und ihre Lizenzen").click();
  await expect(page.getByRole("row", { name: /better-sqlite3 MIT/ })).toBeVisible();
});

test("offers a way to a library when none can be opened, and says why", async () => {
  const profile = path.join(newFolder(), "profile");
  const occupied = path.join(newFolder(), "keine-bibliothek.txt", "Bibliothek");
  const { writeFileSync } = await import("node:fs");
  writeFileSync(path.dirname(occupied), "a file stands where the folder should be");
  const running = await launchApp({ profile, library: occupied });
  const { page } = running;
  await expect(
    page.getByRole("heading", { name: "Die Bibliothek ließ sich nicht öffnen" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Neue Bibliothek anlegen …" })).toBeEnabled();
  await expect(page.getByRole("button", { name: "Andere Bibliothek öffnen …" })).toBeEnabled();
  expect(existsSync(occupied)).toBe(false);
  await running.close();
  expect(running.problems).toEqual([]);
});
