import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PreloadApi } from "../../shared/contract/preload-api.ts";
import { backendProcess, killBackend } from "./support/backend-process.ts";
import { callShell, waitForBackend } from "./support/call-shell.ts";
import { launchApp, newFolder, waitUntilUsable } from "./support/launch-app.ts";
import { expect, test } from "./support/test.ts";

test("opens a new library at the place it was told", async ({ running }) => {
  const state = await waitForBackend(running.page, "ready");
  expect(state.library?.path).toBe(running.library);
  expect(await running.page.title()).toContain("Fadenwerk");
});

test("whoever searches an empty library is told where records come from", async ({ running }) => {
  await waitForBackend(running.page, "ready");
  await running.page.keyboard.press("Control+k");
  await running.page.keyboard.type("Lesepaten");
  await running.page.keyboard.press("Enter");
  const main = running.page.getByRole("main");
  await expect(main.getByRole("heading", { name: "0 Treffer" })).toBeVisible();
  await expect(main.getByRole("heading", { name: /noch leer/ })).toBeVisible();
  await main.getByRole("button", { name: "Dokumente importieren" }).click();
  await expect(main.getByRole("heading", { name: "Dateien einlesen" })).toBeVisible();
});

test("at 200 % the chosen screen stays in view in the navigation", async ({ running }) => {
  const { app, page } = running;
  await waitForBackend(page, "ready");
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  const navigation = page.getByRole("navigation");
  await navigation.getByRole("link", { name: "Hilfe" }).click();
  await expect(navigation.getByRole("link", { name: "Hilfe" })).toBeInViewport();
  await page.keyboard.press("Control+1");
  await expect(navigation.getByRole("link", { name: "Heute" })).toBeInViewport({ ratio: 1 });
});

test.describe("with the sample library", () => {
  test.use({ launch: { sample: true } });

  test("a backend that is killed comes back with everything that was saved", async ({
    running,
  }) => {
    const { app, page } = running;
    const before = await waitForBackend(page, "ready");
    const pid = await backendProcess(app);
    await page.evaluate(() => {
      const marks = window as unknown as { seenStates: string[]; fadenwerk: PreloadApi };
      marks.seenStates = [];
      marks.fadenwerk.onBackendState((state) => marks.seenStates.push(state.state));
    });
    await killBackend(app);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seenStates: string[] }).seenStates))
      .toEqual(["restarting", "ready"]);
    const after = await callShell(page, "backend.state", {});
    expect(after.library?.counts).toEqual(before.library?.counts);
    expect(await backendProcess(app)).not.toBe(pid);
    // The page works on: it asks over a new port.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Bildung");
    await expect(page.getByRole("option").or(page.getByRole("listitem")).first()).toBeVisible();
  });
});

test("a backend that keeps dying is given up, and the window says so", async ({ running }) => {
  const { app, page } = running;
  for (let death = 1; death <= 5; death++) {
    await waitForBackend(page, "ready");
    await killBackend(app);
  }
  const state = await waitForBackend(page, "failed");
  expect(state.error?.code).toBe("backend/gone");
});

test("a page whose process dies is loaded anew", async ({ running }) => {
  const { app, page } = running;
  await waitForBackend(page, "ready");
  const ready = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return "no window";
    await new Promise<void>((resolve) => {
      window.webContents.once("did-finish-load", () => resolve());
      window.webContents.forcefullyCrashRenderer();
    });
    return window.webContents.executeJavaScript(
      "new Promise((resolve) => setInterval(() => document.documentElement.dataset.ready && resolve('usable'), 50))",
    );
  });
  expect(ready).toBe("usable");
});

test("window, appearance and library are as they were left", async () => {
  const profile = path.join(newFolder(), "profile");
  const first = await launchApp({ profile });
  await waitForBackend(first.page, "ready");
  await callShell(first.page, "settings.set", { appearance: "dark" });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 650 }),
  );
  await first.page.waitForTimeout(800);
  await first.close();

  const second = await launchApp({ profile, library: null });
  const state = await waitForBackend(second.page, "ready");
  expect(state.library?.path).toBe(first.library);
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    theme: nativeTheme.themeSource,
  }));
  expect(found).toEqual({ bounds: { x: 40, y: 30, width: 1000, height: 650 }, theme: "dark" });
  await second.close();
});

test("one profile runs once: a second start shows the first window", async ({ running }) => {
  const { app, profile } = running;
  const { spawn } = await import("node:child_process");
  const call = await app.evaluate(({ app: electron }) => ({
    executable: process.execPath,
    folder: electron.getAppPath(),
    switches: process.argv.filter((word) => word === "--no-sandbox"),
  }));
  await app.evaluate(({ app: electron }) => {
    const marks = globalThis as { secondStarts?: number };
    marks.secondStarts = 0;
    electron.on("second-instance", () => {
      marks.secondStarts = (marks.secondStarts ?? 0) + 1;
    });
  });
  const second = spawn(call.executable, [call.folder, ...call.switches], {
    env: { ...process.env, FADENWERK_PROFILE: profile },
    stdio: "ignore",
  });
  const code = await new Promise((resolve) => second.on("exit", resolve));
  expect(code).toBe(0);
  expect(await app.evaluate(() => (globalThis as { secondStarts?: number }).secondStarts)).toBe(1);
  expect(app.windows()).toHaveLength(1);
});

test("a library that cannot be opened leaves a window that offers others", async () => {
  const folder = newFolder();
  const library = path.join(folder, "Kein Bestand");
  mkdirSync(library);
  writeFileSync(path.join(library, "library.sqlite"), "This is no database, it only looks so.");
  const running = await launchApp({ library });
  const state = await waitForBackend(running.page, "noLibrary");
  expect(["library/damaged", "library/not-a-library"]).toContain(state.error?.code);
  expect(readFileSync(path.join(library, "library.sqlite"), "utf8")).toContain("no database");
  await running.close();
});

test("without any library the window offers to make one", async () => {
  const running = await launchApp({ library: null });
  await waitForBackend(running.page, "noLibrary");
  await waitUntilUsable(running.page);
  await running.close();
});
