import type { Page } from "@playwright/test";
import { addDays } from "../../renderer/features/follow-ups/due-dates.ts";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { localToday } from "../../shared/text/date-parse.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, newFolder, type RunningApp, waitUntilUsable } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

/** None of the questions may take more, counting every key, typed letters included. */
const MOST_KEYS = 10;

const today = localToday();
const day = (offset: number) => addDays(today, offset);

const RECORDS: RecordDraft[] = [
  { kind: "organisation", name: "Bürgerstiftung Brehmitz", organisationKind: "Stiftung" },
  {
    kind: "person",
    name: "Gisela Morgenroth",
    phone: "03621 555-01",
    roles: [{ organisation: { name: "Bürgerstiftung Brehmitz" }, role: "Vorstand" }],
  },
  {
    kind: "practiceExample",
    title: "Lesepaten in Brehmitz",
    summary: "Vorlesen an zwölf Schulen.",
    contactPersons: ["Gisela Morgenroth"],
  },
  partnership("Lesepaten", "laufend", "Ines Adler"),
  partnership("Werkstatttage", "laufend", "Tom Berger"),
  partnership("Musikschule", "Gespräche", "Ines Adler"),
  partnership("Sprachbrücke", "vereinbart", ""),
  partnership("Alte Patenschaft", "beendet", ""),
  note("Lesepaten", day(-20), "Vertrag verlängert", "Vertrag schicken", today),
  note("Werkstatttage", day(-250), "Termin gesucht", "Werkstatt anrufen", day(-3)),
  note("Musikschule", day(-40), "Noten besorgt", "Noten abholen", day(60)),
];

function partnership(title: string, status: string, responsible: string): RecordDraft {
  return {
    kind: "partnership",
    title,
    status,
    responsible,
    partners: [{ organisation: { name: "Bürgerstiftung Brehmitz" }, part: "" }],
    contactPersons: title === "Lesepaten" ? ["Gisela Morgenroth"] : [],
    funds: [{ year: Number(today.slice(0, 4)), amount: 5_000 }],
  };
}

function note(
  about: string,
  date: string,
  text: string,
  nextStep: string,
  followUpOn: string,
): RecordDraft {
  return {
    kind: "interaction",
    partnership: { name: about },
    participants: about === "Lesepaten" ? ["Gisela Morgenroth"] : [],
    date,
    interactionKind: "Telefonat",
    text,
    nextStep,
    followUpOn,
  };
}

let running: RunningApp;
let page: Page;
let library: string;
const profile = `${newFolder()}/profile`;

async function start(): Promise<void> {
  running = await launchApp({ library, profile });
  page = running.page;
}

test.beforeAll(async () => {
  library = await makeLibrary(RECORDS);
  await start();
});

test.afterAll(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

test.beforeEach(async () => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Was suchen Sie?" })).toBeVisible();
});

/** A keyboard that counts: each key press, and each letter of what is typed. */
function countedKeys() {
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text: string) {
      count += text.length;
      await page.keyboard.type(text);
    },
    total: () => count,
  };
}

function heading(name: string | RegExp) {
  return page.getByRole("heading", { level: 1, name });
}

function status(name: string) {
  return page.getByRole("region", { name, exact: true });
}

function writeDown(question: string, keys: number): void {
  test.info().annotations.push({ type: "keystrokes", description: `${question}: ${keys}` });
  expect(keys, question).toBeLessThanOrEqual(MOST_KEYS);
}

test("question 4: whom do I ring about this example, and when did we last speak", async () => {
  const keys = countedKeys();
  await keys.type("lesepa");
  await expect(heading(/Treffer$/)).toBeVisible();
  await keys.press("Enter", "ArrowDown");
  const example = page.getByRole("link", { name: "Lesepaten in Brehmitz" });
  if (!(await example.evaluate((link) => link === document.activeElement))) {
    await keys.press("ArrowDown");
  }
  await expect(example).toBeFocused();
  await keys.press("Enter");
  const contacts = page.getByRole("region", { name: /Ansprech|Wen/ });
  await expect(contacts).toContainText("Gisela Morgenroth");
  await expect(contacts).toContainText("03621 555-01");
  const [year, month, dayOfMonth] = day(-20).split("-");
  await expect(contacts).toContainText(`${dayOfMonth}.${month}.${year}`);
  writeDown("question 4", keys.total());
});

