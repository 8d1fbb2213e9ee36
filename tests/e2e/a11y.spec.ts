import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { callShell } from "./support/call-shell.ts";
import { makeSampleLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const APPEARANCES = ["light", "dark", "contrast"] as const;

/** How to get to each screen and dialog from the start page. */
const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  start: async () => {},
  completions: async (page) => {
    await page.keyboard.type("lesep");
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
  },
  results: async (page) => {
    await page.keyboard.type("Lesepaten");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /Treffer$/ })).toBeVisible();
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
    await page.getByRole("link", { name: "Veranstaltungen" }).click();
    await expect(page.getByRole("table")).toBeVisible();
  },
  trash: async (page) => {
    await page.getByRole("link", { name: "Papierkorb" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Papierkorb" })).toBeVisible();
  },
  import: async (page) => {
    await page.getByRole("link", { name: "Import" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  settings: async (page) => {
    await page.getByRole("link", { name: "Einstellungen" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  },
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
    await page.keyboard.press("Control+4");
    await expect(page.getByRole("region", { name: "laufend", exact: true })).toBeVisible();
  },
  "status of a partnership": async (page) => {
    await page.keyboard.press("Control+4");
    await page
      .getByRole("button", { name: /^Aktionen für/ })
      .first()
      .press("Enter");
    await page.getByRole("menuitem", { name: "Status ändern" }).press("ArrowRight");
    await page.getByRole("menuitemradio", { name: "beendet" }).press("Enter");
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
  help: async (page) => {
    await page.getByRole("link", { name: "Hilfe", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Hilfe" })).toBeVisible();
  },
  map: async (page) => {
    await page.getByRole("link", { name: "Karte", exact: true }).click();
    await expect(page.getByRole("table", { name: "Alle Kreise als Tabelle" })).toBeVisible();
  },
  network: async (page) => {
    await page.getByRole("link", { name: "Kooperationen", exact: true }).click();
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
    await command(page, "Netzwerk um diesen Eintrag");
    await expect(page.getByRole("heading", { level: 1, name: /^Netzwerk um/ })).toBeVisible();
    await expect(page.getByRole("list", { name: /^Einträge im Netzwerk/ })).toBeVisible();
  },
  statistics: async (page) => {
    await command(page, "Statistik");
    await expect(page.getByRole("heading", { level: 1, name: "Statistik" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  },
  duplicates: async (page) => {
    await page.getByRole("link", { name: "Dubletten", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dubletten" })).toBeVisible();
  },
  vocabularies: async (page) => {
    await page.getByRole("link", { name: "Begriffe und Felder" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Begriffe und Felder" }),
    ).toBeVisible();
  },
  privacy: async (page) => {
    await page.getByRole("link", { name: "Datenschutz", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Datenschutz" })).toBeVisible();
  },
  "command palette": async (page) => {
    await page.keyboard.press("Control+Shift+P");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "keyboard map": async (page) => {
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  ...recordScreens("Veranstaltungen"),
  ...recordScreens("Praxisbeispiele"),
  ...recordScreens("Organisationen"),
  ...recordScreens("Personen"),
  ...recordScreens("Kooperationen"),
  ...recordScreens("Kontaktnotizen"),
  ...recordScreens("Dokumente"),
  ...recordScreens("Sammlungen"),
};

/** View, form and empty form of the first record of a list. */
function recordScreens(list: string): Record<string, (page: Page) => Promise<void>> {
  const open = async (page: Page) => {
    await page.getByRole("link", { name: list }).click();
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("button", { name: "Bearbeiten" })).toBeVisible();
  };
  return {
    [`${list}: view`]: open,
    [`${list}: form`]: async (page) => {
      await open(page);
      await page.getByRole("button", { name: "Bearbeiten" }).click();
      await expect(page.getByRole("button", { name: "Speichern" }).first()).toBeVisible();
    },
  };
}

/** Runs a command by its name, as the palette does. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

async function toStart(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Suche", exact: true }).click();
  // An unsaved form asks whether it may go; here nothing was typed.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("heading", { name: "Was suchen Sie?" })).toBeVisible();
}

/** Cut by the edge of what scrolls, or by the bar with a form's buttons: one scrolls it out from there. */
function isUnderAnEdge(summary: string | undefined): boolean {
  return summary?.includes("partially obscured") ?? false;
}

async function findings(page: Page): Promise<string[]> {
  // A theme fades in for some controls; colours are judged when it has.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page })
    .withTags(STANDARDS)
    // Fluent's focus traps put such markers around a dialog; they pass the focus on and never keep it.
    .exclude("[data-tabster-dummy]")
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !(id === "target-size" && isUnderAnEdge(node.failureSummary)))
      .map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

for (const appearance of APPEARANCES) {
  test.describe(`in the ${appearance} theme`, () => {
    let running: RunningApp;

    test.beforeAll(async () => {
      running = await launchApp({ library: await makeSampleLibrary() });
      await callShell(running.page, "settings.set", { appearance });
      await running.page.reload();
      await running.page.waitForSelector("html[data-ready=true]");
    });

    test.afterAll(() => running.close());

    for (const [name, go] of Object.entries(SCREENS)) {
      test(`${name} has no finding`, async () => {
        await toStart(running.page);
        await go(running.page);
        expect(await findings(running.page)).toEqual([]);
      });
    }
  });
}

test.describe("without room", () => {
  let running: RunningApp;

  test.beforeAll(async () => {
    running = await launchApp({ library: await makeSampleLibrary() });
  });

  test.afterAll(() => running.close());

  const sizes = [
    { what: "200 % of 1366×768", width: 683, height: 384 },
    { what: "400 % of 1280×1024", width: 320, height: 256 },
  ];
  for (const { what, width, height } of sizes) {
    test(`everything is reached without scrolling sideways at ${what}`, async () => {
      const { app, page } = running;
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setMinimumSize(1, 1);
          window?.setContentSize(size.width, size.height);
        },
        { width, height },
      );
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
      for (const screen of ["start", "results", "list", "settings", "help"]) {
        await page.keyboard.press("Control+k");
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Delete");
        await page.keyboard.press("Enter");
        if (screen === "results") await SCREENS.results?.(page);
        if (screen === "list" || screen === "settings" || screen === "help") {
          const menu = page.getByRole("button", { name: "Navigation öffnen" });
          if (await menu.isVisible()) await menu.click();
          await SCREENS[screen]?.(page);
        }
        const sideways = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll("main, main *")]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
            .map((element) => `${element.tagName}.${element.className}`),
        );
        expect(sideways, screen).toEqual([]);
        expect(await findings(page), screen).toEqual([]);
      }
    });
  }
});

test("the start page of a new, empty library and the page without a library have no finding", async () => {
  const empty = await launchApp();
  expect(await findings(empty.page)).toEqual([]);
  await empty.close();
});
