import type { Page } from "@playwright/test";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { callShell } from "./support/call-shell.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp, waitUntilUsable } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

// What has to be expected of people and of their files in daily work.

const LONG_TITLE = `Zukunftsbündnis${" Bildungslandschaft".repeat(262)} ${"x".repeat(7)}`;
const LINKS = 10_000;

let running: RunningApp;

async function open(records: RecordDraft[]): Promise<Page> {
  running = await launchApp({ library: await makeLibrary(records) });
  return running.page;
}

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

async function secondWindow(page: Page): Promise<Page> {
  const [second] = await Promise.all([
    running.app.waitForEvent("window"),
    callShell(page, "window.openNew", {}),
  ]);
  await waitUntilUsable(second);
  return second;
}

const PARTNERSHIP: RecordDraft = {
  kind: "partnership",
  title: "Lesepaten im Landkreis",
  status: "laufend",
  partners: [{ organisation: { id: null, name: "Bürgerstiftung Lesewerk" }, part: "" }],
};

test("a card that somebody else has moved is not moved again unasked", async () => {
  const page = await open([PARTNERSHIP]);
  const second = await secondWindow(page);
  for (const window of [page, second]) {
    await window.getByRole("link", { name: "Kooperationstafel" }).click();
    await expect(window.getByRole("link", { name: PARTNERSHIP.title })).toBeVisible();
  }
  // The second window has its question open while the first one moves the card.
  await second.getByRole("button", { name: /^Aktionen für „Lesepaten/ }).click();
  await second.getByRole("menuitem", { name: /Stand ändern/ }).hover();
  await second.getByRole("menuitem", { name: /Mit Datum und Grund/ }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("Stand", { exact: true }).selectOption("beendet");
  await dialog.getByLabel("Grund").fill("Förderung läuft aus");

  await page.locator("[data-card]").first().focus();
  await page.keyboard.press("Control+ArrowLeft");
  await expect(page.getByText(/ist jetzt: /).first()).toBeVisible();

  await dialog.getByRole("button", { name: "Ändern" }).click();
  await expect(
    second.getByText(/wurde inzwischen an anderer Stelle geändert/).first(),
  ).toBeVisible();
  // What the first window did stands in both; the reason of the second was not written.
  await page.getByRole("link", { name: PARTNERSHIP.title }).click();
  await expect(page.getByText("beendet")).toHaveCount(0);
});

test("a title of 5,000 characters is kept whole and widens no screen", async () => {
  expect(LONG_TITLE.length).toBeGreaterThan(4_990);
  const page = await open([{ kind: "organisation", name: LONG_TITLE }]);
  const fits = () =>
    page.evaluate(() => {
      const main = document.querySelector("main");
      return (main?.scrollWidth ?? 0) <= (main?.clientWidth ?? 0) + 1;
    });
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await expect(page.getByRole("link", { name: /^Zukunftsbündnis/ })).toBeVisible();
  expect(await fits()).toBe(true);
  await page.getByRole("link", { name: /^Zukunftsbündnis/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bildungslandschaft");
  expect(await fits()).toBe(true);
  await page.keyboard.press("Control+e").catch(() => {});
  await page.getByRole("link", { name: "Suche", exact: true }).click();
  await page.keyboard.type("Zukunftsbündnis");
  await expect(page.getByRole("link", { name: /^Zukunftsbündnis/ }).first()).toBeVisible();
  expect(await fits()).toBe(true);
});

test("a record with 10,000 links opens, and shows the first of them", async () => {
  test.setTimeout(300_000);
  const organisation = "Stiftung mit vielen Beispielen";
  const page = await open([
    { kind: "organisation", name: organisation },
    ...Array.from(
      { length: LINKS },
      (_, index): RecordDraft => ({
        kind: "practiceExample",
        title: `Beispiel ${index}`,
        foundations: [{ id: null, name: organisation }],
      }),
    ),
  ]);
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  const started = Date.now();
  await page.getByRole("link", { name: organisation }).click();
  await expect(page.getByRole("heading", { name: "Verknüpft" })).toBeVisible();
  await expect(page.getByText(/10\.000/).first()).toBeVisible();
  expect(Date.now() - started).toBeLessThan(15_000);
  expect(await page.getByRole("link", { name: /^Beispiel \d+$/ }).count()).toBeLessThan(100);
});

test("a merge while a note on one of the two is open loses neither", async () => {
  const page = await open([
    { kind: "organisation", name: "Bürgerstiftung Lesewerk" },
    { kind: "organisation", name: "Lesewerk e. V." },
    {
      kind: "interaction",
      title: "Anruf",
      text: "Alt",
      participants: [{ id: null, name: "Lesewerk e. V." }],
    },
  ]);
  await page.getByRole("link", { name: /^Kontaktnotizen/ }).click();
  await page.getByRole("link", { name: "Anruf" }).click();
  await page.getByRole("button", { name: /^Bearbeiten/ }).click();
  await page
    .getByLabel("Was besprochen wurde")
    .or(page.getByLabel(/^Inhalt|^Text/))
    .first()
    .fill("Neu geschrieben");

  // Meanwhile another window makes one of the two organisations.
  const second = await secondWindow(page);
  await second.getByRole("link", { name: /^Organisationen/ }).click();
  await second.getByRole("link", { name: "Bürgerstiftung Lesewerk" }).click();
  await second.getByRole("button", { name: "Weitere Aktionen" }).click();
  await second.getByRole("menuitem", { name: /[Zz]usammenführen/ }).click();
  await second.getByRole("dialog").getByRole("combobox").fill("Lesewerk e");
  await second.getByRole("option", { name: /Lesewerk e\. V\./ }).click();
  await second
    .getByRole("dialog")
    .getByRole("button", { name: "Weiter" })
    .or(second.getByRole("dialog").locator("button[type=submit]"))
    .first()
    .click();
  await second.getByRole("button", { name: "Zusammenführen", exact: true }).click();
  await expect(second.getByText(/ist in „.*“ aufgegangen/).first()).toBeVisible();

  await page.keyboard.press("Control+s");
  const conflict = page.getByRole("heading", { name: "Dieser Eintrag wurde inzwischen geändert" });
  await expect(conflict).toBeVisible();
  await page.getByRole("button", { name: "Weiter mit dieser Auswahl" }).click();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { level: 1, name: "Anruf" })).toBeVisible();
  await expect(page.getByText("Neu geschrieben").first()).toBeVisible();
  // The participant leads to the organisation that stayed.
  await page
    .getByRole("link", { name: /Lesewerk/ })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Bürgerstiftung Lesewerk" }),
  ).toBeVisible();
});

