// Takes a picture of every screen, with the sample library, into docs/screens/ and docs/images/.
// Started by scripts/screens.mjs, which builds the app and names the Electron to use.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { callShell } from "../../tests/e2e/support/call-shell.ts";
import { launchApp } from "../../tests/e2e/support/launch-app.ts";
import { SCREENS, toSearch } from "../../tests/e2e/support/screens.ts";
import { ROOT } from "../setup/setup.mjs";

const FOLDER = path.join(ROOT, "docs", "screens");
const START = path.join(ROOT, "docs", "images", "start.png");
/** What is loaded and drawn after a screen is there. */
const SETTLE_MS = 900;

/** Screens shown again in other colours and sizes: to read, to write in, to work on, to see. */
const AGAIN = ["results", "Veranstaltungen: form", "board of partnerships", "map"];

// A name and place that may be seen in pictures.
const library = path.join(os.tmpdir(), "Fadenwerk-Bilder", "Musterbibliothek");
rmSync(path.dirname(library), { recursive: true, force: true });
const running = await launchApp({ sample: true, library });
try {
  const { app, page } = running;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(path.dirname(START), { recursive: true });
  for (const name of Object.keys(SCREENS)) await take(name, name);
  await take("today", "", START);
  for (const appearance of ["dark", "contrast"]) {
    await callShell(page, "settings.set", { appearance });
    await page.reload();
    await page.waitForSelector("html[data-ready=true]");
    for (const name of AGAIN) await take(name, `${name}-${appearance}`);
  }
  await callShell(page, "settings.set", { appearance: "light" });
  await page.reload();
  await page.waitForSelector("html[data-ready=true]");
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  for (const name of AGAIN) await take(name, `${name}-200-percent`);
} finally {
  await running.close();
  rmSync(path.dirname(library), { recursive: true, force: true });
}

async function take(screen, name, file = path.join(FOLDER, fileName(name))) {
  const { page } = running;
  try {
    await toSearch(page);
    await SCREENS[screen](page);
    // Nothing shall look chosen only because the pointer happens to be there.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLE_MS);
    writeFileSync(file, await picture());
    console.log(path.relative(ROOT, file));
  } catch (error) {
    // The other pictures are worth having all the same.
    console.error(`${screen}: ${error.message.split("\n")[0]}`);
    process.exitCode = 1;
  }
}

function fileName(screen) {
  return `${screen.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
}

/** The window's page as it is on screen, at any zoom. */
async function picture() {
  const base64 = await running.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0].webContents.capturePage();
    return image.toPNG().toString("base64");
  });
  return Buffer.from(base64, "base64");
}
