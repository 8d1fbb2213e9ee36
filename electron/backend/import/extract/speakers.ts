const ACADEMIC =
  "(?:Prof\\.(?:in)?|Professor(?:in)?|Dr\\.|Dipl\\.-\\p{L}+\\.?|PD|Priv\\.-Doz\\.|h\\.\\s?c\\.|med\\.|phil\\.)";
const NAME = `(?:${ACADEMIC}\\s*)*\\p{Lu}[\\p{L}.'-]+(?:\\s+(?:von|van|de|zu|der|\\p{Lu}\\.|\\p{Lu}[\\p{L}'-]+)){1,3}`;
const LED_BY =
  /^(?:mit|Referent(?:in|innen|en|:in)?|Referierende|Moderation|Moderiert von|Impuls(?:geber(?:in)?)?|Vortragende[r]?|Es spricht|Leitung|Gastgeber(?:in)?|Inselgastgeber(?:in)?|Input)\s*:?\s+(?=\p{Lu})/u;
const TITLED = new RegExp(
  `(?:^|[,;(–—|-]\\s*|\\s)((?:${ACADEMIC}\\s*)+\\p{Lu}[\\p{L}.'-]+(?:\\s+(?:von|van|de|zu|der|\\p{Lu}\\.|\\p{Lu}[\\p{L}'-]+)){0,3})`,
  "u",
);
const ENDING = new RegExp(
  `(?:\\s+[–—|-]\\s+|\\s*\\(|\\s+mit\\s+)(${NAME})(?:\\s*,\\s*([^()]{2,120}))?\\)?$`,
  "u",
);
const WHOLE = new RegExp(`^(${NAME})(?:\\s*[,(]\\s*(.{2,150})\\)?)$`, "u");

const NOT_A_NAME =
  /(stiftung|schule|landkreis|\bstadt\b|bildung|netzwerk|kommun|agentur|haus\b|verein|projekt|beispiel|kinder|jugend|institut|universität|ministerium|chancen|zukunft|förderung|leben|lernen|schaft\b|ung\b|keit\b|pause|kaffee|ausblick|markt|praxis|region|partner)/i;

/** Takes the persons off a line of a programme: "Titel – Dr. Eva Muster, Stadt Gera". */
export function splitSpeakers(text: string): { title: string; speakers: string[] } {
  const trimmed = text.trim();
  const led = LED_BY.exec(trimmed);
  if (led) {
    const names = namesOf(trimmed.slice(led[0].length));
    if (names.length > 0) return { title: "", speakers: names };
  }
  const whole = WHOLE.exec(trimmed);
  if (whole?.[1] && isName(whole[1])) return { title: "", speakers: [whole[1].trim()] };
  const ending = ENDING.exec(trimmed);
  if (ending?.[1] && isName(ending[1])) {
    return { title: tidy(trimmed.slice(0, ending.index)), speakers: [ending[1].trim()] };
  }
  const titled = TITLED.exec(trimmed);
  if (titled?.[1]) {
    const at = trimmed.indexOf(titled[1]);
    return { title: tidy(trimmed.slice(0, at)), speakers: namesOf(trimmed.slice(at)) };
  }
  return { title: tidy(trimmed), speakers: [] };
}

function namesOf(text: string): string[] {
  return text
    .split(/\s*[;/|]\s*|\s+und\s+|\s*,\s+(?=(?:Prof|Dr|PD)\b)|\)\s*,\s*/u)
    .map((part) => new RegExp(`^${NAME}`, "u").exec(part.trim())?.[0]?.trim() ?? "")
    .filter((name) => name !== "" && isName(name));
}

function isName(text: string): boolean {
  return !NOT_A_NAME.test(text) && text.split(" ").length <= 6;
}

function tidy(text: string): string {
  return text
    .replace(/[\s,;:|(–—-]+$/, "")
    .replace(/^[„"»](.*)[“”"«]$/, "$1")
    .trim();
}