test("a form left open over night is saved in the morning, or found again after a crash", async () => {
  const page = await open([]);
  await page.clock.install({ time: new Date("2026-03-18T17:30:00") });
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await page.getByRole("button", { name: "Neue Organisation" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Verein bei Nacht");
  await page.clock.fastForward("14:30:00");
  // A crash of the page in the morning: what was written is still there.
  await page.reload();
  await waitUntilUsable(page);
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await page.getByRole("button", { name: "Neue Organisation" }).click();
  await expect(page.getByText("Ihr Entwurf ist wieder da.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Verein bei Nacht",
  );
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { level: 1, name: "Verein bei Nacht" })).toBeVisible();
});

test("text pasted from Word into a form arrives without its styles", async () => {
  const page = await open([]);
  const html =
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:Standard;font-family:"Calibri"}</style></head>' +
    '<body><p class=MsoNormal style="mso-margin-top-alt:auto"><b><span style="color:#1F497D">Ergebnisse der Runde<o:p></o:p></span></b></p>' +
    "<p class=MsoListParagraph style=\"mso-list:l0 level1 lfo1\"><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Räume sind frei</p></body></html>";
  const text = "Ergebnisse der Runde\n·\tRäume sind frei\n";
  // Copied as Word does it: marked up and as plain text.
  await page.evaluate(
    (copied) => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData("text/html", copied.html);
        event.clipboardData?.setData("text/plain", copied.text);
        event.preventDefault();
      };
      document.addEventListener("copy", fill, { once: true, capture: true });
      document.execCommand("copy");
    },
    { html, text },
  );
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await page.getByRole("button", { name: "Neue Organisation" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Runder Tisch");
  const notes = page.getByRole("textbox", { name: "Notizen" });
  await notes.focus();
  await page.keyboard.press("Control+V");
  await expect(notes).toHaveValue(/Ergebnisse der Runde[\s\S]*Räume sind frei/);
  expect(await notes.inputValue()).not.toMatch(/mso|<|style/i);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { level: 1, name: "Runder Tisch" })).toBeVisible();
  await expect(page.getByText("Räume sind frei").first()).toBeVisible();
  expect(await page.locator("main").textContent()).not.toMatch(/mso-|MsoNormal/);
});
