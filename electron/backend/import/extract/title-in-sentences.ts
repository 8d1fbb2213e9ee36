import { namesOccasion } from "./event-format.ts";
import { findDates } from "./german-date.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** In a letter without a headline: "laden wir Sie ein zum Fachtag „Sprache öffnet Türen“". */
export function quotedTitle(lines: SourceLine[]): Found<string> | null {
  for (const line of lines.slice(0, 30)) {
    for (const match of line.text.matchAll(
      /([\p{L}-]+)(?:\s+(?:zum Thema|mit dem Titel|unter dem Titel))?\s*:?\s+[„"»]([^“”"«]{6,250})[“”"«]/gu,
    )) {
      if (!match[2] || !namesOccasion(match[1] ?? "")) continue;
      return { value: match[2].trim(), passage: cutPassage(line.text), page: line.page };
    }
  }
  return null;
}

/** "steht unter der Überschrift „Wenn Eltern mitreden“": a sentence that says what the event is called. */
export function explicitTitle(lines: SourceLine[]): Found<string> | null {
  for (const line of lines.slice(0, 30)) {
    const match =
      /(?<!\p{L})(?:[Uu]nter|mit|trägt|heißt|lautet)\s+(?:de[mrn]\s+)?(?:Titel|Überschrift|Thema|Namen?)\s*:?\s+[„"»]([^“”"«]{6,250})[“”"«]/u.exec(
        line.text,
      );
    if (!match?.[1] || line.kind === "heading" || !line.isProse) continue;
    // A talk of the programme has a title as well.
    if (TALKS.test(line.text.slice(Math.max(0, match.index - 100), match.index))) continue;
    return { value: match[1].trim(), passage: cutPassage(line.text), page: line.page };
  }
  return null;
}

/** "Beim Fachtag „Wege ins Buch“ kamen am 5. Juni …": what news tell of under a headline of their own. */
export function titleInNews(lines: SourceLine[]): Found<string> | null {
  for (const line of lines.slice(0, 12)) {
    const match =
      /(?:[Bb]eim?|[Zz]um|[Zz]ur|[Aa]uf de[rm]|[Bb]ei der)\s+(?:\p{Ll}+en\s+)?(\p{Lu}[\p{L}-]+)\s+[„"»]([^“”"«]{6,250})[“”"«]/u.exec(
        line.text,
      );
    const isTold =
      /(?<!\p{L})(?:kamen|trafen|sprachen|fand|fanden|diskutierten|berieten|tauschten)(?!\p{L})/u.test(
        line.text,
      ) && findDates(line.text).some(({ start }) => start.length === 10);
    if (!match?.[1] || !match[2] || !line.isProse || !isTold || !namesOccasion(match[1])) continue;
    return { value: match[2].trim(), passage: cutPassage(line.text), page: line.page };
  }
  return null;
}

const TALKS =
  /(?<!\p{L})(?:Vortrag|Referat|Impuls|Keynote|Buch|Studie|spricht|liest|referiert|hält)(?!\p{L})/u;

/** "Zur 14. Sitzung des Ausschusses für Bildung am …, lade ich Sie ein": what one is asked to. */
export function meetingTitle(lines: SourceLine[]): Found<string> | null {
  for (const line of lines.slice(0, 30)) {
    if (!/\b(?:laden?|lädt|einladen|eingeladen|findet|finden)\b/.test(line.text)) continue;
    const match =
      /(?:\b[Zz]u(?:r|m)|\b[Ff]inde[nt]\b.{0,60}?\b(?:die|der|das))\s+((?:\d+\.\s+)?(?:\p{Lu}\p{L}+\s+){0,2}?\p{Lu}?\p{L}*(?:[Ss]itzung|[Tt]reffen|[Bb]eratung|[Tt]agung|[Kk]onferenz|[Ff]orum|[Ff]achtag|[Mm]esse|[Ww]erkstatt)(?:\s+de[sr]\s+\p{Lu}.{3,120}?)?)(?=\s+(?:am|im|in|statt|ein|lade|laden|lädt)\b|,\s+(?:zu|die|der|am|lade)|\.|$)/u.exec(
        line.text,
      );
    if (match?.[1])
      return { value: match[1].trim(), passage: cutPassage(line.text), page: line.page };
  }
  return null;
}
