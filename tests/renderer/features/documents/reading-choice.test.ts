import { expect, it } from "vitest";
import {
  readingChoice,
  rememberReadingChoice,
  rememberStrip,
  wantsStrip,
} from "../../../../renderer/features/documents/reading-choice.ts";

function emptyStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

it("documents are shown as they look until somebody wants text, and that is remembered", () => {
  const storage = emptyStorage();
  expect([readingChoice(storage), wantsStrip(storage)]).toEqual(["looks", true]);
  rememberReadingChoice("text", storage);
  rememberStrip(false, storage);
  expect([readingChoice(storage), wantsStrip(storage)]).toEqual(["text", false]);
  rememberReadingChoice("looks", storage);
  rememberStrip(true, storage);
  expect([readingChoice(storage), wantsStrip(storage)]).toEqual(["looks", true]);
});