test("question 5: what is due this week, and who was silent for six months", async () => {
  const keys = countedKeys();
  await keys.press("Control+1");
  await expect(heading("Heute")).toBeVisible();
  await expect(page.getByRole("region", { name: "Überfällig" })).toContainText("Werkstatt anrufen");
  await expect(page.getByRole("region", { name: "Heute", exact: true })).toContainText(
    "Vertrag schicken",
  );
  await expect(page.getByText("Noten abholen")).toHaveCount(0);
  const silent = page.getByRole("region", { name: "Lange nichts gehört" });
  await expect(silent.getByRole("listitem")).toHaveCount(2);
  await expect(silent).toContainText("Sprachbrücke");
  await expect(silent).toContainText("Werkstatttage");
  await keys.press("Control+4");
  await expect(heading("Kooperationstafel")).toBeVisible();
  const silentOnly = page.getByRole("button", { name: "Nur stille (2)" });
  for (let tabs = 0; tabs < 6; tabs++) {
    if (await silentOnly.evaluate((button) => button === document.activeElement)) break;
    await keys.press("Tab");
  }
  await keys.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "2 von 5" })).toBeVisible();
  writeDown("question 5", keys.total());
  // It is remembered, and would hide cards from those who come next.
  await page.getByRole("button", { name: "Filter aufheben" }).click();
});

