import type { Page } from "@playwright/test";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { whileBackendRests } from "./support/backend-process.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import { command } from "./support/screens.ts";
import { expect, test } from "./support/test.ts";

const MANY = 2_000;

const RECORDS: RecordDraft[] = [
  {
    kind: "practiceExample",
    title: "Lesepaten im Altenrother Land",
    place: "Altenroth",
    start: "2014-09",
    summary: "Ehrenamtliche üben mit Kindern an zwölf Grundschulen.",
    fieldsOfAction: ["Sprachbildung und Leseförderung"],
  },
  {
    kind: "practiceExample",
    title: "Werkstatt Übergang",
    place: "Brehmitz",
    summary: "Lesepaten und Betriebe begleiten Jugendliche auf dem Weg in die Ausbildung.",
    fieldsOfAction: ["Übergang Schule–Beruf"],
  },
  {
    kind: "event",
    title: "Fachtag Lesepaten",
    start: "2018-03-19T12:00",
    description: "Austausch",
  },
  ...Array.from({ length: MANY }, (_, index) => ({
    kind: "organisation" as const,
    name: `Verein ${String(index).padStart(4, "0")}`,
    seat: index % 2 ? "Gelmstedt" : "Hallbrück",
  })),
];

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  running = await launchApp({ library: await makeLibrary(RECORDS) });
  page = running.page;
});

test.afterAll(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

test.beforeEach(async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Was suchen Sie?" })).toBeVisible();
});

const box = () => page.getByRole("combobox", { name: "Bibliothek durchsuchen" });
const hits = () => page.getByRole("region", { name: "Treffer" }).getByRole("listitem");

/** Faster than any fingers: each letter is a task of its own, with nothing between them. */
function typeAtOnce(letters: string): Promise<void> {
  return page.evaluate(async (text) => {
    const channel = new MessageChannel();
    for (const letter of text) {
      document.execCommand("insertText", false, letter);
      await new Promise((next) => {
        channel.port1.onmessage = next;
        channel.port2.postMessage(null);
      });
    }
  }, letters);
}

test("finds while typing, opens a hit and comes back, with the keyboard alone", async () => {
  await expect(box()).toBeFocused();
  await page.keyboard.type("lesepat");
  await expect(page.getByRole("heading", { level: 1, name: "3 Treffer" })).toBeVisible();
  await expect(hits().first().locator("mark").first()).toHaveText(/lesepat/i);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second ?? "–");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("heading", { level: 1, name: "3 Treffer" })).toBeVisible();
  await expect(box()).toHaveValue("lesepat");
});

test("completions stay as they are once somebody has stepped into them", async () => {
  await page.keyboard.type("Werkst");
  const chosen = page.getByRole("option").first();
  await expect(chosen).toContainText("Werkstatt Übergang");
  await whileBackendRests(running.app, async () => {
    await page.keyboard.type(" leseh");
    await page.keyboard.press("ArrowDown");
    await expect(chosen).toHaveAttribute("aria-selected", "true");
  });
  // The hits of the longer text are there, and its completions would be.
  await expect(page.getByRole("heading", { level: 1, name: /^\d+ Treffer$/ })).toBeVisible();
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Werkstatt Übergang" })).toBeVisible();
});

test("a completion says what kind of record it opens, and hands it the keys", async () => {
  await page.keyboard.type("Fachtag Le");
  const option = page.getByRole("option", { name: "Fachtag Lesepaten" });
  await expect(option).toContainText("Veranstaltung");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Fachtag Lesepaten" })).toBeVisible();
  await expect(page.locator("#main")).toBeFocused();
});

test("takes a pause in typing for no end of the word", async () => {
  // In place before the first key: whoever only begins to listen may come too late on a busy machine.
  const listening = await page.evaluateHandle(() => {
    const typing: unknown[] = [];
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const request = sent[0] as { method?: string; input?: Record<string, unknown> } | null;
      // The start page asks for everything there is, which is no search.
      if (request?.method === "search.run" && request.input?.query)
        typing.push(request.input.typing);
      (post as (...values: unknown[]) => void).apply(this, sent);
    };
    const stop = () => {
      MessagePort.prototype.postMessage = post;
      return typing;
    };
    return { stop };
  });
  await page.keyboard.type("lesepat");
  await expect(page.getByRole("heading", { level: 1, name: "3 Treffer" })).toBeVisible();
  // Long enough for the address to follow.
  await page.waitForTimeout(1_500);
  const asked = await listening.evaluate(({ stop }) => stop());
  expect(new Set(asked)).toEqual(new Set([true]));
});

test("fetches hits where they are looked at, down to the last by key", async () => {
  await page.keyboard.type("Verein");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "2.000 Treffer" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(page.locator('[data-row="999"]')).toBeFocused();
  expect(await hits().count()).toBeLessThan(40);
  await page.keyboard.press("Home");
  await expect(page.locator('[data-row="0"]')).toBeFocused();
});

