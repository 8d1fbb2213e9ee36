import { isFirstName } from "./first-names.ts";
import { looksLikeOrganisation, organisationOf, toNominative } from "./organisation-names.ts";

/** A person as a text introduces them; what it does not say is "". */
export interface IntroducedPerson {
  /** Without forms of address and titles. */
  name: string;
  academicTitle: string;
  role: string;
  organisation: string;
  /** Name with its titles, as written. */
  mention: string;
}

const TITLE_WORD =
  "(?:Prof\\.in|Prof\\.|Professorin|Professor|Dr\\.in|Dr\\.|PD|Priv\\.-Doz\\.|Dipl\\.-\\p{L}+\\.?(?:-\\p{L}+\\.?)?|M\\.\\s?A\\.|M\\.\\s?Sc\\.|Mag\\.|h\\.\\s?c\\.|e\\.\\s?h\\.|mult\\.|em\\.|theol\\.|oec\\.|med\\.|phil\\.|paed\\.|rer\\.|nat\\.|pol\\.|jur\\.|habil\\.|-Ing\\.|Ing\\.)";
const ADDRESS_WORD = "(?:Frau|Herrn?|Fr\\.|Hr\\.)";
/** Offices that stand before a name: "Landrätin Anja Beispiel". */
const OFFICE =
  "(?:Landrätin|Landrat|Oberbürgermeisterin|Oberbürgermeister|Bürgermeisterin|Bürgermeister|Staatssekretärin|Staatssekretär|Ministerin|Minister|Ministerpräsidentin|Ministerpräsident|Beigeordneter?|Dezernentin|Dezernent|Senatorin|Senator|Präsidentin|Präsident|Rektorin|Rektor|Schulleiterin|Schulleiter|Bildungsmanagerin|Bildungsmanager|Geschäftsführerin|Geschäftsführer|Vorstand|Pfarrerin|Pfarrer|Pastorin|Pastor|Diakonin|Diakon|Dekanin|Dekan|Superintendentin|Superintendent|Schwester|Sr\\.|Bruder|Br\\.|(?:Stadt|Kreis|Gemeinde|Stadtverordneten|Personal|Studien|Oberstudien|Schul|Regierungs)rätin|(?:Oberstudien|Studien|Regierungs)rat|Stadtverordneter?|Architektin|Architekt|Ärztin|Arzt|Rechtsanwältin|Rechtsanwalt|(?:Ober)?StDin?|(?:O)?St[RD](?:['’]?in)?)";
/** Any other office: it says what a person does, but not yet that the next words are a name. */
const OTHER_OFFICE =
  "(?:(?:Stadt|Kreis|Gemeinde|Schul)rat|(?:\\p{Lu}[\\p{L}-]*)?(?:[Ll]eiter|[Dd]ezernent|[Ss]precher|[Rr]eferent|[Kk]oordinator|[Mm]anager|[Dd]irektor|[Vv]orsitzende[rn]?|[Bb]eauftragte[rn]?|[Ii]ntendant|[Ll]ehrer|[Ss]ekretär|[Bb]erater|[Bb]etreuer|[Mm]oderator|[Aa]utor|[Pp]ädagog(?:e|in)|[Mm]inister|[Pp]räsident|[Mm]eister|[Ss]tifter|[Kk]ünstler|[Jj]ournalist|[Mm]entor|[Pp]at(?:e|in)|[Kk]olleg(?:e|in)|[Aa]rbeiter|[Ff]orscher|[Ww]issenschaftler|[Ss]oziolog(?:e|in)|[Pp]sycholog(?:e|in)|[Hh]istoriker|[Tt]herapeut|[Uu]nternehmer|[Vv]ertreter|[Bb]egleiter|[Ll]otse|[Ll]otsin|[Tt]rainer|[Ii]ngenieur|[Ss]chriftsteller|[Ii]llustrator|[Ee]rzieher)(?:in)?)";
/** A word of a name; "Stiftung" and the like are sorted out afterwards. */
const WORD =
  "\\p{Lu}[\\p{Ll}’']+(?:-\\p{Lu}[\\p{Ll}’']+)*|\\p{Lu}(?:'|’|[\\p{Ll}]{1,2})\\p{Lu}\\p{Ll}+";
const PARTICLE =
  "(?:von und zu|von der|von dem|von den|van der|van den|von|van|de|du|da|di|zu|zur|vom|tom|el|al|ter|ten|Graf von|Graf zu|Gräfin von|Gräfin zu|Freiherr von|Freifrau von)";
