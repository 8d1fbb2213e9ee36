import { describe, expect, it } from "vitest";
import {
  mentionsIn,
  mentionToken,
  plainMentions,
  splitMentions,
} from "../../../shared/text/mentions.ts";

const ID = "01890a5d-ac96-774b-bcce-b302099a8057";

describe("mentions in texts", () => {
  it("are kept with id and name, and read as the name", () => {
    const text = `Gespräch mit ${mentionToken({ id: ID, name: "Karin Meyer" })} heute`;
    expect(plainMentions(text)).toBe("Gespräch mit Karin Meyer heute");
    expect(splitMentions(text)).toEqual([
      "Gespräch mit ",
      { id: ID, name: "Karin Meyer" },
      " heute",
    ]);
  });

  it.each(["[[Notiz]]", `[[${ID}]]`, `[[${ID}|]]`, "[[x|y]]", `[[${ID}|offen`])(
    "leave what only looks like one alone: %s",
    (text) => {
      expect(splitMentions(text)).toEqual([text]);
      expect(plainMentions(text)).toBe(text);
    },
  );

  it("survive names with brackets, bars and line breaks", () => {
    const token = mentionToken({ id: ID, name: "A [alt] | B\nC" });
    expect(mentionsIn({ text: ["davor", token] })).toEqual([{ id: ID, name: "A alt B C" }]);
    expect(plainMentions(mentionToken({ id: ID, name: "[]" }))).toBe("–");
  });
});
