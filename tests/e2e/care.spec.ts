import type { Page } from "@playwright/test";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { accessibilityFindings } from "./support/accessibility.ts";
import { bytesWith } from "./support/bytes-with.ts";
import { callShell } from "./support/call-shell.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

const RECORDS: RecordDraft[] = [
  { kind: "organisation", name: "Bürgerstiftung Lesewerk", mail: "post@lesewerk.example" },
  { kind: "organisation", name: "Bürgerstiftung Lesewerk e. V.", phone: "0345 2312500" },
  { kind: "person", name: "Walburga Zitzewitz", mail: "w.zitzewitz@example.org" },
  {
    kind: "practiceExample",
    title: "Lesepaten",
    fieldsOfAction: ["MINT"],
    contactPersons: ["Walburga Zitzewitz"],
    foundations: ["Bürgerstiftung Lesewerk e. V."],
  },
  { kind: "interaction", date: "2026-03-01", text: "Gespräch mit Walburga Zitzewitz über Räume" },
];

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({ library: await makeLibrary(RECORDS) });
});

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

/** Counts what a person does: each key pressed, each word typed at one go, each click. */
function counted(page: Page) {
  let actions = 0;
  return {
    press: (key: string) => {
      actions += 1;
      return page.keyboard.press(key);
    },
    type: (text: string) => {
      actions += 1;
      return page.keyboard.type(text);
    },
    click: (role: "button" | "menuitem" | "link", name: string | RegExp) => {
      actions += 1;
      return page.getByRole(role, { name }).first().click();
    },
    get actions() {
      return actions;
    },
  };
}

async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await expect(page.getByRole("combobox", { name: /Befehl oder Ansicht/ })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("question 8: what do we hold about Frau Y, and delete it, provably", async () => {
  const { page, library } = running;
  const hand = counted(page);
  await hand.type("Zitzewitz");
  await hand.press("Enter");
  await hand.click("link", /Walburga Zitzewitz/);
  await hand.click("button", "Weitere Aktionen");
  await hand.click("menuitem", "Auskunft nach DSGVO");
  await expect(
    page.getByRole("heading", { level: 1, name: "Auskunft: Walburga Zitzewitz" }),
  ).toBeVisible();
  await expect(page.getByText("w.zitzewitz@example.org").first()).toBeVisible();
  await expect(page.getByText(/über Räume/).first()).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await hand.click("button", "Endgültig löschen …");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText("1 Eintrag verliert die Verknüpfung")).toBeVisible();
  await expect(
    dialog.getByRole("checkbox", { name: "Den Namen auch dort unkenntlich machen" }),
  ).toBeChecked();
  expect(await accessibilityFindings(page)).toEqual([]);
  await hand.click("button", "Endgültig löschen");
  await expect(page.getByRole("heading", { level: 1, name: "Datenschutz" })).toBeVisible();
  expect(hand.actions, "keystrokes and clicks").toBeLessThanOrEqual(10);
  test.info().annotations.push({ type: "actions", description: String(hand.actions) });
  await expect(page.getByRole("cell", { name: "Person" })).toBeVisible();
  expect(bytesWith(library, "zitzewitz")).toEqual([]);
  // Nor does the window remember her: the way back leads to nobody.
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByText(/gibt es nicht mehr|nicht gefunden/).first()).toBeVisible();
  await expect(page.getByText("w.zitzewitz@example.org")).toHaveCount(0);
  await running.app.close();
  expect(bytesWith(library, "zitzewitz")).toEqual([]);
});

