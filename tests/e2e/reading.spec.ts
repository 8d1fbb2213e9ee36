import { readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { accessibilityFindings } from "./support/accessibility.ts";
import { callShell } from "./support/call-shell.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import {
  makeReadingLibrary,
  pdfOfPages,
  scannedPage,
  storedFiles,
} from "./support/reading-library.ts";
import { expect, test } from "./support/test.ts";

const PAGES = Array.from({ length: 30 }, (_, at) => {
  const number = at + 1;
  if (number === 14) {
    return [
      "Was trägt",
      "Kommunale Bildungslandschaften wachsen langsam und brauchen eine Koordination,",
      "die bezahlt wird. Lesepaten kommen jede Woche in die Schule.",
    ].join("\n");
  }
  return `Seite ${number} des Berichts.\nHier steht etwas über das Thema ${number}.`;
});

let library: string;

test.beforeAll(async () => {
  library = await makeReadingLibrary({
    "Jahresbericht.pdf": await pdfOfPages(PAGES, addTraps),
    "Plakat.png": png(60, 40),
  });
});

/** A script that runs at opening, and links to the web and to a program. */
function addTraps(pdf: Parameters<NonNullable<Parameters<typeof pdfOfPages>[1]>>[0]) {
  pdf.link(60, 60, 300, 60, "https://example.org/aus-dem-pdf");
  const script = pdf.ref({ S: "JavaScript", JS: new String("app.alert('ran'); while (true) {}") });
  (script as unknown as { end(): void }).end();
  (pdf as unknown as { _root: { data: Record<string, unknown> } })._root.data.OpenAction = script;
}

async function openDocument(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("link", { name: "Dokumente", exact: true }).click();
  await page.getByRole("table").getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Dokument lesen" })).toBeVisible();
}

const drawn = (page: Page, number: number) =>
  page.locator(`[data-page-number="${number}"][data-drawn="true"]`);

