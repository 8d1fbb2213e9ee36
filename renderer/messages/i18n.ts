import i18next, { type FormatterModule, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Settings } from "../../shared/contract/shell-methods.ts";
import { messages as de } from "./de/index.ts";
import { formatNumber } from "./use-language.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof de };
  }
}

/** Every number of a message is written as the language does. */
const NUMBERS: FormatterModule = {
  type: "formatter",
  init() {},
  format: (value, _format, to) => (typeof value === "number" ? formatNumber(value, to) : value),
  add() {},
  addCached() {},
};

/** German is part of the first piece of the program; another language comes before the first screen. */
export async function startMessages(language: Settings["language"]): Promise<i18n> {
  const others: Resource = language === "de" ? {} : { [language]: await loadMessages(language) };
  await i18next
    .use(initReactI18next)
    .use(NUMBERS)
    .init({
      lng: language,
      fallbackLng: "de",
      resources: { de: { translation: de }, ...others },
      // React escapes what it renders.
      interpolation: { escapeValue: false, alwaysFormat: true },
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
  if (i18next.language === language) return;
  if (language !== "de" && !i18next.hasResourceBundle(language, "translation")) {
    const { translation } = await loadMessages(language);
    i18next.addResourceBundle(language, "translation", translation);
  }
  await i18next.changeLanguage(language);
}

async function loadMessages(language: "en"): Promise<{ translation: typeof de }> {
  const loaders = { en: () => import("./en/index.ts") };
  return { translation: (await loaders[language]()).messages };
}
