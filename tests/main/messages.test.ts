import { describe, expect, it } from "vitest";
import { de } from "../../electron/main/messages/de.ts";
import { en } from "../../electron/main/messages/en.ts";

describe("words of menus and dialogs", () => {
  it("are translated", () => {
    const same = Object.keys(de).filter(
      (key) => String(de[key as keyof typeof de]) === String(en[key as keyof typeof en]),
    );
    expect(same).toEqual(["ok"]);
  });

  it("use German quotation marks and the real ellipsis", () => {
    for (const text of Object.values(de)) expect(String(text)).not.toMatch(/\.\.\./);
  });
});
