/** An organisation as a text names it. */
export interface NamedOrganisation {
  /** In the nominative, without the short name. */
  name: string;
  aliases: string[];
  /** Label of the vocabulary `organisationKinds`, or "". */
  organisationKind: string;
  /** Key of the Kreis it is or lies in, where that is known; see known-places.ts. */
  ags?: string;
}

/** Words an organisation's name begins with or contains; used to split lists that use "und". */
const HEAD =
  "(?:\\p{Lu}[\\p{L}-]*)?(?:[Ss]tiftung|[Tt]ransferagentur|[Vv]erein|[Nn]etzwerk|[Ll]andkreis|[Ss]tadt|[Gg]emeinde|[Mm]inisterium|[Uu]niversität|[Hh]ochschule|[Aa]kademie|[Ii]nstitut|[Vv]erband|[Vv]olkshochschule|[Bb]ildungsbüro|[Aa]gentur|[Kk]ammer|[Bb]ibliothek|[Mm]useum|[Ss]chule|[Zz]entrum|[Bb]undesverband|Gesellschaft(?=\\s+(?:für|zur|der|mbH))|(?<![\\p{Ll}])Kreis|[Hh]ansestadt|(?:[Kk]oordinierungs|[Tt]ransfer|[Ss]ervice|[Bb]eratungs|[Nn]etzwerk|[Ff]ach|[Ll]ese)stelle|[Ll]andesamt|[Ff]achstelle|[Ii]nitiative|[Dd]iakonie|[Cc]aritas|[Ff]orum|[Dd]ezernat|[Ss]chulamt|[Jj]ugendamt|[Bb]üro|[Ss]enatsverwaltung|[Kk]indertagesstätte|[Ss]parkasse|[Aa]rbeitskreis|[Ll]eihgemeinschaft|[Gg]mb[Hh]|[Vv]ereinigung|[Ff]örderverein|[Ll]andesverband|[Ss]tadtwerke|[Tt]heater|[Kk]ulturraum|[Bb]ildungsregion|[Mm]etropolregion|[Ll]andkreistag|[Ss]tädtetag|[Vv]erbund|[Bb]ündnis|[Aa]rbeitsgemeinschaft|[Kk]uratorium|[Ll]andratsamt|[Jj]obcenter|[Kk]reishandwerkerschaft|[Gg]ymnasium|(?:[Bb]ildungs|[Hh]ilfs|[Ss]ozial|[Jj]ugend|[Dd]iakonie|[Ss]tudierenden|[Kk]olping|[Ff]örder)werk|\\p{L}+seelsorge|(?:[Ss]tadt|[Gg]emeinde|[Kk]reis)bücherei)";
/** Up to three words before the one that makes it an organisation: "Robert Bosch Stiftung". */
const STARTS_ORGANISATION = new RegExp(
  `^(?:(?:de[rsmn]|die|das)\\s+)?(?:ver\\.di\\s+)?(?:\\p{Lu}[\\p{L}.]*(?:-\\p{Lu}\\p{L}+)*\\s+|\\p{Lu}\\p{L}*-\\s+und\\s+){0,3}${HEAD}(?![\\p{Ll}])`,
  "u",
);
const HOLDS_ORGANISATION = new RegExp(`(?<!\\p{L})${HEAD}(?![\\p{Ll}])`, "u");

/** Splits "A, B und C" into organisations; "Stiftungen und Bildung" stays one name. */
export function splitOrganisations(text: string): NamedOrganisation[] {
  const pieces = text
    .replace(/\s+/g, " ")
    .split(/\s*[;|·•\n]\s*|\s+sowie\s+|\s*\/\s+|\s+\/\s*/)
    .flatMap(splitAtCommas)
    .flatMap(splitAtUnd);
  const seen = new Set<string>();
  return pieces
    .map(organisationOf)
    .filter((organisation): organisation is NamedOrganisation => organisation !== null)
    .filter(({ name }) => {
      const key = nameKey(name);
      return seen.has(key) ? false : seen.add(key);
    });
}

