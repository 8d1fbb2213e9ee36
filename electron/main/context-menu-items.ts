import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";
import type { Messages } from "./messages/de.ts";

/** What the menu can do besides the roles of Electron. */
interface SpellingActions {
  replace: (word: string) => void;
  learn: (word: string) => void;
}

/** The items for what was clicked: nothing where there is nothing to edit or copy. */
export function contextMenuItems(
  params: Pick<
    ContextMenuParams,
    "isEditable" | "selectionText" | "misspelledWord" | "dictionarySuggestions" | "editFlags"
  >,
  text: Messages,
  spelling: SpellingActions,
): MenuItemConstructorOptions[] {
  const { misspelledWord, dictionarySuggestions, editFlags } = params;
  if (!params.isEditable) {
    return params.selectionText.trim() === "" ? [] : [{ label: text.copy, role: "copy" }];
  }
  const items: MenuItemConstructorOptions[] = [];
  if (misspelledWord !== "") {
    for (const word of dictionarySuggestions) {
      items.push({ label: word, click: () => spelling.replace(word) });
    }
    if (dictionarySuggestions.length === 0) {
      items.push({ label: text.noSpelling, enabled: false });
    }
    items.push(
      { label: text.learnWord(misspelledWord), click: () => spelling.learn(misspelledWord) },
      { type: "separator" },
    );
  }
  items.push(
    { label: text.undo, role: "undo", enabled: editFlags.canUndo },
    { label: text.redo, role: "redo", enabled: editFlags.canRedo },
    { type: "separator" },
    { label: text.cut, role: "cut", enabled: editFlags.canCut },
    { label: text.copy, role: "copy", enabled: editFlags.canCopy },
    { label: text.paste, role: "paste", enabled: editFlags.canPaste },
    { label: text.selectAll, role: "selectAll", enabled: editFlags.canSelectAll },
  );
  return items;
}
