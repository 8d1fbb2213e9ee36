import path from "node:path";
import type { Page } from "@playwright/test";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { accessibilityFindings } from "./support/accessibility.ts";
import { bytesWith } from "./support/bytes-with.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, waitUntilUsable } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

const RECORDS: RecordDraft[] = [
  { kind: "person", name: "Walburga Zitzewitz", mail: "w.zitzewitz@example.org" },
  { kind: "organisation", name: "Bürgerstiftung Lesewerk" },
];

async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await expect(page.getByRole("combobox", { name: /Befehl oder Ansicht/ })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** As a power cut ends it: no window is closed, nobody is asked. */
async function killApp({ app }: Awaited<ReturnType<typeof launchApp>>): Promise<void> {
  const ended = app.waitForEvent("close");
  app.process().kill("SIGKILL");
  await ended;
}

test("what was typed a second before everything is killed is there again", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeLibrary(RECORDS);
  const first = await launchApp({ profile, library });
  await command(first.page, "anlegen organisation");
  const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
  await name(first.page).fill("Verein");
  await first.page.keyboard.type(" der Lesepaten");
  await first.page.waitForTimeout(1_000);
  await killApp(first);

  const second = await launchApp({ profile, library });
  await command(second.page, "anlegen organisation");
  await expect(second.page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  await expect(name(second.page)).toHaveValue("Verein der Lesepaten");
  // Killed in the midst of typing without a pause: all but the last moment is there.
  await name(second.page).fill("");
  const typed = "Ein Verein, der niemals Pause macht";
  await second.page.keyboard.type(typed, { delay: 60 });
  await killApp(second);

  const third = await launchApp({ profile, library });
  await command(third.page, "anlegen organisation");
  await expect(third.page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  const back = await name(third.page).inputValue();
  expect(typed.startsWith(back)).toBe(true);
  expect(back.length).toBeGreaterThan(typed.length - 18);
  await third.close();
  expect([...first.problems, ...second.problems, ...third.problems]).toEqual([]);
});

test("a window that is closed at once keeps what was typed; another window has it too", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeLibrary(RECORDS);
  const first = await launchApp({ profile, library });
  await first.page.keyboard.press("Control+Shift+N");
  const said = (page: Page) => page.getByLabel("Was besprochen wurde");
  await said(first.page).fill("Ohne Pause geschlossen");
  const opened = first.app.waitForEvent("window");
  await command(first.page, "neues fenster");
  const other = await opened;
  await waitUntilUsable(other);
  await other.keyboard.press("Control+Shift+N");
  await expect(said(other)).toHaveValue("Ohne Pause geschlossen");
  await said(other).fill("Im anderen Fenster weiter");
  await first.close();

  const second = await launchApp({ profile, library });
  await second.page.keyboard.press("Control+Shift+N");
  await expect(said(second.page)).toHaveValue("Im anderen Fenster weiter");
  await second.close();
  expect([...first.problems, ...second.problems]).toEqual([]);
});

test("an erased person is in no byte of profile and library, drafts of before included", async () => {
  const profile = path.join(newFolder(), "profile");
  const library = await makeLibrary(RECORDS);
  const first = await launchApp({ profile, library });
  // As versions before kept them: in the browser's storage.
  await first.page.evaluate((place) => {
    const draft = {
      values: { name: "Verein Zitzewitz" },
      base: { name: "" },
      revision: null,
      savedAt: "2026-01-05T10:00:00.000Z",
    };
    localStorage.setItem(`fadenwerk.draft.${place}|new:organisation`, JSON.stringify(draft));
    localStorage.setItem("fadenwerk.layout.list.event.order", '{"sort":"date","descending":true}');
  }, library);
  await first.close();
  expect(bytesWith(path.join(profile, "browser"), "zitzewitz").length).toBeGreaterThan(0);

  const running = await launchApp({ profile, library });
  const { page } = running;
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).join()))
    .toBe("fadenwerk.layout.list.event.order");
  await page.keyboard.press("Control+Shift+N");
  await page.getByRole("combobox", { name: "Mit wem" }).fill("Zitzewitz");
  await page.getByRole("option", { name: /Walburga Zitzewitz/ }).click();
  await page.getByLabel("Was besprochen wurde").fill("Walburga Zitzewitz rief an.");
  await page.keyboard.press("Escape");
  await command(page, "datenschutz");
  const begun = page.getByRole("region", { name: "Angefangen, nicht gespeichert" });
  await expect(begun.getByRole("listitem")).toHaveCount(2);
  expect(await accessibilityFindings(page)).toEqual([]);
  await begun.getByRole("button", { name: /weiterschreiben: Neue Organisation/ }).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Verein Zitzewitz",
  );
  // A club that bears the name of a family is no person: that draft is the clerk's to discard.
  await command(page, "datenschutz");
  await page.getByRole("button", { name: "Verwerfen", exact: true }).click();
  await expect(begun.getByRole("listitem")).toHaveCount(1);

  await page.getByRole("button", { name: "Auskunft über „Walburga Zitzewitz“" }).click();
  const drafts = page.getByRole("region", { name: /Angefangenes/ });
  await expect(drafts).toContainText("Walburga Zitzewitz rief an.");
  await page.getByRole("button", { name: "Endgültig löschen …" }).click();
  await expect(page.getByText(/Auch aus 1 angefangenen/)).toBeVisible();
  await page.getByRole("button", { name: "Endgültig löschen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Datenschutz" })).toBeVisible();
  await page.keyboard.press("Control+Shift+N");
  await expect(page.getByLabel("Was besprochen wurde")).toHaveValue("[…] rief an.");
  await page.keyboard.press("Escape");
  await expect(begun.getByRole("listitem")).toHaveCount(1);
  await begun.getByRole("button", { name: /verwerfen: Schnelle Notiz/ }).click();
  await page.getByRole("button", { name: "Verwerfen", exact: true }).last().click();
  await expect(begun).toHaveCount(0);
  await running.app.close();
  expect(bytesWith(library, "zitzewitz")).toEqual([]);
  expect(bytesWith(profile, "zitzewitz")).toEqual([]);
  expect([...first.problems, ...running.problems]).toEqual([]);
});