test("a note is written in ten seconds from the record on screen, and the focus comes back", async () => {
  await page.keyboard.press("Control+4");
  await page.getByRole("link", { name: "Lesepaten" }).click();
  await expect(heading("Lesepaten")).toBeVisible();
  await page.getByRole("button", { name: "Bearbeiten" }).focus();
  const began = Date.now();
  await page.keyboard.press("Control+Shift+N");
  const panel = page.getByRole("dialog", { name: "Schnelle Notiz" });
  await expect(panel.getByLabel("Was besprochen wurde")).toBeFocused();
  await expect(panel).toContainText("Gisela Morgenroth");
  await page.keyboard.type("Der Vorstand stimmt zu.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Termin machen");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Die Notiz ist gespeichert.", { exact: true })).toBeVisible();
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeFocused();
  const timeline = page.getByRole("region", { name: "Zeitleiste" });
  await expect(timeline.getByRole("listitem").first()).toContainText("Der Vorstand stimmt zu.");

  await page.keyboard.press("Control+3");
  await expect(page.getByRole("region", { name: /Diese Woche|Später/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Termin machen" })).toBeVisible();
});

test("a note loses no letter that is typed before its panel is there", async () => {
  await page.getByRole("link", { name: "Personen", exact: true }).click();
  await page.getByRole("link", { name: "Gisela Morgenroth" }).click();
  await expect(heading("Gisela Morgenroth")).toBeVisible();
  // Faster than any fingers: all of it is typed before anything can be drawn.
  await page.evaluate(() => {
    const press = (key: string, more = {}) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      );
    press("N", { ctrlKey: true, shiftKey: true });
    for (const letter of "Sie sagt zuu") press(letter);
    press("Backspace");
  });
  const panel = page.getByRole("dialog", { name: "Schnelle Notiz" });
  await expect(panel.getByLabel("Was besprochen wurde")).toHaveValue("Sie sagt zu");
  await page.keyboard.type(".");
  await expect(panel.getByLabel("Was besprochen wurde")).toHaveValue("Sie sagt zu.");
  // No letter was the key of something else.
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
});

test("a note finds people while their name is typed, and one without words is not saved", async () => {
  await page.keyboard.press("Control+Shift+N");
  const panel = page.getByRole("dialog", { name: "Schnelle Notiz" });
  await expect(panel.getByLabel("Mit wem")).toBeFocused();
  await page.keyboard.type("Morgenr");
  await expect(page.getByRole("option", { name: /^Gisela Morgenroth/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel.getByLabel("Dabei")).toContainText("Gisela Morgenroth");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText(/^Schreiben Sie, was besprochen wurde/)).toBeVisible();
  await expect(panel.getByLabel("Was besprochen wurde")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("a note that is not finished survives a closed panel and a crash of the page", async () => {
  await page.keyboard.press("Control+Shift+N");
  const panel = page.getByRole("dialog", { name: "Schnelle Notiz" });
  await panel.getByLabel("Was besprochen wurde").fill("Halb geschrieben");
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.reload();
  await waitUntilUsable(page);
  await page.keyboard.press("Control+Shift+N");
  await expect(panel.getByLabel("Was besprochen wurde")).toHaveValue("Halb geschrieben");
  await expect(panel.getByText("Ihr Entwurf von vorhin")).toBeVisible();
  await panel.getByRole("button", { name: "Neu beginnen" }).click();
  await expect(panel.getByLabel("Was besprochen wurde")).toHaveValue("");
  await expect(panel.getByLabel("Was besprochen wurde")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("a follow-up is put off and done by key, and taken back", async () => {
  await page.keyboard.press("Control+3");
  const step = page.getByRole("link", { name: "Werkstatt anrufen" });
  await step.focus();
  await page.keyboard.press("v");
  await page.getByRole("menuitem", { name: /^Morgen/ }).press("Enter");
  await expect(page.getByRole("region", { name: "Überfällig" })).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(page.getByRole("region", { name: "Überfällig" })).toContainText("Werkstatt anrufen");
  await step.focus();
  await page.keyboard.press("e");
  await expect(step).toHaveCount(0);
  await expect(page.locator("[data-row='0']")).toBeFocused();
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(step).toBeVisible();
});

test("F6 walks through the parts of the window, and to whom to ring beside an example", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Lesepaten in Brehmitz");
  await page.keyboard.press("Enter");
  await page
    .getByRole("link", { name: /Lesepaten in Brehmitz/ })
    .first()
    .press("Enter");
  await expect(heading("Lesepaten in Brehmitz")).toBeVisible();
  await expect(page.locator("#main")).toBeFocused();
  const toRing = page.getByRole("link", { name: "Gisela Morgenroth" }).last();
  // What stands beside an example is asked for after it.
  await expect(toRing).toBeVisible();
  await page.keyboard.press("F6");
  await expect(toRing).toBeFocused();
  await page.keyboard.press("F6");
  await expect(page.getByRole("combobox", { name: "Bibliothek durchsuchen" })).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("Shift+F6");
  await expect(page.locator("#main")).toBeFocused();
  await page.keyboard.press("Shift+F6");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("nav") !== null))
    .toBe(true);
});

test("a group of follow-ups is one key away, and keys work wherever in a line the focus is", async () => {
  await page.keyboard.press("Control+3");
  await page.getByRole("button", { name: "Heute (1)" }).press("Enter");
  await expect(page.getByRole("link", { name: "Vertrag schicken" })).toBeFocused();
  await page.keyboard.press("Tab");
  const row = page.getByRole("listitem").filter({ hasText: "Vertrag schicken" });
  await expect(row.getByRole("link", { name: "Lesepaten" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("link", { name: "Werkstatt anrufen" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("v");
  await expect(page.getByRole("menuitem", { name: /^Morgen/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menuitem", { name: /^Morgen/ })).toHaveCount(0);
});

test("a follow-up is put off to a day of choice; Esc leaves it, and the focus in the list", async () => {
  await page.keyboard.press("Control+3");
  const step = page.getByRole("link", { name: "Werkstatt anrufen" });
  const dialog = page.getByRole("dialog", { name: "Wann wieder vorlegen?" });
  const choose = async () => {
    await step.focus();
    await page.keyboard.press("v");
    await page.getByRole("menuitem", { name: "Datum wählen …" }).press("Enter");
    await expect(dialog).toBeVisible();
  };
  await choose();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("main") !== null))
    .toBe(true);
  await choose();
  await dialog.getByLabel("Tag").fill("24.12.2030");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Später" })).toContainText("Werkstatt anrufen");
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(page.getByRole("region", { name: "Überfällig" })).toContainText("Werkstatt anrufen");
});

test("a card moves by key, asks why it ends, and stays there after a restart", async () => {
  await page.keyboard.press("Control+4");
  await status("Gespräche").getByRole("link", { name: "Musikschule" }).focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(status("Konzept")).toContainText("Musikschule");
  await expect(page.getByRole("link", { name: "Musikschule" })).toBeFocused();
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(status("Gespräche")).toContainText("Musikschule");
  await status("Gespräche").getByRole("link", { name: "Musikschule" }).focus();
  await page.keyboard.press("Control+ArrowRight");
  await expect(status("Konzept")).toContainText("Musikschule");

  await page.getByRole("button", { name: "Aktionen für „Werkstatttage“" }).press("Enter");
  await page.getByRole("menuitem", { name: "Stand ändern" }).press("ArrowRight");
  await page.getByRole("menuitemradio", { name: "beendet" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /Stand von „Werkstatttage“/ });
  await dialog.getByRole("button", { name: "Ändern" }).click();
  await expect(dialog.getByText("Bitte nennen Sie den Grund.")).toBeVisible();
  await dialog.getByLabel("Grund").fill("Förderung ausgelaufen");
  await page.keyboard.press("Control+Enter");
  await expect(status("beendet")).toContainText("Werkstatttage");

  await running.close();
  await start();
  await page.keyboard.press("Control+4");
  await expect(status("Konzept")).toContainText("Musikschule");
  await status("beendet").getByRole("link", { name: "Werkstatttage" }).click();
  await expect(page.getByText("(Förderung ausgelaufen)")).toBeVisible();
});

test("a card is dragged to another status", async () => {
  await page.keyboard.press("Control+4");
  // Both columns are in view before the drag begins: scrolling under way is the browser's own doing.
  await status("laufend").scrollIntoViewIfNeeded();
  await page.getByRole("link", { name: "Sprachbrücke" }).dragTo(status("laufend"), { steps: 10 });
  await expect(status("laufend")).toContainText("Sprachbrücke");
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(status("vereinbart")).toContainText("Sprachbrücke");
});

test("chosen partnerships go to a colleague, and back", async () => {
  await page.keyboard.press("Control+4");
  await page.getByRole("tab", { name: "Liste" }).click();
  await page.getByRole("checkbox", { name: "„Lesepaten“ auswählen" }).check();
  await page.getByRole("checkbox", { name: "„Musikschule“ auswählen" }).check();
  await page.getByRole("button", { name: "Übergeben … (2)" }).click();
  await page.getByRole("combobox", { name: "Kollegin oder Kollege" }).fill("Uta Kern");
  await page.keyboard.press("Enter");
  const row = page.getByRole("row", { name: /Musikschule/ });
  await expect(row).toContainText("Uta Kern");
  // A message is there long enough to be read, also where nothing moves.
  await page.waitForTimeout(2_000);
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(row).toContainText("Ines Adler");
});

test("the list sorts by the longest silence, and the money has its table", async () => {
  await page.keyboard.press("Control+4");
  await page.getByRole("tab", { name: "Liste" }).click();
  const head = page.getByRole("columnheader", { name: "Letzter Kontakt" });
  await head.getByRole("button").click();
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("rowheader").first()).toContainText("Werkstatttage");
  await page.getByRole("tab", { name: "Mittel" }).click();
  await expect(page.getByRole("img", { name: /^Mittel je Jahr/ })).toBeVisible();
  await expect(page.getByRole("row", { name: today.slice(0, 4) })).toContainText("25.000 €");
});