const FULL_NAME = `(?:${WORD})(?:\\s+(?:\\p{Lu}\\.|${WORD}))?(?:\\s+\\p{Lu}\\.)?(?:\\s+${PARTICLE})?\\s+(?:${WORD})`;

const TITLES = `(?:(?:${TITLE_WORD})\\s*)+`;
/** Everything that may stand before a name. */
const LEAD = `(?:${ADDRESS_WORD}\\s+)?(?:(?:${OFFICE}|${OTHER_OFFICE}|\\p{Lu}[\\p{L}-]+(?=\\s+${TITLE_WORD}))\\s+(?:a\\.\\s?D\\.\\s+)?)?(?:${ADDRESS_WORD}\\s+)?(?:${TITLES})?`;
const PERSON_SOURCE = `(${LEAD})(${FULL_NAME})(?![\\p{L}\\d-]|\\s+(?:\\p{Lu}\\p{L}+)?(?:[Ss]tiftung|[Ss]traße|[Ss]chule|[Gg]ymnasium|[Hh]aus|[Hh]alle|[Pp]latz|[Pp]reis|[Ii]nstitut|[Uu]niversität|[Hh]ochschule|[Aa]kademie|[Vv]erlag|[Gg]esellschaft|[Vv]erein|[Zz]entrum|[Tt]heater|[Mm]useum|[Bb]ibliothek|[Ww]erk|gGmbH|GmbH|AG|e\\.\\s?V)(?![\\p{L}]))`;
/** The same without "von": "Eva Muster von der Stadt Gera" says where she is from. */
const PLAIN_AT_START = new RegExp(
  `^(${LEAD})((?:${WORD})(?:\\s+(?:\\p{Lu}\\.|${WORD}))?)(?=\\s+(?:vom|von|aus|bei|beim)\\s)`,
  "u",
);
const AT_START = new RegExp(`^${PERSON_SOURCE}`, "u");
const ANYWHERE = new RegExp(`(?<![\\p{L}\\d„.-])${PERSON_SOURCE}`, "gu");
/** "Frau Muster", "Dr. Muster": a family name that its lead makes a person's. */
const SHORT_AT_START = new RegExp(
  `^((?:${ADDRESS_WORD}\\s+)(?:${TITLES})?|${TITLES})((?:${PARTICLE}\\s+)?(?:${WORD}))(?![\\p{L}\\d-])`,
  "u",
);

const NOT_A_NAME =
  /(stiftung|schul|landkreis|\bkreis|\bstadt\b|bildung|netzwerk|kommun|agentur|haus\b|verein|projekt|beispiel\b|kinder|jugend|institut|universität|hochschul|ministerium|chancen|zukunft|förder|\bleben\b|\blernen|schaft\b|ung\b|ungen\b|keit\b|heit\b|pause|kaffee|ausblick|\bmarkt|praxis|region|partner|straße|str\.$|platz\b|telefon|e-?mail|büro|\bamt\b|stelle\b|fachbereich|koordination|leitung|team\b|sekretariat|uhr\b|programm|vortrag|workshop|forum|insel\b|themen|podium|tagung|fachtag|zentrum|museum|theater|bibliothek|arbeit|familie|integration|sprache|digital|medien|kultur|ehrenamt|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|deutsch|sachsen|thüringen|bayern|hessen|brandenburg|\bland\b|\bneue?[rs]?\b|\balte?[rs]?\b|\bgemeinsam|\balle\b|gmbh|universum|\bdie\b|\bder\b|\bdas\b|\bim\b|\bin\b|\bund\b|referent|moderation)/i;

/** Whether these words are a person's name by themselves. */
export function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (isFirstName(words[0] ?? ""))
    return !looksLikeOrganisation(name) || !NOT_A_NAME.test(words.slice(1).join(" "));
  return false;
}

const SURE_LEAD = new RegExp(
  `(?<!\\p{L})(?:${ADDRESS_WORD}|${OFFICE}|${TITLE_WORD})(?!\\p{L})`,
  "u",
);

/** A form of address, a title or a known office makes a name of any two words behind it. */
function isSureLead(lead: string): boolean {
  return SURE_LEAD.test(lead);
}