test("what is on hold cannot be erased until the hold is lifted, and the list says so", async () => {
  const { page } = running;
  await page.keyboard.type("Zitzewitz");
  await page.keyboard.press("Enter");
  await page
    .getByRole("link", { name: /Walburga Zitzewitz/ })
    .first()
    .click();
  const more = page.getByRole("button", { name: "Weitere Aktionen" });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Aufbewahren …" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Aufbewahren, weil" })).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Schreiben Sie, warum der Eintrag aufzubewahren ist.")).toBeVisible();
  await page.keyboard.type("Laufendes Verfahren");
  await page.keyboard.press("Tab");
  await page.keyboard.type("31.12.2099");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Aufbewahren bis 31.12.2099: Laufendes Verfahren")).toBeVisible();
  await expect(more).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);

  await more.click();
  await page.getByRole("menuitem", { name: "Verlauf" }).click();
  await expect(page.getByRole("dialog")).toContainText("Aufbewahren, weil");
  await page.keyboard.press("Escape");
  await more.click();
  await page.getByRole("menuitem", { name: "Auskunft nach DSGVO" }).click();
  await page.getByRole("button", { name: "Endgültig löschen …" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Die Person ist aufzubewahren");
  await expect(dialog.getByRole("button", { name: "Endgültig löschen" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await command(page, "datenschutz");
  const list = page.getByRole("region", { name: "Aufzubewahren" });
  await expect(list).toContainText("Aufbewahren bis 31.12.2099: Laufendes Verfahren");
  expect(await accessibilityFindings(page)).toEqual([]);

  await list.getByRole("link", { name: "Walburga Zitzewitz" }).click();
  await more.click();
  await page.getByRole("menuitem", { name: "In den Papierkorb" }).click();
  await command(page, "papierkorb");
  await page.getByRole("button", { name: "Papierkorb leeren" }).click();
  await page.getByRole("button", { name: "Papierkorb leeren" }).last().click();
  // Shown in the message and, for a while, spoken in a live region: the message is what counts.
  await expect(
    page.getByText(/1 bleibt im Papierkorb, weil er aufzubewahren ist/).last(),
  ).toBeVisible();
  await page.getByRole("link", { name: "Walburga Zitzewitz" }).click();
  await page.getByRole("button", { name: "Aufheben" }).click();
  await expect(page.getByText("Laufendes Verfahren")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Aufbewahren bis 31.12.2099: Laufendes Verfahren")).toBeVisible();
});

test("two spellings are merged by keyboard, and the merge is taken back by keyboard", async () => {
  const { page } = running;
  await command(page, "dubletten");
  await expect(page.getByText("1 Paar")).toBeVisible();
  await page.getByRole("link", { name: /^Vergleichen: / }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Zusammenführen" })).toBeVisible();
  await expect(page.getByText("1 Eintrag führt danach hierher")).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: /^Bürgerstiftung Lesewerk/ }),
  ).toBeVisible();
  await expect(page.getByText("0345 2312500")).toBeVisible();
  await expect(page.getByText("post@lesewerk.example")).toBeVisible();
  await expect(page.getByRole("link", { name: "Lesepaten" }).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Zurückgenommen: /).first()).toBeVisible();
  await expect(page.getByText("0345 2312500")).toHaveCount(0);
  await command(page, "dubletten");
  await page.getByRole("link", { name: /^Vergleichen: / }).press("Delete");
  await expect(page.getByRole("heading", { name: "Keine Dubletten gefunden" })).toBeVisible();
});

test("a form says what is there already, and hands its values over", async () => {
  const { page } = running;
  await command(page, "anlegen organisation");
  await page.getByRole("textbox", { name: "Name" }).first().fill("Buergerstiftung Lesewerk");
  await page.getByRole("textbox", { name: "Telefon" }).fill("0345 999");
  await expect(page.getByText("Gibt es das schon?")).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Diesen ergänzen: „Bürgerstiftung Lesewerk“" }).click();
  await expect(page.getByRole("heading", { name: /^Bearbeiten: / })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Telefon" })).toHaveValue("0345 999");
  await expect(page.getByRole("textbox", { name: "E-Mail" })).toHaveValue("post@lesewerk.example");
});

test("a term is renamed in the records too, and gets back its name", async () => {
  const { page } = running;
  await command(page, "synonyme");
  const term = page.getByRole("group", { name: "MINT", exact: true });
  await expect(term).toContainText("in 1 Eintrag");
  expect(await accessibilityFindings(page)).toEqual([]);
  await term.press("F2");
  await page.getByRole("textbox", { name: "Begriff", exact: true }).fill("MINT-Bildung");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("„MINT“ heißt jetzt „MINT-Bildung“, auch in 1 Eintrag.").first(),
  ).toBeVisible();
  await expect(page.getByRole("group", { name: "MINT-Bildung" })).toContainText("in 1 Eintrag");
  await page.getByRole("group", { name: "MINT-Bildung" }).focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "MINT", exact: true })).toContainText(
    "in 1 Eintrag",
  );
});

