import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { waitForBackend } from "./support/call-shell.ts";
import { launchApp, newFolder } from "./support/launch-app.ts";
import { makeReadingLibrary, scannedPage } from "./support/reading-library.ts";
import { expect, test } from "./support/test.ts";

const DIST = path.resolve(import.meta.dirname, "..", "..", "dist");
const PROGRAM = process.platform === "win32" ? "Fadenwerk.exe" : "fadenwerk";
/** What is given away, and the copy that Playwright can drive: they differ in one fuse. */
const SHIPPED = path.join(DIST, process.platform === "win32" ? "win-unpacked" : "linux-unpacked");
const INSPECTABLE = path.join(DIST, "inspectable");
const ARCHIVE = path.join(SHIPPED, "resources", "app.asar");

/** Folder, extension and least number of the files that drawing a PDF may need. */
const PDFJS_FILES = [
  ["cmaps", ".bcmap", 160],
  ["standard_fonts", ".ttf", 4],
  ["standard_fonts", ".pfb", 10],
  ["wasm", ".wasm", 3],
  ["iccs", ".icc", 1],
] as const;

test.skip(!existsSync(INSPECTABLE), "nothing is packaged: npm test does it");

test("fuses of the shipped program are as promised, the copy's differ in one", async () => {
  const wanted = new Map([
    [FuseV1Options.RunAsNode, false],
    [FuseV1Options.EnableCookieEncryption, true],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, false],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ]);
  const shipped = await getCurrentFuseWire(path.join(SHIPPED, PROGRAM));
  const copy = await getCurrentFuseWire(path.join(INSPECTABLE, PROGRAM));
  for (const [fuse, on] of wanted) {
    const name = FuseV1Options[fuse];
    expect([name, shipped[fuse]]).toEqual([name, on ? FuseState.ENABLE : FuseState.DISABLE]);
    const same = fuse !== FuseV1Options.EnableNodeCliInspectArguments;
    expect([name, copy[fuse] === shipped[fuse]]).toEqual([name, same]);
  }
});

test("the shipped program cannot be used as Node", async () => {
  const child = spawn(path.join(SHIPPED, PROGRAM), ["-e", "console.log('ran as node')"], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", FADENWERK_PROFILE: newFolder() },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  // Node would be done in a tenth of this.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  child.kill("SIGKILL");
  await ended;
  expect(printed).not.toContain("ran as node");
});

test("the package holds the built app and no sources, and native modules beside it", () => {
  const files = listPackage(ARCHIVE, { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  expect(files).toContain("/out/main/main.js");
  expect(files).toContain("/out/renderer/index.html");
  // What pdf.js loads by address; see scripts/app/pdfjs-files.mjs.
  expect(files).toContain("/out/renderer/pdfjs/pdf.worker.min.mjs");
  for (const [folder, extension, least] of PDFJS_FILES) {
    const found = files.filter(
      (file) => file.startsWith(`/out/renderer/pdfjs/${folder}/`) && file.endsWith(extension),
    );
    expect([folder, found.length >= least]).toEqual([folder, true]);
  }
  const strangers = files.filter((file) =>
    /^\/(electron|renderer|shared|tests|scripts|docs|\.git)\/|^\/node_modules\/better-sqlite3\/(deps|src)/.test(
      file,
    ),
  );
  expect(strangers).toEqual([]);
  const about = JSON.parse(extractFile(ARCHIVE, "package.json").toString("utf8"));
  expect(about.main).toBe("out/main/main.js");
  const prebuilds = path.join(`${ARCHIVE}.unpacked`, "node_modules", "better-sqlite3", "prebuilds");
  expect(readdirSync(prebuilds)).toEqual([`${process.platform}-${process.arch}.node`]);
});

test("the packaged app starts, opens a library and answers", async () => {
  const running = await launchApp({ executable: path.join(INSPECTABLE, PROGRAM), sample: true });
  const state = await waitForBackend(running.page, "ready");
  expect(state.library?.path).toBe(running.library);
  expect(await running.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  expect(running.problems).toEqual([]);
  await running.close();
});

test("a PDF is drawn from inside the package", async () => {
  const running = await launchApp({ executable: path.join(INSPECTABLE, PROGRAM), sample: true });
  const { page } = running;
  await page.getByRole("link", { name: "Dokumente", exact: true }).click();
  await page
    .getByRole("table")
    .getByRole("link", { name: /Gemeinsam tragen/ })
    .first()
    .click();
  await expect(page.locator("[data-page-number='1'][data-drawn=true]")).toBeVisible();
  expect(running.problems).toEqual([]);
  await running.close();
});

test("a scanned page is drawn and recognised from inside the package", async () => {
  const library = await makeReadingLibrary({
    "Aushang.pdf": await scannedPage("Lesepaten gesucht"),
  });
  const running = await launchApp({ executable: path.join(INSPECTABLE, PROGRAM), library });
  const { page } = running;
  await page.getByRole("link", { name: "Dokumente", exact: true }).click();
  await page
    .getByRole("table")
    .getByRole("link", { name: /Aushang/ })
    .first()
    .click();
  const beside = page.getByRole("region", { name: "Erkannter Text dieser Seite" });
  await expect(beside).toContainText("Lesepaten gesucht", { timeout: 60_000 });
  expect(running.problems).toEqual([]);
  await running.close();
});

test("the shipped program itself starts and makes its library", async () => {
  const folder = newFolder();
  const library = path.join(folder, "Bibliothek");
  const switches = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(path.join(SHIPPED, PROGRAM), switches, {
    env: {
      ...process.env,
      FADENWERK_PROFILE: path.join(folder, "profile"),
      FADENWERK_LIBRARY: library,
    },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  await expect
    .poll(() => existsSync(path.join(library, "library.sqlite")), { timeout: 30_000 })
    .toBe(true);
  child.kill("SIGTERM");
  await ended;
});
