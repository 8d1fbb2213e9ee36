import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { changeLanguage, startMessages } from "../../../renderer/messages/i18n.ts";

test("numbers in messages are written as the language does", async () => {
  globalThis.document = parseHTML("<html></html>").document;
  const { t } = await startMessages("de");
  expect(t("board.count", { count: 1000 })).toBe("1.000 Kooperationen");
  expect(t("board.countOf", { count: 12, total: 12345 })).toBe("12 von 12.345 Kooperationen");
  expect(t("board.money", { year: "2026" })).toBe("Mittel 2026");
  await changeLanguage("en");
  expect(t("board.count", { count: 1000 })).toContain("1,000");
});
