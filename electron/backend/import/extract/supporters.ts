import { namesOccasion } from "./event-format.ts";
import { type LabelledValue, labelledWith } from "./labels.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  nameKey,
  splitOrganisations,
} from "./organisation-names.ts";
import { NAMING_ENDS } from "./sentence-parts.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

const HELPED =
  "(?:gefördert|unterstützt|finanziert|kofinanziert|mitfinanziert|ermöglicht|gesponsert)";
const HELP =
  "(?:Unterstützung|Förderung|Hilfe|Mittel(?:n)?|Spenden?|Zuschuss(?:es)?|Zuschüsse[n]?|Zuwendung(?:en)?)";
const BY = "(?:(vom)|(?:von|durch)(?:\\s+(de[rmn]|die|das))?|(de[rs]))";
/** "eine Spende der", "Mittel des": what was given stands before who gave it. */
const GIFT = `(?:(?:einen|eine[rs]?|aus)\\s+)?(?:\\p{Ll}+\\s+)?${HELP}\\s+`;
const NAME = `(\\p{L}.{2,250}?)(?:(?=,?\\s+(?:und|sowie)\\s+(?:aus|durch|mit|von)\\b)|${NAMING_ENDS})`;

const SUPPORTED = [
  // "gefördert durch die Stiftung Muster", "Unterstützt wird der Tag von der Sparkasse"
  new RegExp(
    `(?<!\\p{L})${HELPED}(?:\\s+(?:wird|werden|wurden?|ist|war))?(?:\\s+(?!(?:vom?|durch)\\s)[\\p{L}„“]+){0,4}\\s+(?:(?:durch|von|aus)\\s+${GIFT})?${BY}\\s+${NAME}`,
    "giu",
  ),
  // "wird von der Stiftung Muster gefördert"
  new RegExp(
    `(?<!\\p{L})(?:wird|werden|wurden?)\\s+(?:\\p{L}+\\s+){0,4}?${BY}\\s+(\\p{Lu}[^.!?]{2,200}?)\\s+(?:\\p{Ll}+\\s+)?${HELPED}(?!\\p{L})`,
    "gu",
  ),
  // "mit freundlicher Unterstützung der Stiftung Muster", "dank einer Spende des Vereins Muster"
  new RegExp(
    `(?<!\\p{L})(?:mit|dank)\\s+(?:(?:der|einer|eines)\\s+)?(?:\\p{L}+er\\s+)?${HELP}\\s+${BY}\\s+${NAME}`,
    "giu",
  ),
];
/** "Die Stiftung Muster übernimmt die Kosten" */
const PAYS =
  /(?:^|[.!?]\s+)(?:(Die|Der|Das)\s+)(\p{Lu}[^.!?]{3,120}?)\s+(?:übernimmt|übernehmen|trägt|tragen)\s[^.!?]{0,60}\bKosten\b/gu;
/** "Getränke spendet der Verein Muster" */
const GIVES =
  /(?<!\p{L})(?:Kosten|Getränke|Imbiss|Verpflegung|Räume?|Honorare?|Material(?:ien)?|Preise|Busse)\s+(?:spendet|spenden|stiftet|übernimmt|übernehmen|trägt|tragen|bezahlt|bezahlen|stellt|stellen)\s+(der|die|das)\s+(\p{Lu}(?:\be\.\s?V\.|[^.!?;,]){3,120})/gu;

/** "kostenfrei (gefördert durch …)" says who pays for the place, not who holds the event with whom. */
const PRICE =
  /^(?:kosten|gebühr\p{L}*|entgelt|preis|teilnahme(?:gebühr|beitrag|entgelt)|eintritt)\s*:/iu;
/** What is helped where it is not the event that the text is about. */
const OTHER_SUBJECT =
  /(?<!\p{L})(?:Projekte?|Programme?|Vorhaben|Studie|Modellprojekt\p{L}*)(?!\p{L})/u;
const EVENT = /(?<!\p{L})(?:Veranstaltung|Reihe|Tage?s?|Abends?|Festes?|Forums?)(?!\p{L})/u;

/** Who gives money or help to an event: under a label, or in the sentence that thanks for it. */
export function findSupporters(
  lines: SourceLine[],
  labels: LabelledValue[],
): Found<NamedOrganisation[]> | null {
  const value: NamedOrganisation[] = [];
  const told: { text: string; page: number }[] = [];
  const take = (text: string, line: SourceLine | undefined) => {
    for (const one of splitOrganisations(text)) {
      if (!looksLikeOrganisation(one.name)) continue;
      if (value.some(({ name }) => nameKey(name) === nameKey(one.name))) continue;
      value.push(one);
      if (line && !told.includes(line)) told.push(line);
    }
  };
  for (const { text, index } of labelledWith("supporter", labels)) take(text, lines[index]);
  for (const line of lines.filter(({ text }) => !PRICE.test(text))) {
    for (const sentence of line.text.split(/(?<=[\p{L})]{2}[.!?])\s+(?=\p{Lu})/u)) {
      if (OTHER_SUBJECT.test(sentence) && !EVENT.test(sentence) && !namesOccasion(sentence))
        continue;
      for (const expression of SUPPORTED) {
        for (const [, contracted, article, genitive, name] of sentence.matchAll(expression)) {
          const lead = contracted ?? article ?? genitive;
          take(lead ? `${lead.toLowerCase()} ${name}` : (name ?? ""), line);
        }
      }
      for (const [, article, name] of [...sentence.matchAll(PAYS), ...sentence.matchAll(GIVES)])
        take(`${article?.toLowerCase()} ${name}`, line);
    }
  }
  const first = told[0];
  if (!first || value.length === 0) return null;
  return {
    value,
    passage: cutPassage(told.map(({ text }) => text).join("\n")),
    page: first.page,
  };
}
