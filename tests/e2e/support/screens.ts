import { expect, type Page } from "@playwright/test";

/** The way to a screen or dialog from the search, ending when it is there. */
export type Way = (page: Page) => Promise<void>;

/**
 * Every screen and dialog of the sample library. What judges all of them (accessibility, pictures)
 * takes its list from here.
 */
export const SCREENS: Record<string, Way> = {
  start: async () => {},
  completions: async (page) => {
    await page.keyboard.type("lesep");
    await hits(page);
  },
  results: async (page) => {
    await page.keyboard.type("Lesepaten");
    await page.keyboard.press("Enter");
    await hits(page);
  },
  "no results": async (page) => {
    await page.keyboard.type("qqxxzz");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /Nichts gefunden/ })).toBeVisible();
  },
  "save search": async (page) => {
    await page.keyboard.type("Lesepaten");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Suche speichern" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  list: async (page) => {
    await follow(page, "Veranstaltungen");
    await expect(page.getByRole("table")).toBeVisible();
  },
  trash: (page) => toScreen(page, "Papierkorb"),
  import: async (page) => {
    await follow(page, "Import");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  settings: (page) => toScreen(page, "Einstellungen"),
  today: async (page) => {
    await page.keyboard.press("Control+1");
    await expect(page.getByRole("region", { name: "Lange nichts gehört" })).toBeVisible();
  },
  "follow-ups": async (page) => {
    await page.keyboard.press("Control+3");
    await expect(page.getByRole("heading", { level: 1, name: "Wiedervorlagen" })).toBeVisible();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
  "board of partnerships": async (page) => {
    await toBoard(page);
  },
  "status of a partnership": async (page) => {
    await toBoard(page);
    await cardMenu(page);
    await page.getByRole("menuitem", { name: "Stand ändern" }).press("ArrowRight");
    await page.getByRole("menuitemradio", { name: "beendet" }).press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "handing over a partnership": async (page) => {
    await toBoard(page);
    await cardMenu(page);
    await page.getByRole("menuitem", { name: "Übergeben …" }).press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "list of partnerships": async (page) => {
    await page.keyboard.press("Control+4");
    await page.getByRole("tab", { name: "Liste" }).click();
    await expect(page.getByRole("table", { name: "Kooperationen als Tabelle" })).toBeVisible();
  },
  "money by year": async (page) => {
    await page.keyboard.press("Control+4");
    await page.getByRole("tab", { name: "Mittel" }).click();
    await expect(page.getByRole("img", { name: /^Mittel je Jahr/ })).toBeVisible();
  },
  "quick note": async (page) => {
    await page.keyboard.press("Control+Shift+N");
    await expect(page.getByRole("dialog", { name: "Schnelle Notiz" })).toBeVisible();
  },
  "unconfirmed records": async (page) => {
    await page.keyboard.press("Control+1");
    await page
      .getByRole("region", { name: "Vom Import zu prüfen" })
      .getByRole("link")
      .last()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Angaben prüfen" })).toBeVisible();
  },
  help: (page) => toScreen(page, "Hilfe"),
  map: async (page) => {
    await follow(page, "Karte");
    await expect(page.getByRole("table", { name: "Alle Kreise als Tabelle" })).toBeVisible();
  },
  "district on the map": async (page) => {
    await SCREENS.map?.(page);
    await page.getByRole("table").getByRole("button", { name: "Saalekreis" }).click();
    await expect(page.getByRole("heading", { name: /Saalekreis/ })).toBeVisible();
  },
  network: async (page) => {
    await openFirst(page, "Kooperationen");
    await command(page, "Netzwerk um diesen Eintrag");
    await expect(page.getByRole("heading", { level: 1, name: /^Netzwerk um/ })).toBeVisible();
    await expect(page.getByRole("list", { name: /^Einträge im Netzwerk/ })).toBeVisible();
  },
  statistics: async (page) => {
    await command(page, "Statistik");
    await expect(page.getByRole("heading", { level: 1, name: "Statistik" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  },
  duplicates: (page) => toScreen(page, "Dubletten"),
  merge: async (page) => {
    await toScreen(page, "Dubletten");
    await page.getByRole("list", { name: "Mögliche Dubletten" }).getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Zusammenführen" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Zusammenführen" }).first()).toBeVisible();
  },
  "choice of a record to merge with": async (page) => {
    await recordMenu(page, "Organisationen", "Zusammenführen mit …");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  vocabularies: (page) => toScreen(page, "Begriffe und Felder"),
  "merging of terms": async (page) => {
    await toScreen(page, "Begriffe und Felder");
    await page
      .getByRole("button", { name: /^Weitere Aktionen für/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Zusammenlegen mit …" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "own fields": async (page) => {
    await toScreen(page, "Begriffe und Felder");
    await page.getByRole("tab", { name: "Eigene Felder" }).click();
    await page.getByRole("button", { name: "Feld anlegen" }).click();
    await expect(page.getByRole("textbox", { name: "Bezeichnung" })).toBeVisible();
  },
  "putting on hold": async (page) => {
    await recordMenu(page, "Personen", "Aufbewahren …");
    await expect(page.getByRole("textbox", { name: "Aufbewahren, weil" })).toBeFocused();
  },
  privacy: (page) => toScreen(page, "Datenschutz"),
  disclosure: async (page) => {
    await recordMenu(page, "Personen", "Auskunft nach DSGVO");
    await expect(page.getByRole("heading", { level: 1, name: /^Auskunft: / })).toBeVisible();
    await expect(page.getByRole("button", { name: "Endgültig löschen …" })).toBeVisible();
  },
  "erasing a person": async (page) => {
    await SCREENS.disclosure?.(page);
    await page.getByRole("button", { name: "Endgültig löschen …" }).click();
    await expect(page.getByRole("alertdialog")).toBeVisible();
  },
  "command palette": async (page) => {
    await page.keyboard.press("Control+Shift+P");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "keyboard map": async (page) => {
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  report: async (page) => {
    await recordMenu(page, "Organisationen", "Bericht erstellen …");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  collecting: async (page) => {
    await recordMenu(page, "Praxisbeispiele", "In Sammlung");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  linking: async (page) => {
    await openFirst(page, "Organisationen");
    await page.getByRole("button", { name: "Verknüpfen", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  history: async (page) => {
    await recordMenu(page, "Organisationen", "Verlauf");
    await expect(page.getByRole("heading", { name: "Verlauf" })).toBeVisible();
  },
  "empty form": async (page) => {
    await command(page, "Neu: Praxisbeispiel");
    await expect(page.getByRole("button", { name: "Speichern" }).first()).toBeVisible();
  },
  ...recordScreens("Veranstaltungen"),
  ...recordScreens("Praxisbeispiele"),
  ...recordScreens("Organisationen"),
  ...recordScreens("Personen"),
  ...recordScreens("Kooperationen"),
  ...recordScreens("Kontaktnotizen"),
  ...recordScreens("Dokumente"),
  ...recordScreens("Sammlungen"),
  // The last one: what it imports is in no other picture.
  "import review": async (page) => {
    await follow(page, "Import");
    await page.getByRole("textbox", { name: /Kopierter Text/ }).fill(CONFERENCE);
    await page.getByRole("button", { name: "Text einlesen" }).click();
    await expect(page.getByRole("region", { name: "Was daraus geworden ist" })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole("article").first()).toBeVisible();
  },
};

/** A page as somebody copies it from the web. */
const CONFERENCE = `Fachtag Lesen im Landkreis 2019

Am 5. Juni 2019 von 10 bis 16 Uhr fand in der Stadthalle Gelmstedt, Schloßstraße 1, 06999 Gelmstedt der Fachtag statt.
Veranstalter: Bildungsverbund Oberland e. V.
In Kooperation mit: Bürgerstiftung Oberland

Programm
10:00 Uhr Fachvortrag: Lesen im ländlichen Raum (Dr. Maren Feldkirch, Hochschule Gelmstedt)
11:30 Uhr Themeninsel 1: Lesepaten an Grundschulen (Jan Ostermann, Bürgerstiftung Oberland)
13:30 Uhr Themeninsel 2: Vorlesen in der Kita (Sabine Krug, Landkreis Oberland)
15:00 Uhr Podium: Was kommt danach?`;

/** View and form of the first record of a list. */
function recordScreens(list: string): Record<string, Way> {
  return {
    [`${list}: view`]: (page) => openFirst(page, list),
    [`${list}: form`]: async (page) => {
      await openFirst(page, list);
      await page.getByRole("button", { name: "Bearbeiten" }).click();
      await expect(page.getByRole("button", { name: "Speichern" }).first()).toBeVisible();
    },
  };
}

/** Back to the search, whatever is open; an untouched form lets go without a question. */
export async function toSearch(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Was suchen Sie?" })).toBeVisible();
}

/** Runs a command by its name, as the palette does. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

async function hits(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
}

/** Follows a link of the navigation, which a very narrow window keeps in a drawer. */
async function follow(page: Page, name: string): Promise<void> {
  const drawer = page.getByRole("button", { name: "Navigation öffnen" });
  if (await drawer.isVisible()) await drawer.click();
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
}

async function toScreen(page: Page, name: string): Promise<void> {
  await follow(page, name);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function openFirst(page: Page, list: string): Promise<void> {
  await follow(page, list);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
}

async function recordMenu(page: Page, list: string, item: string): Promise<void> {
  await openFirst(page, list);
  await page.getByRole("button", { name: "Weitere Aktionen" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** The board, whichever view of the partnerships was left last. */
async function toBoard(page: Page): Promise<void> {
  await page.keyboard.press("Control+4");
  await page.getByRole("tab", { name: "Tafel" }).click();
  await expect(page.getByRole("region", { name: "laufend", exact: true })).toBeVisible();
}

async function cardMenu(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Aktionen für/ })
    .first()
    .press("Enter");
}
