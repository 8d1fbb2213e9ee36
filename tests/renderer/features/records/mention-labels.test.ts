import { describe, expect, it } from "vitest";
import {
  MentionLabels,
  triggerBefore,
} from "../../../../renderer/features/records/mentions/mention-labels.ts";
import { mentionToken } from "../../../../shared/text/mentions.ts";

const ONE = "01890a5d-ac96-774b-bcce-b302099a8057";
const TWO = "01890a5d-ac96-774b-bcce-b302099a8058";

describe("mentions in a box", () => {
  it("show names and keep ids, two of one name told apart", () => {
    const labels = new MentionLabels();
    const kept = `${mentionToken({ id: ONE, name: "Karin Weber" })} und ${mentionToken({ id: TWO, name: "Karin Weber" })}`;
    const shown = labels.toShown(kept);
    expect(shown).toBe("[[Karin Weber]] und [[Karin Weber (2)]]");
    expect(labels.toKept(shown)).toBe(kept);
    expect(labels.toKept("nur [[Karin Weber (2)]]")).toBe(
      `nur ${mentionToken({ id: TWO, name: "Karin Weber" })}`,
    );
  });

  it("become plain text when their name is changed", () => {
    const labels = new MentionLabels();
    labels.toShown(mentionToken({ id: ONE, name: "Karin Weber" }));
    expect(labels.toKept("[[Karin Webe]]")).toBe("[[Karin Webe]]");
  });

  it.each([
    ["Gespräch mit @Kar", "Kar", 13],
    ["@", "", 0],
    ["siehe [[Stiftung Les", "Stiftung Les", 6],
    ["(@Karin We", "Karin We", 1],
  ])("are begun in %s", (text, name, start) => {
    expect(triggerBefore(text, text.length)).toEqual({ name, start });
  });

  it.each(["info@example", "kein Zeichen", "[[fertig]] danach", "@Name\nneue Zeile"])(
    "are not begun in %s",
    (text) => {
      expect(triggerBefore(text, text.length)).toBeNull();
    },
  );
});
