import { app, Menu } from "electron";
import { contextMenuItems } from "./context-menu-items.ts";
import { windowsOfTheApp } from "./main-window.ts";
import { messagesFor } from "./messages/messages.ts";
import type { SettingsFile } from "./settings-file.ts";

/** A right click (or the menu key) in a field offers spellings, cutting, copying and pasting. */
export function offerContextMenus(settings: SettingsFile): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("context-menu", (_clicked, params) => {
      const window = windowsOfTheApp().find((one) => one.webContents === contents);
      const items = contextMenuItems(params, messagesFor(settings), {
        replace: (word) => contents.replaceMisspelling(word),
        learn: (word) => {
          contents.session.addWordToSpellCheckerDictionary(word);
        },
      });
      if (window && items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    });
  });
}