test("a field of one's own is defined, filled in, shown and searched", async () => {
  const { page } = running;
  await command(page, "eigene felder");
  await page.getByRole("tab", { name: "Eigene Felder" }).click();
  await page.getByRole("combobox", { name: "Für" }).selectOption({ label: "Organisationen" });
  await page.getByRole("button", { name: "Feld anlegen" }).click();
  await page.getByRole("textbox", { name: "Bezeichnung" }).fill("Aktenzeichen");
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Das Feld „Aktenzeichen“ ist gespeichert.").first()).toBeVisible();
  await command(page, "liste organisationen");
  await page.getByRole("link", { name: "Bürgerstiftung Lesewerk", exact: true }).click();
  await page.getByRole("button", { name: "Bearbeiten" }).click();
  await page.getByRole("textbox", { name: "Aktenzeichen" }).fill("BW-4711");
  await page.keyboard.press("Control+s");
  // The form has the words too: it has to have given way to the record.
  await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
  await expect(page.getByText("BW-4711")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("4711", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "1 Treffer" })).toBeVisible();
});

test("@ in a text leads to a record", async () => {
  const { page } = running;
  await command(page, "anlegen kontaktnotiz");
  const text = page
    .getByRole("textbox", { name: "Was besprochen wurde" })
    .or(page.locator("textarea").first());
  await text.first().focus();
  await page.keyboard.type("Mit @Zitze");
  await expect(page.getByRole("option", { name: "Walburga Zitzewitz", exact: true })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("gesprochen");
  await expect(text.first()).toHaveValue("Mit [[Walburga Zitzewitz]] gesprochen");
  await page.keyboard.press("Control+s");
  await page.getByRole("main").getByRole("link", { name: "Walburga Zitzewitz" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Walburga Zitzewitz" })).toBeVisible();
  await expect(page.getByText(/Mit Walburga Zitzewitz gesprochen/).first()).toBeVisible();
});

test("a second window is told when the first has saved the same record", async () => {
  const { page, app } = running;
  const opened = app.waitForEvent("window");
  await command(page, "neues fenster");
  const second = await opened;
  await second.waitForSelector("html[data-ready=true]");
  for (const window of [page, second]) {
    await window.getByRole("link", { name: "Personen" }).first().click();
    await window.getByRole("link", { name: "Walburga Zitzewitz" }).click();
    await window.getByRole("button", { name: "Bearbeiten" }).click();
  }
  await page.getByRole("textbox", { name: "Telefon" }).fill("0345 111");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("0345 111")).toBeVisible();
  await second.getByRole("textbox", { name: "Telefon" }).fill("0345 222");
  await second.keyboard.press("Control+s");
  await expect(
    second.getByRole("heading", { name: "Dieser Eintrag wurde inzwischen geändert" }),
  ).toBeVisible();
});

test("the trash is emptied after one question", async () => {
  const { page } = running;
  await command(page, "liste praxisbeispiele");
  await page.getByRole("link", { name: "Lesepaten" }).click();
  await command(page, "papierkorb legen");
  await expect(page.getByText("Dieser Eintrag liegt im Papierkorb.")).toBeVisible();
  await page.getByRole("link", { name: "Papierkorb" }).click();
  await page.getByRole("button", { name: "Papierkorb leeren" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Papierkorb leeren" }).click();
  await expect(page.getByRole("heading", { name: "Der Papierkorb ist leer" })).toBeVisible();
});

for (const appearance of ["light", "dark", "contrast"] as const) {
  test(`the screens of care have no finding in the ${appearance} theme`, async () => {
    const { page } = running;
    await callShell(page, "settings.set", { appearance });
    await page.reload();
    await page.waitForSelector("html[data-ready=true]");
    for (const name of ["dubletten", "begriffe", "datenschutz"]) {
      await command(page, name);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await accessibilityFindings(page), name).toEqual([]);
    }
    await page.keyboard.press("Control+Shift+P");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await accessibilityFindings(page), "palette").toEqual([]);
  });
}
