import { EVENT_FORMATS, isFormatWord } from "../format-words.ts";
import type { LabelledValue } from "./labels.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** The kind of event: a line of its own, a label, the title, or the word the text uses most. */
export function findFormat(
  lines: SourceLine[],
  labels: LabelledValue[],
  title: string,
): Found<string> | null {
  const found: { value: string; passage: string; page: number; lines: number[]; reason: string }[] =
    [];
  const add = (value: string, index: number, reason: string, consumes: boolean) => {
    if (found.some((other) => other.value === value)) return;
    const line = lines[index];
    found.push({
      value,
      passage: cutPassage(line?.text ?? value),
      page: line?.page ?? 1,
      lines: consumes ? [index] : [],
      reason,
    });
  };
  for (const label of labels) {
    const value = label.field === "format" ? label.values[0] : undefined;
    const word = value
      ? (formatIn(value.text) ?? (value.text.length < 60 ? value.text : null))
      : null;
    if (value && word && !/^(pdf|präsenz)$/i.test(word)) add(word, value.index, "labelled", true);
  }
  for (const [index, line] of lines.slice(0, 25).entries()) {
    if (!isFormatWord(line.text)) continue;
    const word = formatIn(line.text);
    if (word && word !== "Veranstaltung" && !hasWordBefore(line))
      add(word, index, "on its own line", true);
  }
  const inTitle = formatIn(title);
  const titleLine = lines.findIndex((line) => line.text.includes(title.slice(0, 40)));
  if (inTitle) add(inTitle, Math.max(titleLine, 0), "in the title", false);
  for (const [index, line] of lines.slice(0, 15).entries()) {
    const word = line.isProse ? null : formatIn(line.text);
    if (word) add(word, index, "in the head", false);
  }
  for (const { word, index } of wordsByUse(lines)) add(word, index, "in the text", false);
  const [best, ...others] = found.filter(
    ({ value }) => value !== "Veranstaltung" || found.length === 1,
  );
  if (!best) return null;
  return {
    value: best.value,
    passage: best.passage,
    page: best.page,
    lines: best.lines,
    alternatives: others
      .slice(0, 3)
      .map(({ value, passage, reason }) => ({ value, passage, reason })),
  };
}

/** "Veranstaltungen" as a heading of the site is no format; a single word in a list may be a menu. */
function hasWordBefore(line: SourceLine): boolean {
  return line.kind === "listItem";
}

export function formatIn(text: string): string | null {
  const lower = text.toLowerCase();
  let best: { word: string; at: number } | null = null;
  for (const word of EVENT_FORMATS) {
    const at = lower.search(
      new RegExp(`(?<![\\p{L}-])${word.toLowerCase()}(?:e?s|en|n)?(?![\\p{L}-])`, "u"),
    );
    if (at >= 0 && (best === null || at < best.at)) best = { word, at };
  }
  return best?.word ?? null;
}

/** "Bildungsmesse", "Lernwerkstatt", "Podiumsgespräch": words whose end says that people meet. */
const OCCASION =
  /\p{L}(?:konferenz|tagung|werkstatt|messe|forum|gespräch|treffen|seminar|kongress|symposium|akademie|vorlesung|lesung|abend|nachmittag|empfang|sitzung|beratung|workshop|feier|fest|ausstellung|eröffnung|kurs|schulung|fortbildung|diskussion|stammtisch|austausch|camp|(?<![Gg]anz|[Ww]ochen|[Kk]alender|[Ww]erk|[Aa]rbeits|[Gg]eburts|[Ss]tich|[Ff]eier|[Aa]ll|[Mm]it|[Vv]er|[Aa]uf|[Aa]n|[Bb]ei|[Bb]uch|[Ee]r|[Ll]and|[Kk]reis|[Bb]undes|[Ss]tädte)tag)(?![\p{L}])/u;

export function namesOccasion(text: string): boolean {
  return formatIn(text) !== null || (OCCASION.test(text) && !WEEKDAY_ALONE.test(text));
}

/** The days of the week and the like end in "tag", too. */
const WEEKDAY_ALONE =
  /^(?:\P{L}*\p{L}*?(?:montag|dienstag|donnerstag|freitag|samstag|sonntag|vormittag|mittag|landtag|kreistag|vertrag|antrag|auftrag|feiertag|alltag|stadtrat)\b[^\p{L}]*)+/iu;

function wordsByUse(lines: SourceLine[]): { word: string; index: number }[] {
  const uses = new Map<string, { count: number; index: number }>();
  for (const [index, line] of lines.entries()) {
    const word = line.isProse ? formatIn(line.text) : null;
    if (!word) continue;
    const known = uses.get(word);
    uses.set(word, { count: (known?.count ?? 0) + 1, index: known?.index ?? index });
  }
  return [...uses]
    .sort((a, b) => b[1].count - a[1].count)
    .map(([word, { index }]) => ({ word, index }));
}
