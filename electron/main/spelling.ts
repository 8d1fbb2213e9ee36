import { session } from "electron";
import type { SettingsFile } from "./settings-file.ts";

/**
 * Only where the system has dictionaries of its own. On Linux Chromium would have to download one, and
 * it never goes online: see docs/security.md.
 */
export const CHECKS_SPELLING = process.platform !== "linux";

/** German first; whoever has the program in English writes both. */
const LANGUAGES = { de: ["de-DE"], en: ["en-GB", "de-DE"] } as const;

/** Tells the system's spelling check which languages are written here; call again when that changes. */
export function applySpelling(settings: SettingsFile): void {
  if (!CHECKS_SPELLING) return;
  const { defaultSession } = session;
  defaultSession.setSpellCheckerEnabled(true);
  // macOS finds out the language by itself and refuses to be told.
  if (process.platform === "darwin") return;
  const available = new Set(defaultSession.availableSpellCheckerLanguages);
  const wanted = LANGUAGES[settings.preferences.language].filter((one) => available.has(one));
  if (wanted.length > 0) defaultSession.setSpellCheckerLanguages(wanted);
}
