import type { Page } from "@playwright/test";
import { BUSIEST, LARGEST_COLLECTION } from "./full-library.ts";

type Work = (page: Page) => Promise<void>;

/** What is fetched and drawn after a view is there. */
const SETTLE_MS = 900;
const LISTS = [
  "Veranstaltungen",
  "Praxisbeispiele",
  "Organisationen",
  "Personen",
  "Kooperationen",
  "Kontaktnotizen",
  "Dokumente",
  "Sammlungen",
];

/** Every view of a full library: opened, and scrolled where it scrolls. */
export const VIEWS: Readonly<Record<string, Work>> = {
  ...Object.fromEntries(
    LISTS.flatMap((list): [string, Work][] => [
      [`list of ${list}: open`, (page) => follow(page, list)],
      [`list of ${list}: wheel`, wheel],
      [`list of ${list}: keys`, keys],
    ]),
  ),
  "list: sort by date": async (page) => {
    await follow(page, "Kontaktnotizen");
    await page.getByRole("button", { name: "Datum", exact: true }).click();
    await settle(page);
  },
  "list: filter, letter by letter": async (page) => {
    await page.getByRole("searchbox", { name: "Liste filtern" }).click();
    await page.keyboard.type("ganztag", { delay: 60 });
    await settle(page);
  },
  today: (page) => follow(page, "Heute"),
  "follow-ups: open": (page) => follow(page, "Wiedervorlagen"),
  "follow-ups: wheel": wheel,
  "board: open": (page) => follow(page, "Kooperationstafel"),
  "board: wheel": wheel,
  "board: keys": async (page) => {
    await page.getByRole("region", { name: "laufend" }).getByRole("link").first().focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press("ArrowDown");
    await settle(page);
  },
  "board as list: open": (page) => tab(page, "Liste"),
  "board as list: wheel": wheel,
  "money by year": (page) => tab(page, "Mittel"),
  "map: open": (page) => follow(page, "Karte"),
  "map: list beside it, wheel": wheel,
  "map: district": async (page) => {
    await page.getByRole("table").getByRole("button").first().click();
    await settle(page);
  },
  "statistics: open": (page) => follow(page, "Statistik"),
  "statistics: wheel": wheel,
  "duplicates: open": (page) => follow(page, "Dubletten"),
  "terms: open": (page) => follow(page, "Begriffe und Felder"),
  "privacy: open": (page) => follow(page, "Datenschutz"),
  "privacy: wheel": wheel,
  "import: open": (page) => follow(page, "Import"),
  "trash: open": (page) => follow(page, "Papierkorb"),
  "search: a common word": async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("stiftung", { delay: 80 });
    await page.keyboard.press("Enter");
    await settle(page);
  },
  "search: wheel": wheel,
  "largest collection: open": (page) => search(page, `"${LARGEST_COLLECTION}"`, LARGEST_COLLECTION),
  "largest collection: wheel": wheel,
  "busiest organisation with timeline: open": (page) => search(page, `"${BUSIEST}"`, BUSIEST),
  "busiest organisation with timeline: wheel": wheel,
  "network around it": async (page) => {
    await page.getByRole("button", { name: "Weitere Aktionen" }).click();
    await page.getByRole("menuitem", { name: "Netzwerk zeigen" }).click();
    await settle(page);
    await settle(page);
  },
  "its form: open": async (page) => {
    await page.keyboard.press("Alt+ArrowLeft");
    await page.getByRole("button", { name: "Bearbeiten" }).click();
    await settle(page);
    await page.keyboard.press("Alt+ArrowLeft");
  },
};

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
  await settle(page);
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await settle(page);
}

async function search(page: Page, text: string, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByRole("link", { name: title, exact: true }).first().click();
  await settle(page);
}

/** As fast as a thumb turns a wheel, far down and back. */
async function wheel(page: Page): Promise<void> {
  await page.mouse.move(900, 450);
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, direction * 1_200);
      await page.waitForTimeout(16);
    }
  }
  await page.waitForTimeout(300);
}

async function keys(page: Page): Promise<void> {
  await page.getByRole("table").getByRole("link").first().focus();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.waitForTimeout(300);
  for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.waitForTimeout(300);
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
}
