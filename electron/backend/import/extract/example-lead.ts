import {
  type NamedOrganisation,
  organisationOf,
  splitOrganisations,
} from "./organisation-names.ts";
import { runningTime } from "./running-time.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** What the first sentences of an example say where no heading or label does. */
export interface LeadFacts {
  municipalities: Found<NamedOrganisation[]> | null;
  foundations: Found<NamedOrganisation[]> | null;
  otherPartners: Found<NamedOrganisation[]> | null;
  time: Record<string, Found<unknown>>;
}

/** So many paragraphs are the lead. */
const LEAD = 3;
const WORKS_WITH =
  /(?<!\p{L})(?:gemeinsam|zusammen|kooper\p{L}+|partner\p{L}*|unterstützt|fördert|gefördert|bringt|bringen|koordiniert|getragen|betreibt|betreiben|bietet|bieten|entstand|initiiert)(?!\p{L})/iu;
const NAME_PART = "(?:\\s+(?:\\p{Lu}[\\p{L}-]+|\\(\\p{Lu}[\\p{L}.]+\\)|am|an der|im))";
const MUNICIPALITY = new RegExp(
  `(?<![\\p{L}-])((?:Landkreis|Kreis|Stadt|Landeshauptstadt|Hansestadt|Seestadt|Kreisstadt|Universitätsstadt|Gemeinde|Verbandsgemeinde)e?s?${NAME_PART}{1,2}|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*-?[Kk]reis)(?![\\p{L}-])`,
  "gu",
);
/** "Elstertal-Stiftung" is whole; "Bürgerstiftung" goes on with its town, "Stiftung" with its name. */
const FOUNDATION = new RegExp(
  `(?<![\\p{L}-])(\\p{Lu}[\\p{L}-]*-Stiftung|\\p{Lu}\\p{L}*stiftung${NAME_PART}?|Stiftung${NAME_PART}{1,3})(?![\\p{L}-])`,
  "gu",
);
const LED_BY =
  /(?:[Kk]oordiniert|[Gg]etragen|[Uu]mgesetzt|[Dd]urchgeführt|[Oo]rganisiert)\s[^.!?]{0,60}?\b(?:von|vom|durch)\s+((?:de[rm]|die|das)\s+)?(\p{Lu}.{3,120}?)(?=(?<!\be)(?<!\be\.\s?V)[.!?;](?:\s|$)|,\s|\s(?:und wird|in|im|am|seit|mit)\s|$)/u;
const SINCE =
  /(?<!\p{L})(?:seit|ab|von)\s+(?:dem\s+|der\s+)?(?:(?:Schuljahr|Sommer|Herbst|Frühjahr|Frühling|Winter|Anfang|Mitte|Ende|Jahr\w*|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s+)?\d{4}(?:\/\d{2,4})?(?:\s+bis\s+(?:\p{L}+\s+)?\d{4})?/iu;

/** Reads who works together, and since when, from the sentences before the first heading. */
export function factsOfLead(before: SourceLine[]): LeadFacts {
  const lead = before.filter((line) => line.isProse).slice(0, LEAD);
  const told = lead.filter((line) => WORKS_WITH.test(line.text));
  const all = (expression: RegExp) =>
    first(told, (text) =>
      [...text.matchAll(expression)].flatMap((match) => organisationOf(match[1] ?? "") ?? []),
    );
  const timed = lead.find((line) => SINCE.test(line.text));
  const at = timed && { passage: cutPassage(timed.text), page: timed.page };
  return {
    municipalities: all(MUNICIPALITY),
    foundations: all(FOUNDATION),
    otherPartners: first(told, (text) => {
      const match = LED_BY.exec(text);
      return match?.[2] ? splitOrganisations(`${match[1] ?? ""}${match[2]}`) : [];
    }),
    time: timed && at ? runningTime(SINCE.exec(timed.text)?.[0] ?? "", at) : {},
  };
}

/** What the first line that says something says. */
function first(
  lines: SourceLine[],
  read: (text: string) => NamedOrganisation[],
): Found<NamedOrganisation[]> | null {
  for (const line of lines) {
    const value = read(line.text).filter(
      (one, index, list) => list.findIndex(({ name }) => name === one.name) === index,
    );
    if (value.length > 0) return { value, passage: cutPassage(line.text), page: line.page };
  }
  return null;
}
