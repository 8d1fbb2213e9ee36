import { accessibilityFindings } from "./support/accessibility.ts";
import { callShell } from "./support/call-shell.ts";
import { makeSampleLibrary } from "./support/filled-library.ts";
import { launchApp, type RunningApp } from "./support/launch-app.ts";
import { SCREENS, toSearch } from "./support/screens.ts";
import { expect, test } from "./support/test.ts";

const APPEARANCES = ["light", "dark", "contrast"] as const;

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
        await toSearch(running.page);
        await go(running.page);
        expect(await accessibilityFindings(running.page)).toEqual([]);
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
      for (const screen of CROWDED) {
        await toSearch(page);
        await SCREENS[screen]?.(page);
        const sideways = await page.evaluate(() =>
          [
            document.documentElement,
            ...document.querySelectorAll("main, main *, .fui-DialogSurface, .fui-DialogSurface *"),
          ]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
            .map((element) => `${element.tagName}.${element.className}`),
        );
        expect(sideways, screen).toEqual([]);
        expect(await accessibilityFindings(page), screen).toEqual([]);
      }
      // A menu lies within the window, whatever room there is beside its button.
      await toSearch(page);
      await SCREENS["Organisationen: view"]?.(page);
      await page.getByRole("button", { name: "Weitere Aktionen" }).click();
      // It slides into its place, by ten pixels.
      const menu = page.locator(".fui-MenuPopover");
      const outside = async () => {
        const box = await menu.boundingBox();
        return box ? Math.max(0, -box.y) + Math.max(0, box.y + box.height - height) : null;
      };
      await expect.poll(outside, { message: "pixels of the menu outside" }).toBe(0);
    });
  }
});

/** What has most to place: long words, many choices, tables, dialogs. */
const CROWDED = [
  "start",
  "results",
  "list",
  "settings",
  "help",
  "import",
  "map",
  "Kooperationen: form",
  "Dokumente: form",
  "merging of terms",
  "quick note",
];

test("the start page of a new, empty library and the page without a library have no finding", async () => {
  const empty = await launchApp();
  expect(await accessibilityFindings(empty.page)).toEqual([]);
  await empty.close();
});
