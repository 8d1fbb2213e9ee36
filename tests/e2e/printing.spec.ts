import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RecordDraft } from "../../shared/domain/record.ts";
import { makeLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

const COUNT = 450;
/** A few more than paper takes. */
const TOO_MANY = 5_003;

const numbered = (length: number): RecordDraft[] =>
  Array.from({ length }, (_, index) => ({
    kind: "organisation",
    name: `Zeile${String(index).padStart(4, "0")} Verein`,
  }));

let running: RunningApp;

test.beforeEach(async () => {
  running = await launchApp({ library: await makeLibrary(numbered(COUNT)) });
});

test.afterEach(async () => {
  await running.close();
  expect(running.problems).toEqual([]);
});

/** Prints by the command, to a PDF in the place of the system's dialog. Answers its text by page. */
async function printed(): Promise<string[]> {
  const { app, page } = running;
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error("no window");
    const kept = globalThis as { printed?: string };
    delete kept.printed;
    window.webContents.print = (_options, done) => {
      void window.webContents.printToPDF({ pageSize: "A4", printBackground: true }).then((pdf) => {
        kept.printed = pdf.toString("base64");
        done?.(true, "");
      });
    };
  });
  await page.keyboard.press("Control+Shift+P");
  await page.keyboard.type("Drucken");
  await page.keyboard.press("Enter");
  const bytes = () => app.evaluate(() => (globalThis as { printed?: string }).printed ?? "");
  await expect.poll(async () => (await bytes()).length, { timeout: 150_000 }).toBeGreaterThan(0);
  const data = new Uint8Array(Buffer.from(await bytes(), "base64"));
  const document = await getDocument({ data }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return pages;
}

test("a list is printed with all its rows, each once, and is quick again afterwards", async () => {
  const { page } = running;
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await expect(page.getByText("Zeile0000 Verein")).toBeVisible();
  const pages = await printed();
  const rows = pages.join(" ").match(/Zeile\d{4}/g) ?? [];
  expect(rows).toHaveLength(COUNT);
  expect(new Set(rows).size).toBe(COUNT);
  expect(pages.length).toBeGreaterThan(5);
  await expect.poll(() => page.getByRole("row").count()).toBeLessThan(60);
});

test("all hits of a search are printed, also those nobody has scrolled to", async () => {
  const { page } = running;
  await page.keyboard.type("Verein art:organisation");
  await expect(page.getByRole("heading", { level: 1, name: `${COUNT} Treffer` })).toBeVisible();
  const text = (await printed()).join(" ");
  expect(new Set(text.match(/Zeile\d{4}/g) ?? []).size).toBe(COUNT);
  expect(text).not.toContain("Gedruckt sind");
});

test("a list too long for paper says so, on paper and on screen", async () => {
  // Five thousand rows are drawn and set on paper: on a busy machine that takes its time.
  test.setTimeout(300_000);
  await running.close();
  running = await launchApp({ library: await makeLibrary(numbered(TOO_MANY)) });
  const { page } = running;
  await page.getByRole("link", { name: /^Organisationen/ }).click();
  await expect(page.getByText("Zeile0000 Verein")).toBeVisible();
  const said = "Gedruckt sind die ersten 5.000 von 5.003 Einträgen";
  const [text] = await Promise.all([
    printed().then((pages) => pages.join(" ")),
    expect(page.getByText(said).last()).toBeVisible({ timeout: 150_000 }),
  ]);
  expect(new Set(text.match(/Zeile\d{4}/g) ?? []).size).toBe(5_000);
  expect(text.split(said)).toHaveLength(2);
  // The message stays when the paper's own sentence is gone.
  await expect(page.getByRole("main").getByText(said)).toHaveCount(0);
  await expect(page.locator(".fui-Toaster").getByText(said)).toBeVisible();
});

test("the districts beside the map are printed as well", async () => {
  const { page } = running;
  await page.getByRole("link", { name: "Karte" }).click();
  await expect(page.getByText("401 Kreise")).toBeVisible();
  const text = (await printed()).join(" ");
  for (const name of ["Flensburg", "Görlitz", "Oberallgäu", "Ahrweiler"]) {
    expect(text).toContain(name);
  }
});
