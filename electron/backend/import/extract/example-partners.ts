import { letterheadLines } from "./letter-parts.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  nameKey,
  organisationOf,
  splitOrganisations,
} from "./organisation-names.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

export type PartnerField = "municipalities" | "foundations" | "otherPartners";

/** Who takes part in an example, by what each is. */
export type Partners = Partial<Record<PartnerField, Found<NamedOrganisation[]>>>;

const MUNICIPAL =
  /^(?:Landkreis|Kreis|(?:\p{Lu}\p{Ll}+)?[Ss]tadt|Gemeinde|Verbandsgemeinde|Markt|Bezirksamt|Landratsamt|Kreisverwaltung|Stadtverwaltung|Gemeindeverwaltung|Magistrat)\s|^(?!Arbeits|Freundes|Förder|Gesprächs|Fach)\p{Lu}[\p{L}-]+kreis$/u;

export function partnerField({ name }: NamedOrganisation): PartnerField {
  if (MUNICIPAL.test(name)) return "municipalities";
  return /stiftung(?!\p{Ll})/iu.test(name) ? "foundations" : "otherPartners";
}

/** Adds what a text says of partners, each once and in the field it belongs to. */
export function addPartners(
  partners: Partners,
  named: readonly NamedOrganisation[],
  at: { passage: string; page: number },
  field?: PartnerField,
): void {
  const known = new Set(
    Object.values(partners).flatMap(({ value }) => value.map(({ name }) => nameKey(name))),
  );
  for (const one of named) {
    if (known.has(nameKey(one.name))) continue;
    known.add(nameKey(one.name));
    const own = field ?? partnerField(one);
    const found = partners[own];
    if (!found) partners[own] = { value: [one], ...at };
    else {
      const isNew = !found.passage.includes(at.passage);
      const passage = isNew ? cutPassage(`${found.passage}\n${at.passage}`) : found.passage;
      partners[own] = { ...found, passage, value: [...found.value, one] };
    }
  }
}

/** "Landkreis Muster und Muster-Stiftung" in a line of its own under the title. */
export function partnersInHead(lines: readonly SourceLine[]): Partners {
  const partners: Partners = {};
  for (const line of lines.slice(0, 4)) {
    // "Projektbericht der Stiftung Muster und des Landkreises Muster"
    const text = line.text.replace(
      /^\p{Lu}\p{L}*(?:bericht|projekt|vorhaben|beispiel|porträt)\s+(?=(?:de[rs]|von|vom)\s)/u,
      "",
    );
    const named = line.isProse || line.kind === "heading" ? [] : splitOrganisations(text);
    const isAll = named.length > 1 && named.every(({ name }) => looksLikeOrganisation(name));
    if (isAll && !/[.:!?]$/.test(line.text))
      addPartners(partners, named, { passage: line.text, page: line.page });
  }
  return partners;
}

/** Who sends a report, and whom it goes to: "An die Stiftung Muster". */
export function partnersOfLetter(lines: readonly SourceLine[]): Partners {
  const partners: Partners = {};
  const [first, next] = lines;
  const isAddress = next !== undefined && /(?<!\d)\d{5}\s+\p{Lu}/u.test(next.text);
  const alone = first && isAddress && looksLikeOrganisation(first.text) ? first : undefined;
  const sender = letterheadLines([...lines])[0] ?? alone;
  const writes = sender && organisationOf(sender.text);
  if (sender && writes)
    addPartners(partners, [writes], { passage: sender.text, page: sender.page });
  for (const [index, line] of lines.slice(0, 15).entries()) {
    const named = /^An\s+(die|den|das)(?:\s+(\p{Lu}.{3,100}))?$/u.exec(line.text);
    if (!named) continue;
    const text = named[2] ?? lines[index + 1]?.text ?? "";
    const reads = looksLikeOrganisation(text) ? organisationOf(text) : null;
    if (reads)
      addPartners(partners, [reads], {
        passage: cutPassage(`${line.text}\n${text}`),
        page: line.page,
      });
  }
  return partners;
}

const TAKES_PART =
  /(?:^|[.!?]\s+|,\s+|\s(?:und|sowie)\s+)(der|die|das)\s+(\p{Lu}[^.,;!?]{3,90}?)\s+(?:beteiligt|beteiligen|stellt|stellen|finanziert|finanzieren|fördert|fördern|unterstützt|unterstützen|übernimmt|übernehmen|bezahlt|bezahlen|trägt|tragen|spendet|gibt|steuert|bringt|bringen)(?!\p{L})/giu;
/** "Die Stadt Muster hat sie gemeinsam mit der Stiftung Muster und dem Verein Muster gepackt" */
const TOGETHER =
  /(?:^|[.!?]\s+)(Der|Die|Das)\s+(\p{Lu}[^.,;!?]{3,80}?)\s+(?:hat|haben|betreibt|bietet|organisiert|führt|richtet)\s[^.!?]{0,80}?(?:gemeinsam|zusammen|in Kooperation)\s+mit\s+(de[rmn]\s+\p{L}(?:\be\.\s?V\.|[^.!?])*?)(?=\s+(?:\p{Ll}{4,}[.!?]|in|an|auf|für|seit)(?!\p{L})|[!?]|\.(?:\s|$))/gu;

/** What sentences say of who gives something to an example. */
export function partnersInSentences(lines: readonly SourceLine[]): Partners {
  const partners: Partners = {};
  for (const { text, page } of lines) {
    const at = { passage: cutPassage(text), page };
    const take = (article = "", name = "") => {
      const named = splitOrganisations(`${article.toLowerCase()} ${name}`.trim());
      addPartners(
        partners,
        named.filter((one) => looksLikeOrganisation(one.name)),
        at,
      );
    };
    for (const [, article, name, others] of text.matchAll(TOGETHER)) {
      take(article, name);
      take("", others);
    }
    for (const [, article, name] of text.matchAll(TAKES_PART)) take(article, name);
  }
  return partners;
}