/** A line that is a person's name with its titles and nothing else; null for any other. */
export function wholePerson(text: string): IntroducedPerson | null {
  const person = introducedPerson(text.replace(/[\s,]+$/, ""), true);
  const rest = person ? text.slice(text.indexOf(person.name) + person.name.length) : "";
  return person?.name.includes(" ") && /^[\s,.]*$/.test(rest) ? person : null;
}

/** "Fachdienstleiter", "Vorsitzende des Beirats": what a person is, not where. */
export function isRole(text: string): boolean {
  const [word = ""] = text.split(/\s/, 1);
  // "Landratsamt" is where somebody works.
  return (
    ROLE.test(word) &&
    !/(?:amt|büro|verwaltung|kammer|verband)$/iu.test(word) &&
    !/[@\d]/.test(text)
  );
}

/** "Eva Muster von der Volkshochschule": what follows two names is a house, not a third name. */
const FROM_HOUSE = /^(\S+\s+(\p{Lu}[\p{L}-]+))(\s+(?:von der|von dem|von den|vom|von|aus)\s+\S+)$/u;

/** The name of a match, without the house that may have been read into it. */
function nameOf(whole: string): string {
  const parted = FROM_HOUSE.exec(whole);
  return parted?.[1] && parted[2] && !isFirstName(parted[2]) ? parted[1] : whole;
}

function couldBeName(name: string): boolean {
  if (/^(?:Frau|Herrn?|Damen|Herren)\s/.test(name) || HOLDS_TITLE.test(name)) return false;
  // "von der Wense" is a name, though "der" is none.
  const words = name.replace(new RegExp(`\\s${PARTICLE}(?=\\s)`, "gu"), "");
  return !NOT_A_NAME.test(words) && !looksLikeOrganisation(words);
}

/** "Stadträtin Dr" is an office before a title. */
const HOLDS_TITLE = /(?:^|\s)(?:Dr|Prof|Dipl|Sr|Br|Hr|Fr)(?=\s|$)/u;

/**
 * Reads "Dr. Eva Muster, Leiterin der Volkshochschule Gera" or "Frau Muster (Stadt Gera)".
 *
 * @param certain the place in the text says that a person follows, so that any two names will do
 */
export function introducedPerson(text: string, certain: boolean): IntroducedPerson | null {
  const bare = text.replace(/^[\s,;:|–—•-]+/, "").trim();
  const full = AT_START.exec(bare);
  const lead = full?.[1]?.trim() ?? "";
  const name = nameOf(full?.[2] ?? "");
  if (full && (isPersonName(name) || ((certain || isSureLead(lead)) && couldBeName(name)))) {
    return withRest(lead, name, bare.slice((full[1] ?? "").length + name.length));
  }
  const plain = PLAIN_AT_START.exec(bare);
  if (plain?.[2] && isPersonName(plain[2])) {
    return withRest(plain[1]?.trim() ?? "", plain[2], bare.slice(plain[0].length));
  }
  const short = SHORT_AT_START.exec(bare);
  if (short?.[1] && short[2] && couldBeName(short[2])) {
    return withRest(short[1].trim(), short[2], bare.slice(short[0].length));
  }
  return null;
}

/** Persons whose given name or lead makes them certain, wherever they stand in a text. */
export function personsInText(
  text: string,
): { person: IntroducedPerson; index: number; length: number }[] {
  const found: { person: IntroducedPerson; index: number; length: number }[] = [];
  ANYWHERE.lastIndex = 0;
  for (let match = ANYWHERE.exec(text); match; match = ANYWHERE.exec(text)) {
    const lead = match[1]?.trim() ?? "";
    const name = nameOf(match[2] ?? "");
    const isSure = isSureLead(lead) || (lead !== "" && INTRODUCES.test(text.slice(0, match.index)));
    if (!isPersonName(name) && !(isSure && couldBeName(name))) {
      // "Ihnen Eva Muster" is no name, but one begins inside it.
      ANYWHERE.lastIndex = match.index + Math.max(1, /^\S+/.exec(match[0])?.[0].length ?? 1);
      continue;
    }
    const length = (match[1] ?? "").length + name.length;
    const rest = text.slice(match.index + length);
    found.push({ person: withRest(lead, name, rest), index: match.index, length });
    ANYWHERE.lastIndex = match.index + length;
  }
  return found;
}