test.describe("a PDF as it looks", () => {
  let running: RunningApp;
  let page: Page;

  test.beforeAll(async () => {
    running = await launchApp({ library });
    ({ page } = running);
  });

  test.afterAll(async () => {
    expect(running.problems).toEqual([]);
    await running.close();
  });

  test("opens at the page of the hit, with the words marked where they stand", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Bildungslandschaft bezahlte Koordination");
    await page
      .getByRole("link", { name: /Jahresbericht/ })
      .first()
      .click();
    await expect(drawn(page, 14)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Gehe zu Seite" })).toHaveValue("14");
    await expect(page.locator("[data-mark=current]")).toBeInViewport();
    // Inflected and compound words are marked as the clean text marks them.
    await expect(page.locator("[data-page-number='14'] [data-mark]")).toHaveCount(3);
    const word = page.locator("[data-page-number='14'] .pdf-text span", { hasText: "Kommunale" });
    const line = await word.boundingBox();
    const mark = await page.locator("[data-mark=current]").boundingBox();
    expect(mark && line && mark.y + mark.height / 2 - (line.y + line.height / 2)).toBeCloseTo(
      0,
      -1,
    );
  });

  test("goes from match to match by F3 and finds another word by Ctrl+F", async () => {
    const current = page.locator("[data-mark=current]");
    const before = await current.boundingBox();
    await page.keyboard.press("F3");
    await expect.poll(async () => (await current.boundingBox())?.x).not.toBe(before?.x);
    await page.keyboard.press("Control+f");
    await page.keyboard.type("Lesepate");
    await expect(page.getByText("Treffer auf 1 von 30")).toBeVisible();
    await expect(current).toHaveCount(1);
  });

  test("is made larger and smaller by keys, and the window is not", async () => {
    const view = page.getByRole("group", { name: "Wie im Original" });
    const size = page.getByRole("combobox", { name: "Größe der Darstellung" });
    await size.selectOption({ label: "100 %" });
    const width = async () => (await page.locator("[data-page-number='14']").boundingBox())?.width;
    expect(await width()).toBeCloseTo((595.28 / 72) * 96, 0);
    const scaleBefore = await page.evaluate(() => window.devicePixelRatio);
    await view.press("Control++");
    await expect(size).toHaveValue("1.1");
    await view.press("Control+-");
    await view.press("Control+-");
    await expect(size).toHaveValue("0.9");
    await expect(page.locator("[data-page-number='14']")).toBeInViewport();
    expect(await page.evaluate(() => window.devicePixelRatio)).toBe(scaleBefore);
    await page.getByRole("button", { name: "Nach rechts drehen" }).click();
    const box = await page.locator("[data-page-number='14']").boundingBox();
    expect(box && box.width > box.height).toBe(true);
    for (let turn = 0; turn < 3; turn++) {
      await page.getByRole("button", { name: "Nach rechts drehen" }).click();
    }
    await size.selectOption({ label: "Seitenbreite" });
  });

  test("has its pages in small, walked by the arrow keys", async () => {
    const strip = page.getByRole("navigation", { name: "Seitenübersicht" });
    await expect(strip.locator("[aria-current=page]")).toHaveAccessibleName("Seite 14");
    await strip.locator("[aria-current=page]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(strip.getByRole("button", { name: "Seite 16", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(drawn(page, 16)).toBeInViewport();
    await expect(strip.locator("[aria-current=page]")).toHaveAccessibleName("Seite 16");
    await page.keyboard.press("End");
    await expect(strip.getByRole("button", { name: "Seite 30", exact: true })).toBeFocused();
    // Only what is in sight is there.
    expect(await strip.getByRole("button").count()).toBeLessThan(20);
    expect(await page.locator("canvas").count()).toBeLessThan(25);
  });

  test("is walked by Home and End, and reports the page", async () => {
    const number = page.getByRole("textbox", { name: "Gehe zu Seite" });
    const view = page.getByRole("group", { name: "Wie im Original" });
    await view.press("End");
    await expect(number).toHaveValue("30");
    await view.press("Home");
    await expect(number).toHaveValue("1");
    await number.fill("14");
    await number.press("Enter");
    await expect(drawn(page, 14)).toBeInViewport();
  });

  test("gives selected words to the clipboard with their source", async () => {
    await selectWords(page, "Lesepaten", "Schule");
    await page.getByRole("button", { name: "Mit Quelle kopieren" }).click();
    await expect(page.getByText("mit Quellenangabe in der Zwischenablage").first()).toBeVisible();
    expect(await clipboard(running)).toMatch(
      /^Lesepaten kommen jede Woche in die Schule\n\nQuelle: Jahresbericht, S\. 14(, Stand .+)?$/,
    );
  });

  test("keeps a note on a passage, found by search, also after a restart", async () => {
    await selectWords(page, "Koordination", "bezahlt");
    await page.keyboard.press("Control+m");
    const beside = page.getByRole("complementary", { name: "Neben dem Dokument" });
    await expect(beside.getByRole("blockquote")).toHaveText("Koordination, die bezahlt");
    await page.keyboard.type("Beim Beirat nachfragen: Kontingentstunden");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Die Notiz ist gespeichert.").first()).toBeVisible();
    await expect(page.locator("[data-page-number='14'] [data-mark=note]")).toHaveCount(2);
    // The page got narrower for the notes; the marks still lie on their words.
    const second = page.locator("[data-page-number='14'] [data-mark=note]").nth(1);
    const line = page.locator("[data-page-number='14'] .pdf-text span", { hasText: "die bezahlt" });
    await expect
      .poll(async () => {
        const [mark, words] = [await second.boundingBox(), await line.boundingBox()];
        return mark && words && Math.abs(mark.y - words.y) + Math.abs(mark.x - words.x);
      })
      .toBeLessThan(2);

    const { profile } = running;
    await running.app.close();
    running = await launchApp({ library, profile });
    ({ page } = running);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Kontingentstunde");
    await page
      .getByRole("link", { name: /Jahresbericht/ })
      .first()
      .click();
    await expect(drawn(page, 14)).toBeInViewport();
    await expect(page.locator("[data-page-number='14'] [data-mark=note]")).toHaveCount(2);
    const again = page.getByRole("complementary", { name: "Neben dem Dokument" });
    await expect(again.locator("mark")).toHaveText("Kontingentstunden");

    await again.getByRole("button", { name: "Notiz ändern, S. 14" }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Erledigt");
    await page.keyboard.press("Control+Enter");
    await expect(again.getByText("Erledigt")).toBeVisible();
    await expect(again.getByRole("button", { name: "Notiz ändern, S. 14" })).toBeFocused();
    await again.getByRole("button", { name: "Notiz löschen, S. 14" }).press("Enter");
    await expect(again.getByText("Erledigt")).toHaveCount(0);
    await expect(page.locator("#main")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(again.getByText("Erledigt")).toBeVisible();
    // The clean text shows the same passage.
    await page.getByRole("tab", { name: "Als Text" }).click();
    await expect(page.locator("mark[data-note]").first()).toContainText("Koordination");
    await selectWords(page, "jede", "Schule", "section[lang] p");
    await page.keyboard.press("Control+Shift+c");
    await expect
      .poll(() => clipboard(running))
      .toMatch(/^jede Woche in die Schule\n\nQuelle: Jahresbericht, S\. 14/);
    await page.getByRole("tab", { name: "Wie im Original" }).click();
  });

  test("fills the window when somebody wants it, until Escape", async () => {
    await page.getByRole("button", { name: "Großansicht" }).click();
    const view = page.getByRole("group", { name: "Wie im Original" });
    await expect.poll(async () => (await view.boundingBox())?.height).toBeGreaterThan(500);
    const link = page.getByRole("link", { name: "Suche", exact: true });
    const isReached = () =>
      link.evaluate((element: HTMLElement) => {
        element.focus();
        return document.activeElement === element;
      });
    expect(await isReached()).toBe(false);
    await page.keyboard.press("Escape");
    await expect.poll(isReached).toBe(true);
  });

  test("runs nothing of the file and leads nowhere", async () => {
    await openDocument(page, /Jahresbericht/);
    await expect(drawn(page, 1)).toBeVisible();
    const before = page.url();
    // Where the link lies on the paper.
    const box = await page.locator("[data-page-number='1']").boundingBox();
    if (box) await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.1);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await page.locator("[data-pdf] a, [data-pdf] iframe, [data-pdf] input").count()).toBe(0);
    const workers = page.workers().map((worker) => worker.url());
    expect(workers).toEqual(["app://fadenwerk/pdfjs/pdf.worker.min.mjs"]);
  });

  test("ends its worker when it is left", async () => {
    await page.getByRole("link", { name: "Suche", exact: true }).click();
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

for (const [what, said, bytesOf] of [
  ["a damaged PDF", "Die Datei ist beschädigt", async () => "%PDF-1.4\nkein PDF mehr"],
  [
    "a PDF with a password",
    "mit einem Kennwort geschützt",
    () => pdfOfPages(["Vertraulich"], undefined, { userPassword: "geheim" }),
  ],
] as const) {
  test(`${what} falls back to its text and says so`, async () => {
    const own = await makeReadingLibrary({
      "Bericht.pdf": await pdfOfPages(["Der Text über Sprachmittler bleibt."]),
    });
    for (const file of storedFiles(own, ".pdf")) writeFileSync(file, await bytesOf());
    const running = await launchApp({ library: own });
    await openDocument(running.page, /Bericht|Sprachmittler/);
    await expect(running.page.getByText(said)).toBeVisible();
    const text = running.page.getByText("Der Text über Sprachmittler bleibt.");
    await expect(text.last()).toBeVisible();
    await running.close();
  });
}

test("words are selected by the mouse, also across bare paper", async () => {
  const running = await launchApp({ library });
  const { page } = running;
  await openDocument(page, /Jahresbericht/);
  await page.getByRole("textbox", { name: "Gehe zu Seite" }).fill("14");
  await page.getByRole("textbox", { name: "Gehe zu Seite" }).press("Enter");
  const word = page.locator("[data-page-number='14'] .pdf-text span", { hasText: "Kommunale" });
  await expect(word).toBeVisible();
  await expect(drawn(page, 14)).toBeInViewport();
  const box = await word.boundingBox();
  if (!box) throw new Error("the line has no place");
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + box.height / 2, { steps: 4 });
  // Into the margin below the text, where nothing stands.
  await page.mouse.move(box.x + 120, box.y + 140, { steps: 4 });
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const selected = await page.evaluate(() => document.getSelection()?.toString());
  expect(selected).toMatch(/^Kommunale Bildungslandschaften wachsen/);
  expect(selected).not.toContain("Was trägt");
  await running.close();
});

test("a scanned page is shown with its recognised text beside it", async () => {
  const own = await makeReadingLibrary({
    "Aushang.pdf": await scannedPage("Lesepaten gesucht in Hallbrück"),
  });
  const running = await launchApp({ library: own });
  const { page } = running;
  await openDocument(page, /Aushang/);
  await expect(drawn(page, 1)).toBeVisible();
  const beside = page.getByRole("region", { name: "Erkannter Text dieser Seite" });
  await expect(beside).toContainText("Lesepaten gesucht", { timeout: 60_000 });
  await page.keyboard.press("Control+f");
  await page.keyboard.type("Lesepate");
  await expect(beside.locator("mark")).toHaveText("Lesepaten");
  await page.getByRole("button", { name: "Mit Quelle kopieren" }).click();
  await expect.poll(() => clipboard(running)).toContain("Quelle: Aushang, S. 1");
  expect(running.problems).toEqual([]);
  await running.close();
});

test("an image is shown as it looks and can have a note on the whole page", async () => {
  const running = await launchApp({ library });
  const { page } = running;
  await openDocument(page, /Plakat/);
  await expect(page.getByRole("img", { name: /Plakat/ })).toBeVisible();
  const colour = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[role=img]");
    return [...(canvas?.getContext("2d")?.getImageData(30, 20, 1, 1).data ?? [])];
  });
  expect(colour).toEqual([200, 30, 60, 255]);
  await page.getByRole("button", { name: "Notiz zur Stelle" }).click();
  await page.keyboard.type("Plakat vom Fachtag");
  await page.getByRole("button", { name: "Notiz speichern" }).click();
  await expect(page.getByRole("complementary").getByText("Plakat vom Fachtag")).toBeVisible();
  expect(running.problems).toEqual([]);
  await running.close();
});

test("a fax of several pages is shown as it looks, page by page", async () => {
  const fax = new URL("../fixtures/import/scans/two-pages.tif", import.meta.url);
  const own = await makeReadingLibrary({ "Fax.tif": readFileSync(fax) });
  const running = await launchApp({ library: own });
  const { page } = running;
  await openDocument(page, /Fax/);
  const picture = page.getByRole("img", { name: /Fax/ });
  await expect(picture).toBeVisible();
  const seen = () =>
    page.evaluate(() => document.querySelector<HTMLCanvasElement>("canvas[role=img]")?.toDataURL());
  const first = await seen();
  expect(first?.length).toBeGreaterThan(1_000);
  await page.getByRole("button", { name: "Nächste Seite" }).click();
  await expect.poll(async () => (await picture.isVisible()) && (await seen()) !== first).toBe(true);
  expect(running.problems).toEqual([]);
  await running.close();
});

for (const appearance of ["light", "dark", "contrast"] as const) {
  test(`the reader has no finding in the ${appearance} theme, paper stays white`, async () => {
    const running = await launchApp({ library });
    const { page } = running;
    await callShell(page, "settings.set", { appearance });
    await page.reload();
    await page.waitForSelector("html[data-ready=true]");
    await openDocument(page, /Jahresbericht/);
    await expect(drawn(page, 1)).toBeVisible();
    await page.keyboard.press("Control+m");
    await expect(page.getByRole("textbox", { name: "Notiz" })).toBeFocused();
    expect(await accessibilityFindings(page)).toEqual([]);
    const paper = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("[data-page-number='1'] canvas");
      return [...(canvas?.getContext("2d")?.getImageData(3, 3, 1, 1).data ?? [])];
    });
    expect(paper).toEqual([255, 255, 255, 255]);
    await running.close();
  });
}

