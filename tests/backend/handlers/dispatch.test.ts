import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDispatch, mergeHandlers } from "../../../electron/backend/handlers/dispatch.ts";
import { checkLibrary } from "../../../electron/backend/handlers/library-check.ts";
import { BACKEND_METHODS } from "../../../shared/contract/backend-methods.ts";
import { ERROR_CODES } from "../../../shared/contract/error-codes.ts";
import { openForTest } from "./open-library.ts";

describe("merging handlers", () => {
  const nothing = () => undefined;
  it("wants exactly one for each method", () => {
    expect([...mergeHandlers(["a", "b"], [{ a: nothing }, { b: nothing }]).keys()]).toEqual([
      "a",
      "b",
    ]);
    expect(() => mergeHandlers(["a"], [{ a: nothing }, { a: nothing }])).toThrow("two handlers");
    expect(() => mergeHandlers(["a", "b"], [{ a: nothing }])).toThrow("no handler for b");
    expect(() => mergeHandlers(["a"], [{ a: nothing, c: nothing }])).toThrow("not in the contract");
  });
});

describe("a call", () => {
  it("without a library, with a wrong name or a wrong input is answered with its code", async () => {
    const dispatch = createDispatch(
      () => null,
      () => undefined,
    );
    expect(await dispatch("library.info", {})).toMatchObject({
      error: { code: "library/none-open" },
    });
    const { dispatch: open } = await openForTest();
    for (const name of ["quatsch", "toString", "__proto__", "constructor", "", 7, null]) {
      expect(await open(name, {})).toMatchObject({ error: { code: "contract/unknown-method" } });
    }
    expect(await open("records.get", { id: "keine" })).toMatchObject({
      error: { code: "contract/invalid-input" },
    });
  });

  it("never repeats the value that did not fit", async () => {
    const { dispatch } = await openForTest();
    const result = await dispatch("records.get", { id: "Yvonne Zyprianowitsch" });
    expect(JSON.stringify(result)).not.toContain("Zyprianowitsch");
  });

  it("with any hostile input is an answer, never a fault, and the library stays sound", async () => {
    const { dispatch, faults, library } = await openForTest();
    const methods = Object.keys(BACKEND_METHODS).filter((name) => name !== "imports.paste");
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 3 }),
      fc.record(
        { id: fc.uuid(), query: fc.string({ unit: "binary" }), text: fc.string(), page: fc.nat() },
        { requiredKeys: [] },
      ),
      fc.constant(JSON.parse('{"__proto__":{"polluted":true},"id":{"toString":1}}')),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), hostile, async (method, input) => {
        const result = await dispatch(method, input);
        if (!result.ok) {
          expect(ERROR_CODES).toContain(result.error.code);
          expect(result.error.code, `${method} ${fc.stringify(input)}`).not.toBe(
            "backend/internal",
          );
        }
      }),
      { numRuns: 1_000 },
    );
    expect(faults).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(await checkLibrary(library)).toEqual([]);
  });
});