test("loses no letter that is typed at once after Ctrl+K on a record just saved", async () => {
  const typed = "Ehrenamtliche üben mit Kindern";
  for (const round of [1, 2, 3]) {
    await page.getByRole("link", { name: "Praxisbeispiele" }).click();
    await page.getByRole("link", { name: "Lesepaten im Altenrother Land" }).click();
    await page.getByRole("button", { name: "Bearbeiten" }).click();
    await page.getByRole("textbox", { name: "Titel" }).press("End");
    await page.keyboard.type(" ");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
    await page.keyboard.press("Control+k");
    await typeAtOnce(typed);
    await expect(box(), `round ${round}`).toHaveValue(typed);
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
    // Still so when the address has caught up, and one step back leads to the record.
    await page.waitForTimeout(400);
    await expect(box()).toHaveValue(typed);
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
  }
});

test("waits for a save that is still running, asks nothing and loses no letter", async () => {
  const typed = "Ehrenamtliche üben";
  await page.getByRole("link", { name: "Praxisbeispiele" }).click();
  await page.getByRole("link", { name: "Lesepaten im Altenrother Land" }).click();
  await page.getByRole("button", { name: "Bearbeiten" }).click();
  await page.getByRole("textbox", { name: "Ort" }).first().fill("Altenroth am Wald");
  await whileBackendRests(running.app, async () => {
    await page.keyboard.press("Control+s");
    await page.keyboard.press("Control+s");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(typed.slice(0, 5));
    // Long enough for the address to be written a second time.
    await page.waitForTimeout(400);
    await typeAtOnce(typed.slice(5));
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  });
  await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
  await page.waitForTimeout(400);
  await expect(box()).toHaveValue(typed);
  await expect(box()).toBeFocused();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  // One step back leads to what was saved.
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
  await expect(page.getByText("Altenroth am Wald").first()).toBeVisible();
});

test("does not come back to the results when somebody leaves while typing", async () => {
  await page.keyboard.type("lesepat", { delay: 0 });
  await page.getByRole("link", { name: "Papierkorb" }).click();
  await page.waitForTimeout(400);
  await expect(page.getByRole("heading", { level: 1, name: "Papierkorb" })).toBeVisible();
});

test("says what kind, place and date a hit has, in German", async () => {
  await page.keyboard.type("Fachtag Lesepaten");
  await page.keyboard.press("Enter");
  await expect(hits().first()).toContainText("Veranstaltung");
  await expect(hits().first()).toContainText("19. März 2018");
});

test("narrows by kind and by facet, and lets go again", async () => {
  await page.keyboard.type("Lesepaten");
  await page.keyboard.press("Enter");
  const kind = page.getByRole("button", { name: /^Praxisbeispiele/ });
  await kind.click();
  await expect(kind).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { level: 1, name: "2 Treffer" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Übergang Schule–Beruf" }).check();
  await expect(page.getByRole("heading", { level: 1, name: "1 Treffer" })).toBeVisible();
  await page.getByRole("button", { name: "Alle Filter aufheben" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "3 Treffer" })).toBeVisible();
});

test("sorts by name", async () => {
  await page.keyboard.type("Lesepaten");
  await page.keyboard.press("Enter");
  await page.getByLabel("Sortieren nach").selectOption("title");
  await expect(hits().first()).toContainText("Fachtag Lesepaten");
  await page.getByLabel("Sortieren nach").selectOption("relevance");
});

test("helps when nothing is found", async () => {
  await page.keyboard.type("Lesepaten xyzzyq");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("qqxxzz");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Nichts gefunden für „qqxxzz“/ })).toBeVisible();
});

