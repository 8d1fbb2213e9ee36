import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Settings } from "../../shared/contract/shell-methods.ts";
import { messages as de } from "./de/index.ts";
import { messages as en } from "./en/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof de };
  }
}

/** Messages live in the program itself: nothing is loaded, so the first screen speaks at once. */
export async function startMessages(language: Settings["language"]): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "de",
    resources: { de: { translation: de }, en: { translation: en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  document.documentElement.lang = language;
  i18next.on("languageChanged", (next) => {
    document.documentElement.lang = next;
  });
  return i18next;
}

export async function changeLanguage(language: Settings["language"]): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
