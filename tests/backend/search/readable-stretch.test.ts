import { describe, expect, test } from "vitest";
import { readableStretch } from "../../../electron/backend/search/query/readable-stretch.ts";

function marked(text: string, ...words: string[]) {
  const marks = words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
  const readable = readableStretch(text, marks);
  return {
    text: readable.text,
    words: readable.marks.map(({ start, end }) => readable.text.slice(start, end)),
  };
}

describe("a stretch of a record's fields", () => {
  test("has a point between fields and dates as they are written", () => {
    const { text, words } = marked(
      "Räume\nSchulungen 2024\n2021-08-30\n2022-10-13T13:00\n2014-05 zuletzt",
      "Räume",
      "Schulungen",
      "zuletzt",
    );
    expect(text).toBe("Räume · Schulungen 2024 · 30.08.2021 · 13.10.2022, 13:00 · 05.2014 zuletzt");
    expect(words).toEqual(["Räume", "Schulungen", "zuletzt"]);
  });

  test("marks a date as a whole where a part of it was looked for", () => {
    expect(marked("von 2021-08-30 an", "2021").words).toEqual(["30.08.2021"]);
  });

  test("leaves numbers alone that only look like dates", () => {
    const text = "Telefon 0221-4710-140, Akte 12021-08-30, 2018-99";
    expect(marked(text, "Akte").text).toBe("Telefon 0221-4710-140, Akte 12021-08-30, 2018-99");
  });
});
