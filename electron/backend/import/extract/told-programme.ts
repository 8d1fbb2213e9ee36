import type { ProgrammeItem } from "../../../../shared/domain/programme-item.ts";
import { findTimes } from "./german-time.ts";
import { type IntroducedPerson, personsInText } from "./person-names.ts";
import { namedPerson } from "./persons.ts";
import { emptyItem } from "./programme-item.ts";
import { kindsInSentence } from "./programme-kinds.ts";
import type { NamedPerson } from "./proposal.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** So many hours with what happens at them are a programme that is told. */
const ENOUGH = 3;
const HOUR = /(?<!\p{L})(?:um|ab|gegen|bis)\s+(?=\d{1,2}(?:[.:]\d{2})?\s*Uhr)/giu;
/** The end of a sentence, not of "Dr." or "Prof.". */
const SENTENCE_END =
  /(?<=[\p{Ll}\d)“”"]{2}[.!?])(?<!\b(?:Dr|Prof|Dipl|Nr|ca|bzw|em)\.)\s+(?=\p{Lu})/u;

interface Told {
  label: string;
  word: string;
  time: string;
  /** Where the pair of hour and kind begins and ends in its sentence. */
  from: number;
  to: number;
}

/**
 * A programme in sentences: "Um 10 Uhr hält Dr. Eva Muster den Vortrag „Wer bleibt?“." Only what has an hour
 * and a kind counts, and only where several sentences tell so.
 */
export function toldProgramme(
  lines: SourceLine[],
): (Found<ProgrammeItem[]> & { persons: NamedPerson[] }) | null {
  const items: ProgrammeItem[] = [];
  const persons: NamedPerson[] = [];
  const used: SourceLine[] = [];
  for (const line of lines.filter(({ isProse }) => isProse)) {
    for (const sentence of line.text.split(SENTENCE_END)) {
      const told = pairsIn(sentence);
      if (told.length === 0) continue;
      used.push(line);
      const named = personsInText(sentence);
      for (const [at, one] of told.entries()) {
        const next = told[at + 1]?.from ?? sentence.length;
        const own = named.filter(({ index }) =>
          at === 0 ? index < next : index > one.from && index < next,
        );
        items.push(
          itemOf(
            one,
            sentence.slice(one.to, next),
            own.map(({ person }) => person),
          ),
        );
        persons.push(...own.map(({ person }) => namedPerson(person, line.text)));
      }
    }
  }
  const first = used[0];
  if (!first || items.length < ENOUGH) return null;
  const passage = cutPassage([...new Set(used)].map(({ text }) => text).join("\n"));
  return { value: items, passage, page: first.page, persons };
}

function itemOf(told: Told, behind: string, persons: IntroducedPerson[]): ProgrammeItem {
  const title = /[„"»]([^“”"«]{4,200})[“”"«]/u.exec(behind)?.[1]?.trim() ?? "";
  const speakers = persons.map(({ mention }) => ({ id: null, name: mention }));
  const isOwnWord = told.word.toLowerCase() === told.label.toLowerCase();
  return {
    ...emptyItem(told.label, null),
    startTime: told.time,
    title: title || (isOwnWord ? "" : told.word),
    speakers,
  };
}

/** Each hour with the kind that stands next to it, before or behind. */
function pairsIn(sentence: string): Told[] {
  const hours = [...sentence.matchAll(HOUR)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    time: findTimes(sentence.slice(match.index, match.index + 20))?.start ?? "",
    kind: null,
  }));
  const kinds = kindsInSentence(sentence).map(({ label, word, index }) => ({
    from: index,
    to: index + word.length,
    time: "",
    kind: { label, word },
  }));
  const signs = [...hours, ...kinds].sort((a, b) => a.from - b.from);
  const pairs: Told[] = [];
  for (let at = 0; at + 1 < signs.length; at++) {
    const [sign, next] = [signs[at], signs[at + 1]];
    if (!sign || !next || (sign.kind === null) === (next.kind === null)) continue;
    const kind = sign.kind ?? next.kind;
    const time = sign.time || next.time;
    if (kind && time) pairs.push({ ...kind, time, from: sign.from, to: next.to });
    at++;
  }
  return pairs;
}