/** A comma ends a name, unless a place or legal form follows it. */
function splitAtCommas(text: string): string[] {
  const parts = text.split(/\s*,\s+(?:und\s+)?/);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isOpen =
      last !== undefined && (last.match(/\(/g)?.length ?? 0) > (last.match(/\)/g)?.length ?? 0);
    const belongs =
      isOpen ||
      /^(e\.\s?V\.|gGmbH|GmbH|AG|gAG|AöR|KöR|Stabsstelle|Dezernat|Fachbereich|Referat|Abteilung|Jugend|Wissenschaft|Familie|Frauen|Kultur|Sport|Bildung|Integration|Soziales|Arbeit|Gesundheit|Senioren|Bildungsbüro|Jugendamt|Schulamt|Schulverwaltungsamt|Kulturamt|Sozialamt|Bildungsmanagement|Bildungsmonitoring|Amt)\b/.test(
        part,
      );
    if (last !== undefined && belongs) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** What ends a name for certain: "Offene Tür e. V. und …". */
const ENDS_WITH_LEGAL_FORM = /(\be\.\s?V\.|\beV|gGmbH|GmbH|\bg?AG|gUG|AöR|KöR)\s*$/u;

const BARE_WORD =
  /^(?:[Ss]chule|[Hh]ochschule|[Ss]tadt|[Gg]emeinde|[Tt]heater|[Mm]useum|[Bb]ibliothek|[Uu]niversität|[Vv]erein|[Ww]erk)$/u;
/** What calls itself by what it is for: "Stiftung Handwerk und Schule". */
const NAMED_AFTER_SUBJECTS =
  /(?:^|\s)(?:\p{Lu}\p{L}*)?(?:[Ss]tiftung|[Nn]etzwerk|[Ii]nitiative|[Ff]orum|[Bb]ündnis|[Aa]rbeitskreis|[Vv]erein|[Gg]esellschaft|[Aa]kademie|[Ii]nstitut)\s+(?:für\s+)?\p{Lu}[\p{L}-]+$/u;

/** "Saalekreis": one word, and yet the whole name of a Kreis. */
export const ONE_WORD_NAME =
  /^(?!Land|Arbeits|Freundes|Förder|Fach|Gesprächs|Stadt)\p{Lu}\p{Ll}{3,}kreis$/u;

function splitAtUnd(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (const match of text.matchAll(/\s+(?:und|&|u\.)\s+/g)) {
    const at = rest.length - (text.length - match.index);
    const before = rest.slice(0, at);
    const after = rest.slice(at + match[0].length);
    const hasArticle = /^(de[rsmn]|die|das|dem)\s+\p{Lu}/u.test(after);
    // "der Stadt und des Landkreises Hildburghausen" is left alone only when nothing stands before.
    // "Stiftung Kunst und Schule": a bare word is no name beside one that may go on.
    const goesOn = BARE_WORD.test(after) && NAMED_AFTER_SUBJECTS.test(before);
    const isDistrict = ONE_WORD_NAME.test(before.trim());
    const isWord = /^\p{L}+$/u.test(before.trim()) && !isDistrict;
    const isComplete = !goesOn && at > 3 && !/[-‐]$/.test(before.trim()) && !isWord;
    const isNext = hasArticle
      ? !/^\p{Ll}+\s+(Kunst|Bildung|Kultur|Wissenschaft|Jugend|Forschung|Region|Wirtschaft|Familie)\b/u.test(
          after,
        )
      : STARTS_ORGANISATION.test(after)
        ? HOLDS_ORGANISATION.test(before) || isDistrict
        : ENDS_WITH_LEGAL_FORM.test(before) && /^\p{Lu}/u.test(after);
    if (isComplete && isNext) {
      parts.push(before);
      rest = after;
    }
  }
  return [...parts, rest];
}

/** Reads one name: article, case, short name in brackets. Null for what cannot be a name. */
export function organisationOf(text: string): NamedOrganisation | null {
  let name = text
    .replace(/^[\s,.:–—-]+|[\s,.:;–—-]+$/g, "")
    .replace(/https?:\S+|www\.\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name.endsWith(")") && !name.includes("(")) name = name.slice(0, -1);
  if (/\be\.\s?V$/.test(name)) name += ".";
  name = toNominative(name.replace(/\s+(und|oder|sowie)$/, ""));
  const aliases: string[] = [];
  name = name.replace(/\s*\(([^()]{2,40})\)/g, (whole, inside: string) => {
    if (!isShortName(inside)) return whole;
    aliases.push(
      inside
        .trim()
        .replace(/^kurz:?\s*/i, "")
        .replace(/[„“”"]/g, ""),
    );
    return "";
  });
  const dashed = /^(.{12,}?)\s+[–—-]\s+(\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)$/u.exec(name);
  if (dashed?.[1] && dashed[2]) {
    name = dashed[1];
    aliases.push(dashed[2]);
  }
  name = name.trim();
  if (name.length < 3 || name.length > 250 || !/\p{Lu}/u.test(name)) return null;
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(name) || /\b(Uhr|Anmeldung|Telefon)\b/.test(name))
    return null;
  return { name, aliases, organisationKind: kindOfOrganisation(name) };
}

/** "TransMit", "DKJS", "kobra.net": a word with capitals inside, not a place or an explanation. */
function isShortName(text: string): boolean {
  const bare = text
    .replace(/^kurz:?\s*/i, "")
    .replace(/[„“”"]/g, "")
    .trim();
  if (/^(Saale|Oder|Main|Spree|Havel|Neckar|angefragt|i\. ?G\.)$/i.test(bare)) return false;
  if (/\s/.test(bare) && bare.split(" ").length > 3) return false;
  const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || /^kurz/i.test(text) || /^[a-z]+\.[a-z]{2,3}$/i.test(bare);
}

/** "des Netzwerkes Stiftungen und Bildung" → "Netzwerk Stiftungen und Bildung". */
export function toNominative(text: string): string {
  const article =
    /^(des|der|dem|den|die|das|vom|zum|zur|beim|unser(?:e|em|er)?)\s+(?=[\p{L}\d„])/iu.exec(text);
  if (!article?.[1]) return text;
  const words = text.slice(article[0].length).split(" ");
  const isMasculineOrNeuter = /^(des|dem|vom|zum|beim|das|den)$/i.test(article[1]);
  for (let index = 0; index < Math.min(words.length, 4); index++) {
    const word = words[index] ?? "";
    const next = words[index + 1] ?? "";
    if (/en$/.test(word) && /^\p{Lu}/u.test(next) && isAdjective(word)) {
      words[index] = isMasculineOrNeuter
        ? word.replace(/en$/, isMasculine(nounAfter(words, index)) ? "er" : "es")
        : word.replace(/en$/, "e");
      continue;
    }
    // "das Berufliche Schulzentrum" is a Berufliches, "der Evangelische Verein" an Evangelischer.
    const weak =
      /^(?:das|der)$/i.test(article[1]) && /^\p{Lu}/u.test(next) && isAdjective(`${word}n`);
    const noun = nounAfter(words, index);
    if (weak && word.endsWith("e") && (article[1].toLowerCase() === "das" || isMasculine(noun))) {
      words[index] = `${word}${article[1].toLowerCase() === "das" ? "s" : "r"}`;
      break;
    }
    if (/^des$/i.test(article[1])) words[index] = withoutGenitive(word);
    break;
  }
  return words.join(" ");
}

function nounAfter(words: string[], index: number): string {
  return words.slice(index + 1).find((word) => !(isAdjective(word) && /en$/.test(word))) ?? "";
}

/** Adjectives of names: Deutschen, Sächsischen, Evangelischen, Mitteldeutschen, Kommunalen. */
function isAdjective(word: string): boolean {
  return /(isch|deutsch|al|lich|ig|sam|frei|nah|neu|jung|eigen|bund|kreisfrei|groß|evangel|rot|gemeinsam|regional|örtlich|alt|neu|groß|klein|histor|grün|blau|weiß|hoh)en$/i.test(
    word,
  );
}

function isMasculine(noun: string): boolean {
  return /(kreis|verein|verband|bund|rat|tag|dienst|träger|ring|kreis)e?s?$/i.test(noun);
}

/** Netzwerkes, Kreises, Instituts, Büros → Netzwerk, Kreis, Institut, Büro. */
function withoutGenitive(noun: string): string {
  if (/[^aeiou]es$/u.test(noun) || /(haus|kreis|preis)es$/i.test(noun)) return noun.slice(0, -2);
  return /[^sauiß]s$/u.test(noun) || /(au|ei)s$/u.test(noun) ? noun.slice(0, -1) : noun;
}

const KINDS: [RegExp, string][] = [
  [/netzwerk|verbund\b|bündnis|arbeitsgemeinschaft/i, "Netzwerk"],
  // Bodies that districts and towns form together; the list has no kind for them.
  [
    /zweckverband|landschaftsverband|kommunalverband|regionalverband|kulturraum|landkreistag|städtetag/i,
    "",
  ],
  [/transferagentur/i, "Transferagentur"],
  [/volkshochschule|\bvhs\b/i, "Volkshochschule"],
  [/\bLandkreis\b|^Kreis\s|kreis$/i, "Landkreis"],
  [/bürgerstiftung/i, "Bürgerstiftung"],
  [/stiftung/i, "Stiftung"],
  [
    /ministerium|landesamt|senat|landesverwaltungsamt|landesinstitut/i,
    "Ministerium oder Landesbehörde",
  ],
  [/universität|hochschule|institut/i, "Hochschule"],
  [/wohlfahrt|caritas|diakoni|\bAWO\b|parität|rotes kreuz/i, "Wohlfahrtsverband"],
  [/bibliothek|bücherei/i, "Bibliothek"],
  [/museum|theater|orchester|musikschule/i, "Kultureinrichtung"],
  [/kammer\b|\bIHK\b|\bHWK\b|sparkasse|gmbh|\bAG\b/i, "Kammer oder Unternehmen"],
  [/\bKita\b|kindertagesstätte|kindergarten/i, "Kita"],
  [/schule|gymnasium|lyzeum/i, "Schule"],
  [/e\.\s?V\.|verein|verband|initiative/i, "Verein"],
  [
    /^(Stadt|Hansestadt|Landeshauptstadt|Lutherstadt|Klassikerstadt|Universitätsstadt|Große Kreisstadt|Gemeinde|Verbandsgemeinde)\b/,
    "Gemeinde",
  ],
];

/** The kind of organisation its name tells, as a label of the vocabulary, or "". */
export function kindOfOrganisation(name: string): string {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}

/** Under which two spellings of one name are the same: case, endings, articles and marks aside. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .replace(/\b(der|die|das|des|dem|den)\b/g, " ")
    .replace(/\be\.?\s?v\.?(?=\s|$)/g, " ")
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/(?<=\p{L}{4})(es|s|en|er|e)$/u, ""))
    .filter(Boolean)
    .join(" ");
}

const ORGANISATION_WORD =
  /(stiftung|agentur|verein|netzwerk|kreis|\bstadt\b|gemeinde|ministerium|universität|hochschule|akademie|institut|verband|büro|kammer|bibliothek|museum|schule|zentrum|gesellschaft|amt\b|initiative|werk\b|diakonie|caritas|bund\b|e\.\s?v\.|gmbh|forum|stelle\b|bündnis|sparkasse|land\b|freistaat|dezernat|kita|theater|allianz|haus\b|kolleg|rat\b|kulturraum|(bildungs|metropol)region|landkreistag|städtetag|verbund\b|arbeitsgemeinschaft|kuratorium|jobcenter|handwerkerschaft|innung\b|gewerkschaft|genossenschaft|gymnasium|kindergarten|polizei|seelsorge|gewerkschaft|bücherei|archiv|dekanat|pfarrei|bistum|jugendring|magistrat|präsidium|(?:landeshaupt|hanse|kreis|see|universitäts|luther)stadt\b|\bver\.di\b|\b(?:gew|dgb)\b|\bhort\b|\b(?:vhs|ihk|hwk|awo|drk)\b)/i;

/** Whether a name holds a word that only organisations have. */
export function looksLikeOrganisation(name: string): boolean {
  return ORGANISATION_WORD.test(name) && name.length < 200;
}