test("takes whatever is typed, without an error", async () => {
  const hostile = ['"', "(((", "a OR", "[a-z]+$", "titel:", "~1^", "😀 ä̈", "-", "*", "\u202eabc"];
  for (const text of hostile) {
    await box().fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await box().fill("Bildung ".repeat(12_500));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
});

test("keeps a search under a name and takes it back", async () => {
  await page.keyboard.type("Lesepaten");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Suche speichern" }).click();
  await page.getByLabel("Name").fill("Alles zu Lesepaten");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("Die Suche „Alles zu Lesepaten“ ist gespeichert.", { exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(page.getByText("Rückgängig gemacht", { exact: true }).last()).toBeVisible();
});

test("shows every shortcut on F1, and gives the focus back", async () => {
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Tastenkürzel" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(box()).toBeFocused();
});

test("leads from F1 to the help, whose examples can be tried", async () => {
  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Hilfe öffnen" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Hilfe" })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Inhalt" })
    .getByRole("button", { name: "Tastatur" })
    .press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Tastatur" })).toBeInViewport();
  await page.getByRole("button", { name: "Nach Lese* suchen" }).press("Enter");
  await expect(box()).toHaveValue("Lese*");
  await expect(page.getByRole("heading", { level: 1, name: "3 Treffer" })).toBeVisible();
});

test("shows the keyboard map and the way to the help from the menu bar", async () => {
  await running.app.evaluate(({ Menu }) => {
    const menus = Menu.getApplicationMenu()?.items ?? [];
    const items = menus.flatMap((menu) => menu.submenu?.items ?? []);
    items.find((item) => item.label === "Tastenkürzel und Hilfe")?.click();
  });
  await expect(page.getByRole("button", { name: "Hilfe öffnen" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("reaches a message by F8 and takes back what it tells of", async () => {
  await page.keyboard.type("Fachtag");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Suche speichern" }).click();
  await page.getByLabel("Name").fill("Alle Fachtage");
  await page.keyboard.press("Enter");
  const message = "Die Suche „Alle Fachtage“ ist gespeichert.";
  await expect(page.getByText(message, { exact: true })).toBeVisible();
  // Screen readers are told: Fluent puts the words into a live region of its own.
  await expect(page.locator("[aria-live=polite]").filter({ hasText: message })).toHaveCount(1);
  await page.keyboard.press("F8");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Rückgängig" }).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Rückgängig gemacht", { exact: true }).last()).toBeVisible();
});

test("draws only the rows in view of a list of thousands, and reaches its end by key", async () => {
  await page.getByRole("link", { name: "Organisationen" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2.000 Einträge" })).toBeVisible();
  const table = page.getByRole("table", { name: "Organisationen als Tabelle" });
  await expect(table).toHaveAttribute("aria-rowcount", String(MANY + 1));
  expect(await table.getByRole("row").count()).toBeLessThan(80);
  await table.getByRole("link", { name: "Verein 0000" }).focus();
  await page.keyboard.press("End");
  await expect(table.getByRole("link", { name: "Verein 1999" })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(table.getByRole("link", { name: "Verein 0000" })).toBeFocused();
});

test("sorts and filters a list, and keeps both on the way back", async () => {
  await page.getByRole("link", { name: "Organisationen" }).click();
  const table = page.getByRole("table", { name: "Organisationen als Tabelle" });
  await table.getByRole("button", { name: "Name" }).click();
  await expect(table.getByRole("link").first()).toHaveText("Verein 1999");
  await expect(table.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await page.getByRole("searchbox", { name: "Liste filtern" }).fill("Gelmstedt");
  await expect(page.getByRole("status").filter({ hasText: "1.000 Einträge" })).toBeVisible();
  await expect(table.getByRole("link").first()).toHaveText("Verein 1999");
  await table.getByRole("link", { name: "Verein 1997" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Verein 1997" })).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(table.getByRole("link").first()).toHaveText("Verein 1999");
  await expect(page.getByRole("searchbox", { name: "Liste filtern" })).toHaveValue("Gelmstedt");
});

test("a saved search marks what is new, is renamed and deleted, by keyboard alone", async () => {
  await page.keyboard.type("Lesepaten");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Suche speichern" }).press("Enter");
  await page.keyboard.press("Enter");
  const card = page.getByRole("region", { name: "Gespeicherte Suchen" });
  const toStart = async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await expect(card).toBeVisible();
  };
  await expect(page.getByText("Die Suche „Lesepaten“ ist gespeichert.").first()).toBeVisible();
  await command(page, "Neu: Praxisbeispiel");
  await page.getByRole("textbox", { name: "Titel" }).fill("Ganz neue Lesepaten");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Ganz neue Lesepaten" })).toBeVisible();
  await toStart();
  await expect(card).toContainText("1 neu");
  await card.getByRole("button", { name: "Lesepaten", exact: true }).press("Enter");
  await expect(page.getByText(/^1 Treffer ist neu oder geändert seit/)).toBeVisible();
  const first = page.getByRole("article").first();
  await expect(first).toContainText("Ganz neue Lesepaten");
  await expect(first.getByText("neu", { exact: true })).toBeVisible();
  // Of another query nobody has said what is new.
  await box().fill("Lesepaten Grundschule");
  await expect(page.getByText(/neu oder geändert seit/)).toHaveCount(0);

  await toStart();
  await expect(card).not.toContainText("1 neu");
  await card.getByRole("button", { name: "Aktionen für „Lesepaten“" }).press("Enter");
  await page.getByRole("menuitem", { name: "Umbenennen …" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Name").fill("Alles mit Paten");
  await page.keyboard.press("Enter");
  const menu = card.getByRole("button", { name: "Aktionen für „Alles mit Paten“" });
  await expect(menu).toBeFocused();
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "Löschen" }).press("Enter");
  await expect(card.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).last().click();
  await expect(card.getByRole("listitem")).toHaveCount(1);
});
