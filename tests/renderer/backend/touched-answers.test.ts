import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isTouchedBy } from "../../../renderer/backend/touched-answers.ts";
import { BACKEND_METHODS } from "../../../shared/contract/backend-methods.ts";

const RENDERER = path.resolve(import.meta.dirname, "..", "..", "..", "renderer");
const RECORD = "01890000-0000-7000-8000-000000000001";

/** Answers that no change of another record makes wrong, and what makes them new instead. */
const TOLD_OTHERWISE = [
  /** The document's own id. */
  /^documents\./,
  /** Events of their own. */
  /^(watching\.|recognition\.get|imports\.(get|list)|map\.outline)/,
  /** Only changed by the screen that shows them. */
  /^(extraFields\.list|tables\.open)/,
];

/** Every method that a screen asks and keeps the answer of. */
function keptMethods(): string[] {
  const asked = new Set<string>();
  for (const name of readdirSync(RENDERER, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const source = readFileSync(path.join(RENDERER, name), "utf8");
    for (const [, method] of source.matchAll(/\buseBackend\(\s*"([a-zA-Z.]+)"/g)) {
      if (method) asked.add(method);
    }
  }
  return [...asked].sort();
}

test("a changed record makes every answer new that says something of records", () => {
  const methods = keptMethods();
  expect(methods.length).toBeGreaterThan(40);
  const touched = isTouchedBy({ event: "recordsChanged", ids: [RECORD], kinds: ["person"] });
  const forgotten = methods.filter(
    (method) =>
      !touched({ queryKey: ["backend", method, {}] }) &&
      !TOLD_OTHERWISE.some((pattern) => pattern.test(method)),
  );
  expect(forgotten).toEqual([]);
  expect(methods.filter((method) => !(method in BACKEND_METHODS))).toEqual([]);
});

test("what is kept of one record is new when that record was changed, and only then", () => {
  const touched = isTouchedBy({ event: "recordsChanged", ids: [RECORD], kinds: ["document"] });
  expect(touched({ queryKey: ["backend", "documents.page", { id: RECORD, page: 1 }] })).toBe(true);
  const other = "01890000-0000-7000-8000-000000000002";
  expect(touched({ queryKey: ["backend", "documents.page", { id: other, page: 1 }] })).toBe(false);
  expect(touched({ queryKey: ["shell", "settings.get", {}] })).toBe(false);
});
