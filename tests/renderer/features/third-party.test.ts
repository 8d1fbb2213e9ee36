import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROGRAM_LICENCE, THIRD_PARTY } from "../../../renderer/features/settings/third-party.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..", "..");
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
/** No npm packages: named by hand. */
const NOT_ON_NPM = new Set([
  "Electron",
  "Chromium",
  "Node.js",
  "SQLite",
  // Inside pdfjs-dist, each with a licence of its own.
  "Liberation Sans",
  "PDFium fonts, JBIG2",
  "Adobe CMap Resources",
  "OpenJPEG",
  "qcms",
]);

test("the about page names the program's own licence", () => {
  expect(PROGRAM_LICENCE).toBe(read("package.json").license);
});

test("the about page names every package that the program is shipped with, and its licence", () => {
  const named = THIRD_PARTY.filter(([name]) => !NOT_ON_NPM.has(name));
  for (const [name, licence] of named) {
    expect([name, licence]).toEqual([name, read(`node_modules/${name}/package.json`).license]);
  }
  const missing = Object.keys(read("package.json").dependencies).filter(
    (name) => !named.some(([other]) => other === name),
  );
  expect(missing).toEqual([]);
});
