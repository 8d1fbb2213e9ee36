import { nativeTheme } from "electron";
import type { SettingsFile } from "./settings-file.ts";

const BACKGROUND = { light: "#ffffff", dark: "#1f1f1f" };

/** Menus, dialogs and the window's frame follow the person's choice; contrast is the system's. */
export function applyAppearance(settings: SettingsFile): void {
  const { appearance } = settings.preferences;
  nativeTheme.themeSource = appearance === "contrast" ? "system" : appearance;
}

/** What a window shows before its page does: no white flash in the dark. */
export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}
