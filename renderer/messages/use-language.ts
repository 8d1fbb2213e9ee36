import { useTranslation } from "react-i18next";
import type { DateLanguage } from "../../shared/text/date-format.ts";

/** The language on screen, for dates, numbers and the order of names. */
export function useLanguage(): DateLanguage {
  return useTranslation().i18n.language === "en" ? "en" : "de";
}

/** Writes whole numbers as the language does: 1.234 in German. */
export function useNumberFormat(): (value: number) => string {
  const language = useLanguage();
  return (value) => formatNumber(value, language);
}

export function formatNumber(value: number, language: string | undefined): string {
  return NUMBER_FORMATS[language === "en" ? "en" : "de"].format(value);
}

const NUMBER_FORMATS = { de: new Intl.NumberFormat("de-DE"), en: new Intl.NumberFormat("en-GB") };
