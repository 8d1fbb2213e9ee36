import type { PlacedText } from "./placed-text.ts";

/** Accents that stand alone in old fonts, and what makes one letter of them and the next one. */
const COMBINING: Record<string, string> = {
  "¨": "\u0308",
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "˜": "\u0303",
  "˚": "\u030A",
  ˇ: "\u030C",
};
/** Width of such an accent in sizes of print. */
const ACCENT_WIDTH = 0.5;

/**
 * TeX prints ü as an accent with a u below it, which reads as "¨u". Such pairs become one letter
 * where the letter really lies under its accent.
 *
 * @param texts in the order in which the page draws them
 */
export function composeAccents(texts: readonly PlacedText[]): PlacedText[] {
  const composed = texts.map((text) => ({ ...text }));
  for (const [index, text] of composed.entries()) {
    const next = composed[index + 1];
    const accent = COMBINING[text.text.at(-1) ?? ""];
    if (!next || !accent || !liesUnder(text, next)) continue;
    const letter = `${next.text[0]}${accent}`.normalize("NFC");
    if (letter.length > 1) continue;
    next.text = letter + next.text.slice(1);
    text.text = text.text.slice(0, -1);
    text.width = Math.max(0, text.width - text.size * ACCENT_WIDTH);
  }
  return composed.filter((text) => text.text.trim() !== "");
}

function liesUnder(accent: PlacedText, letter: PlacedText): boolean {
  const right = accent.x + accent.width;
  const left = right - accent.size * ACCENT_WIDTH;
  const rise = accent.y - letter.y;
  if (rise < -accent.size * 0.1 || rise > accent.size * 0.5) return false;
  return letter.x < right && letter.x > left - accent.size * 0.4;
}
