import type { Settings } from "../../../shared/contract/shell-methods.ts";
import { de, type Messages } from "./de.ts";
import { en } from "./en.ts";

const LANGUAGES: Record<Settings["language"], Messages> = { de, en };

export function messagesFor(settings: { preferences: Settings }): Messages {
  return LANGUAGES[settings.preferences.language];
}
