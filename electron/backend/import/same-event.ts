import type { EventInput } from "../../../shared/domain/event.ts";
import { compactText } from "../../../shared/text/name-key.ts";
import { EVENT_FORMATS } from "./format-words.ts";

type Described = Pick<EventInput, "title" | "motto" | "start" | "end" | "venue">;

/**
 * Whether two descriptions mean one event: the same day, no contradiction in the place, and titles
 * that share most of their words ("Fachtag 2018: Neue Fäden …", „Neue Fäden im Bildungsnetz. …“).
 */
export function isSameEvent(a: Described, b: Described): boolean {
  if (!a.start || !b.start || a.start.length < 10 || b.start.length < 10) return false;
  const sameDays =
    a.start.slice(0, 10) <= (b.end ?? b.start).slice(0, 10) &&
    b.start.slice(0, 10) <= (a.end ?? a.start).slice(0, 10);
  if (!sameDays) return false;
  const towns = [a, b].map((event) => townKey(event.venue.address.city));
  if (towns[0] && towns[1] && towns[0] !== towns[1]) return false;
  return sameTitle(a, b);
}

function townKey(city: string): string {
  return compactText(city.replace(/\(.*?\)|\/.*$|\b(an der|am|a\.\s?d\.)\b.*$/g, ""));
}

function sameTitle(a: Described, b: Described): boolean {
  const [first, second] = [titleWords(a.title), titleWords(b.title)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const smaller = Math.min(first.size, second.size);
  if (smaller >= 3 && shared / smaller >= 0.8) return true;
  if (smaller > 0 && shared === first.size && shared === second.size) return true;
  const mottos = [a.motto, b.motto].map(compactText);
  return mottos[0] !== "" && mottos[0] === mottos[1];
}

const FORMAT_KEYS = new Set(EVENT_FORMATS.map((format) => compactText(format)));
const SMALL_WORDS = new Set(
  "der die das des dem den und oder im in am an auf fuer von vom zu zum zur mit als ein eine".split(
    " ",
  ),
);

function titleWords(title: string): Set<string> {
  const words = title.split(/[^\p{L}\p{N}]+/u).map(compactText);
  return new Set(
    words.filter(
      (word) =>
        word && !SMALL_WORDS.has(word) && !FORMAT_KEYS.has(word) && !/^(19|20)\d\d$/.test(word),
    ),
  );
}