/** "unser Schulsozialarbeiter Malik Muster": behind an article an office makes the next two words a name. */
const INTRODUCES = /(?<!\p{L})(?:der|die|dem|den|unsere?[mrn]?|ihre?[mrn]?|seine?[mrn]?)\s+$/iu;

const LEAD_OFFICE = new RegExp(`(?<!\\p{L})(?:${OFFICE}|${OTHER_OFFICE})(?!\\p{L})`, "u");

function withRest(lead: string, name: string, rest: string): IntroducedPerson {
  const academicTitle = (new RegExp(TITLES, "u").exec(lead)?.[0] ?? "").trim();
  const office = LEAD_OFFICE.exec(lead)?.[0] ?? "";
  const mention = academicTitle ? `${academicTitle} ${name}` : name;
  const { role, organisation } = roleAndOrganisation(rest);
  return { name, academicTitle, role: role || office, organisation, mention };
}

const ROLE =
  /(leiter|leitung|leitend|referent|koordinat|manager|management|geschäftsführ|vorsitzend|vorstand|dezernent|bürgermeister|landrat|landrätin|professor|beauftragt|sachbearbeit|mitarbeit|projekt(?:leit|koord|manag)|beigeordnet|präsident|sprecher|direktor|rektor|pädagog|berater|assisten|kurator|stifter|inhaber|lehrer|erzieher|wissenschaftl|moderator|journalist|autor|trainer|coach|stabsstelle|schulleit|botschafter|mentor|gründer)/i;

/** What stands behind a name: ", Leiterin Bildungsbüro, Stadt Gera", " (Bürgerstiftung Gera)", " vom Verein X". */
function roleAndOrganisation(rest: string): { role: string; organisation: string } {
  const inBrackets = /^\s*\(([^()]{2,150}(?:\([^()]{2,40}\)[^()]{0,60})?)\)/u.exec(rest);
  const after = /^\s*(?:,|–|—|\||\s-\s)\s*([^;|\n]{2,200})/u.exec(rest);
  const from =
    /^\s+(?:vom|von der|von dem|aus dem|aus der|aus|für die|für den|für das|der|des)\s+(\p{Lu}[^,;|\n()]{2,120})/u.exec(
      rest,
    );
  const text = inBrackets?.[1] ?? after?.[1] ?? from?.[1] ?? "";
  if (!text) return { role: "", organisation: "" };
  let role = "";
  let organisation = "";
  const parts = text.split(/\s*,\s+(?!e\.\s?V)/);
  for (const [at, part] of parts.entries()) {
    if (/@|\d{4,}|https?:|^(tel|fon|e-?mail|mobil)/i.test(part)) break;
    if (at > 0 && introducedName(part)) break;
    const split =
      /^(.*?)\s+(?:der|des|dem|beim|bei der|bei|im|in der|am|an der)\s+(\p{Lu}.*)$/u.exec(part);
    if (!role && ROLE.test(part.split(" ")[0] ?? "")) {
      if (split?.[1] && split[2] && looksLikeOrganisation(split[2])) {
        role = split[1].trim();
        const article = /\s+(des|der|dem|beim)\s+\p{Lu}/u.exec(part)?.[1] ?? "";
        organisation ||= organisationName(article ? `${article} ${split[2]}` : split[2]);
      } else role = part.trim();
    } else if (!organisation && (looksLikeOrganisation(part) || inBrackets)) {
      organisation = organisationName(part);
    } else if (!role && ROLE.test(part)) role = part.trim();
    else if (organisation && looksLikeOrganisation(part) && parts.length > 1) {
      // "Bildungsbüro, Landkreis Gotha": the office belongs to the Landkreis.
      organisation = `${organisation}, ${part.trim()}`.slice(0, 200);
    } else break;
  }
  return { role: role.replace(/[)\s]+$/, "").slice(0, 200), organisation };
}

function introducedName(text: string): boolean {
  const full = AT_START.exec(text.trim());
  return full !== null && (isPersonName(full[2] ?? "") || (full[1] ?? "").trim() !== "");
}

function organisationName(text: string): string {
  const bare = text
    .replace(/\s+(und|sowie)\s+(?:Frau|Herr|Dr\.|Prof\.).*$/u, "")
    .replace(/[)\s.]+$/, (end) =>
      /e\.\s?V\.?$/.test(text.trim()) ? "." : end.includes(")") && text.includes("(") ? ")" : "",
    );
  return organisationOf(bare)?.name ?? toNominative(bare.trim());
}
