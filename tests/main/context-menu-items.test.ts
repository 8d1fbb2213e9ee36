import { describe, expect, test } from "vitest";
import { contextMenuItems } from "../../electron/main/context-menu-items.ts";
import { de } from "../../electron/main/messages/de.ts";

const FLAGS = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const FIELD = {
  isEditable: true,
  selectionText: "",
  misspelledWord: "",
  dictionarySuggestions: [] as string[],
  editFlags: FLAGS,
};

describe("the menu of a right click", () => {
  const done: string[] = [];
  const items = (params: Partial<typeof FIELD>) =>
    contextMenuItems({ ...FIELD, ...params }, de, {
      replace: (word) => done.push(`replace ${word}`),
      learn: (word) => done.push(`learn ${word}`),
    });
  const labels = (params: Partial<typeof FIELD>) => items(params).map(({ label }) => label);

  test("offers the spellings of the system first, and learning the word", () => {
    const misspelled = {
      misspelledWord: "Ganztagg",
      dictionarySuggestions: ["Ganztag", "Ganztags"],
    };
    const shown = items(misspelled);
    expect(shown.slice(0, 3).map(({ label }) => label)).toEqual([
      "Ganztag",
      "Ganztags",
      "„Ganztagg“ zum Wörterbuch hinzufügen",
    ]);
    for (const item of shown.slice(1, 3)) item.click?.({} as never, undefined, {} as never);
    expect(done).toEqual(["replace Ganztags", "learn Ganztagg"]);
  });

  test("says so where the system knows none", () => {
    const [first] = items({ misspelledWord: "Xyzq" });
    expect(first).toMatchObject({ label: "Keine Vorschläge", enabled: false });
  });

  test("has what a field needs, and copying elsewhere only where something is chosen", () => {
    expect(labels({})).toEqual(expect.arrayContaining([de.cut, de.copy, de.paste, de.selectAll]));
    expect(labels({ isEditable: false, selectionText: "Text" })).toEqual([de.copy]);
    expect(labels({ isEditable: false, selectionText: " " })).toEqual([]);
  });
});