test("300 pages are leafed through without filling the memory", async () => {
  const many = Array.from({ length: 300 }, (_, at) => `Seite ${at + 1}\n${"Wort ".repeat(400)}`);
  const own = await makeReadingLibrary({ "Dick.pdf": await pdfOfPages(many) });
  const running = await launchApp({ library: own });
  const { page } = running;
  await openDocument(page, /Dick|Seite/);
  await expect(drawn(page, 1)).toBeVisible();
  const frames = await page.evaluate(async () => {
    const view = document.querySelector<HTMLElement>("[data-pdf]");
    if (!view) throw new Error("no view");
    const times: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 200; step++) {
      view.scrollTop += view.scrollHeight / 200;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times.sort((a, b) => a - b);
  });
  // Also without a graphics card, on a computer that does other things beside.
  expect(frames[100]).toBeLessThan(60);
  await expect(page.getByRole("textbox", { name: "Gehe zu Seite" })).toHaveValue("300");
  await expect(drawn(page, 300)).toBeVisible();
  expect(await page.locator("[data-page-number]").count()).toBeLessThan(8);
  const pixels = await page.evaluate(() =>
    [...document.querySelectorAll("canvas")].reduce((sum, one) => sum + one.width * one.height, 0),
  );
  expect(pixels).toBeLessThan(40_000_000);
  await running.close();
});

/** Selects from the beginning of one word to the end of another, as the mouse would. */
async function selectWords(
  page: Page,
  first: string,
  last: string,
  where = "[data-page-number='14'] .pdf-text",
): Promise<void> {
  await expect(page.locator(where)).toContainText(last);
  await page.evaluate(
    ([from, to, place]) => {
      const layer = document.querySelector(place as string);
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(layer as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes.find((node) => node.data.includes(from as string));
      const end = nodes.find((node) => node.data.includes(to as string));
      if (!start || !end) throw new Error("the words are not there");
      const range = document.createRange();
      range.setStart(start, start.data.indexOf(from as string));
      range.setEnd(end, end.data.indexOf(to as string) + (to as string).length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    },
    [first, last, where],
  );
}

function clipboard(running: RunningApp): Promise<string> {
  return running.app.evaluate(({ clipboard: board }) => board.readText());
}

/** A plain red picture. */
function png(width: number, height: number): Buffer {
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.alloc(width * 3, Buffer.from([200, 30, 60])),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const parts = [chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
