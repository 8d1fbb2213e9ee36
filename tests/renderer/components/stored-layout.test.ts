import { expect, test } from "vitest";
import { z } from "zod";
import { readStored, store } from "../../../renderer/components/stored-layout.ts";

/** A storage as the browser has it, in memory; full after so many keys. */
function storageOf(most: number): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem(key, value) {
      if (values.size >= most) throw new Error("QuotaExceededError");
      values.set(key, value);
    },
  };
}

const Size = z.object({ width: z.number() });

test("what was left is there again; what was never left, or is of another shape, is not", () => {
  const storage = storageOf(10);
  store("panel", { width: 300 }, storage);
  expect(readStored("panel", Size, storage)).toEqual({ width: 300 });
  expect(readStored("other", Size, storage)).toBeNull();
  store("panel", { width: "wide" }, storage);
  expect(readStored("panel", Size, storage)).toBeNull();
  storage.setItem("fadenwerk.layout.panel", "{no json");
  expect(readStored("panel", Size, storage)).toBeNull();
});

test("a storage that is full costs the memory and nothing else", () => {
  const storage = storageOf(0);
  expect(() => store("panel", { width: 300 }, storage)).not.toThrow();
  expect(readStored("panel", Size, storage)).toBeNull();
});
