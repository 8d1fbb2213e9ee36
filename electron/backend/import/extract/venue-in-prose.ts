import { EMPTY_ADDRESS, type Venue } from "../../../../shared/domain/place.ts";
import { formatIn } from "./event-format.ts";
import { findDates } from "./german-date.ts";
import { toNominative } from "./organisation-names.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";
import { HOUSE, isStreet } from "./streets.ts";

/** "… im Rathaus (Markt 1, 07545 Gera)", "… statt, Markt 1 in 07545 Gera" */
export function addressInProse(lines: SourceLine[]): Found<Venue> | null {
  for (const line of lines) {
    if (
      !line.isProse ||
      (!/(?<!\p{L})(?:statt|laden?|lädt|treffen|findet|finden|einladen|führt|öffnet|eröffnet|beginnt|Ort)\b/u.test(
        line.text,
      ) &&
        !findDates(line.text).some((date) => date.start.length === 10))
    ) {
      continue;
    }
    const match =
      /(?:([^.!?,(]{3,80})\s+statt,\s+|([^.!?,()]{3,80}),\s+|\(|\s)?(\p{Lu}[\p{L}.' -]{2,40}?\s+\d{1,4}\s?[a-z]?(?:-\d+)?)(?:,| in)\s+(\d{5})\s+(\p{Lu}[\p{L}-]+(?:\s(?:an der|am|im|in der|ob der|vor der|a\.\s?d\.|a\.)\s\p{Lu}\p{L}+|\/\p{Lu}\p{L}+|\s\(?\p{Lu}[\p{L}.]+\)?)?)/u.exec(
        line.text,
      );
    if (!match?.[3] || !match[4] || !match[5] || !isStreet(match[3])) continue;
    const house = (match[1] ?? match[2] ?? "").replace(
      /^.*\b(?:im|in der|in den|im Haus|Haus)\s+/u,
      "",
    );
    return {
      value: {
        name: HOUSE.test(house) ? house.replace(/^.*\(/u, "").trim() : "",
        address: { ...EMPTY_ADDRESS, street: match[3].trim(), postcode: match[4], city: match[5] },
        position: null,
      },
      passage: cutPassage(line.text),
      page: line.page,
    };
  }
  return null;
}

/** "fand … in der Händelhalle in Halle (Saale) statt", "im Rathaus der Stadt Gera" */
export function venueInProse(lines: SourceLine[]): Found<Venue> | null {
  for (const line of lines) {
    if (!line.isProse) continue;
    const match =
      /\b(?:in der|im|in dem|auf dem|auf der|an der|am)\s+((?:\p{Lu}|„)[^,.;]{2,70}?)\s+in\s+(\p{Lu}[\p{L}-]+(?:[ /]\(?\p{Lu}[\p{L}.-]+\)?| am \p{Lu}\p{L}+| an der \p{Lu}\p{L}+)?)(?=[\s,.;](?:statt|ein|zusammen|$|[^\p{Lu}]))/u.exec(
        line.text,
      );
    if (
      !match?.[1] ||
      !match[2] ||
      !/\b(statt|lädt|laden|lud|luden|veranstalte|trafen|treffen|findet|fand|sprachen|berieten|tauschten|kamen)/.test(
        line.text,
      )
    ) {
      continue;
    }
    // "in der Zeit von 12 bis 17 Uhr der Fachtag … in Gotha" names no house.
    if (/\d|\bUhr\b|[„“]/.test(match[1].replace(/^„[^“]+“$/, ""))) continue;
    const isSaid = line.text
      .slice(match.index + match[0].length)
      .trimStart()
      .startsWith("statt");
    if (!HOUSE.test(match[1]) && !isSaid) continue;
    return {
      value: {
        name: toNominative(match[0].startsWith("im") ? match[1] : `der ${match[1]}`),
        address: { ...EMPTY_ADDRESS, city: match[2] },
        position: null,
      },
      passage: cutPassage(line.text),
      page: line.page,
    };
  }
  return null;
}

const MEETS =
  /(?<!\p{L})(?:kamen|trafen|treffen|lädt|laden|lud|luden|einladen|eingeladen|findet|fand|tagte|tagt|sprachen|berieten)(?!\p{L})/u;
/** A house by a name of its own: two words or more, or a compound ("Rathaus"), not just "Schule". */
const OWN_NAME =
  /\s|^\p{Lu}\p{Ll}{2,}(?:haus|halle|saal|hof|schloss|bibliothek|theater|museum|kirche|mühle|fabrik)$|^Synagoge$/u;

/** "in das Haus der Künste, Lindenstraße 5" beside day and hour, "kamen am 5. Juni in die Synagoge am Park". */
export function houseInWords(lines: SourceLine[]): Found<Venue> | null {
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const match =
      /(?:^|\s)(?:in das|in die|in den|ins|im|in der)\s+(\p{Lu}[^,.;:()„]{2,70}?)(?:,\s+([^,.;:()]{5,60}?\d+\s?[a-z]?))?(?=[,.;(]|\s(?:statt|ein|zusammen|um|zum|zur)(?!\p{L})|$)/u.exec(
        line.text,
      );
    if (!match?.[1] || !HOUSE.test(match[1]) || !OWN_NAME.test(match[1])) continue;
    const beside = line.isProse
      ? [line]
      : lines.slice(Math.max(0, index - 2), index + 1).filter(({ block }) => block === line.block);
    const isDated = beside.some(({ text }) =>
      findDates(text, 2000).some(({ start }) => start.length === 10),
    );
    if (!isDated || (line.isProse && !MEETS.test(line.text))) continue;
    const street = match[2] && isStreet(match[2]) ? match[2].trim() : "";
    return {
      value: { name: match[1], address: { ...EMPTY_ADDRESS, street }, position: null },
      passage: cutPassage(line.text),
      page: line.page,
    };
  }
  return null;
}

const TOWN =
  "(\\p{Lu}[\\p{L}-]+(?:\\s(?:an der|am|im|ob der)\\s\\p{Lu}\\p{L}+|\\s\\(\\p{Lu}[\\p{L}.]+\\)|/\\p{Lu}\\p{L}+|\\s\\p{Lu}\\p{L}+(?=\\s+statt))?)";
const TOOK_PLACE_IN = new RegExp(
  `\\bin\\s+${TOWN}\\s+(?:statt\\b|zusammen\\b|stattgefunden\\b)`,
  "u",
);
const FORMAT_IN = new RegExp(`\\bin\\s+${TOWN}\\s*$`, "u");

/** "… fand in Gotha statt", or "Fachtagung in Gotha" as a line of the head. */
export function townInWords(lines: SourceLine[]): Found<Venue> | null {
  for (const [index, line] of lines.slice(0, 80).entries()) {
    const isHead = index < 15 && !line.isProse && formatIn(line.text) !== null;
    const town = TOOK_PLACE_IN.exec(line.text)?.[1] ?? (isHead && FORMAT_IN.exec(line.text)?.[1]);
    if (!town) continue;
    return {
      value: { name: "", address: { ...EMPTY_ADDRESS, city: town }, position: null },
      passage: cutPassage(line.text),
      page: line.page,
    };
  }
  return null;
}

const NEWS = /\b(?:Medien|Presse)(?:information|mitteilung|meldung|einladung|stelle)\b/iu;
const DATELINE = new RegExp(`^${TOWN}(?:\\.\\s|\\s?[–—-]\\s|,\\s(?:den\\s)?\\d{1,2}\\.)`, "u");

/** "Erfurt. Mehr als 90 Fachleute …": the town with which news begin, where the text names it again. */
export function townInDateline(lines: SourceLine[]): Found<Venue> | null {
  if (!lines.slice(0, 5).some(({ text }) => NEWS.test(text))) return null;
  for (const line of lines.filter(({ isProse }) => isProse)) {
    const town = DATELINE.exec(line.text)?.[1];
    const behind = town ? line.text.slice(town.length) : "";
    if (!town || !new RegExp(`\\b(?:nach|in)\\s+${town}(?!\\p{L})`, "u").test(behind)) continue;
    return {
      value: { name: "", address: { ...EMPTY_ADDRESS, city: town }, position: null },
      passage: cutPassage(line.text),
      page: line.page,
    };
  }
  return null;
}

const BEFORE_NEWS = new RegExp(`^(?:\\()?${TOWN}(?:\\.\\s|\\)\\s|\\s[–—]\\s)(?=\\p{Lu})`, "u");

/** "Halberstadt. Voll besetzt war …": a word before the first sentence, if it is a town that places know. */
export function townBeforeNews(lines: SourceLine[]): Found<Venue> | null {
  const first = lines.find(({ isProse }) => isProse);
  const town = BEFORE_NEWS.exec(first?.text ?? "")?.[1];
  if (!first || !town) return null;
  return {
    value: { name: "", address: { ...EMPTY_ADDRESS, city: town }, position: null },
    passage: cutPassage(first.text),
    page: first.page,
  };
}
