import { de, type ReportWords } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import type { Report } from "./report.ts";

const WORDS: Record<Report["language"], ReportWords> = { de, en };

export function reportWords(language: Report["language"]): ReportWords {
  return WORDS[language];
}
