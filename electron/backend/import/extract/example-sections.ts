import type { SourceLine } from "./source-lines.ts";

/** The fields of a practice example that a heading or label can announce. */
export type ExampleField =
  | "title"
  | "summary"
  | "startingPoint"
  | "aims"
  | "implementation"
  | "results"
  | "successFactors"
  | "pitfalls"
  | "transferability"
  | "municipalities"
  | "foundations"
  | "otherPartners"
  | "fieldsOfAction"
  | "educationPhases"
  | "targetGroups"
  | "place"
  | "runningTime"
  | "funding"
  | "contactPersons";

const HEADINGS: [ExampleField, string][] = [
  [
    "title",
    "titel|titel des projekts|projekttitel lang|name des projekts|projekttitel|projektname|projekt|praxisbeispiel",
  ],
  [
    "summary",
    "kurzbeschreibung|zusammenfassung|kurzfassung|worum es geht|worum geht es|in kürze|auf einen blick|das projekt|das projekt in kürze|überblick|das beispiel|kurz gesagt|abstract|worum handelt es sich|was wird gemacht|projektbeschreibung|kurz und knapp|kurzvorstellung|das vorhaben|die idee",
  ],
  [
    "startingPoint",
    "ausgangslage|ausgangssituation|ausgangspunkt|anlass|hintergrund|problemstellung|warum|situation vor ort|anlass und ausgangslage|ausgangslage und anlass|hintergrund und ausgangslage|bedarf|herausforderung|der anlass|was war der anlass|die ausgangslage|wie kam es dazu|wie es dazu kam|wie alles begann|warum es das gibt",
  ],
  [
    "aims",
    "ziele|ziel|zielsetzung|zielstellung|ziele des projekts|das ziel|was wir erreichen wollen|ziele und zielgruppen|anliegen",
  ],
  [
    "implementation",
    "umsetzung|vorgehen|durchführung|was gemacht wird|was getan wird|so funktioniert es|so funktioniert's|maßnahmen|umsetzungsschritte|das vorgehen|wie wir vorgehen|aktivitäten|arbeitsweise|inhalte und umsetzung|umsetzung und arbeitsweise|projektverlauf|durchgeführte maßnahmen|so läuft es|so arbeiten wir|wie es läuft|wie es funktioniert|die umsetzung|verlauf",
  ],
  [
    "results",
    "ergebnisse|ergebnis|wirkung|wirkungen|ergebnisse und wirkung|ergebnisse und wirkungen|was erreicht wurde|erfolge|das wurde erreicht|bisherige ergebnisse|wirkung und ergebnisse|bilanz|was es bewirkt|was es bringt|was wir erreicht haben|was sich verändert hat|erreichte ziele|zielerreichung|die ergebnisse|was hat es gebracht|was bringt es|was ist daraus geworden|was kam dabei heraus|was hat sich verändert|was wurde erreicht",
  ],
  [
    "successFactors",
    "gelingensbedingungen|gelingensfaktoren|erfolgsfaktoren|was zum gelingen beitrug|was hat geholfen|was zum gelingen beiträgt|faktoren des gelingens|was hat funktioniert|was hat gut funktioniert|was gut funktioniert|was lief gut|was war hilfreich|das hat geholfen|gelungen weil|was ist zu beachten|worauf kommt es an|worauf es ankommt|worauf zu achten ist",
  ],
  [
    "pitfalls",
    "stolpersteine|schwierigkeiten|probleme|schwierigkeiten und lösungen|herausforderungen|hürden|hindernisse|grenzen|stolpersteine und herausforderungen|herausforderungen und stolpersteine|lessons learned|was schwierig war|was war schwierig|was hat nicht funktioniert|was lief nicht so gut|wo hakt es",
  ],
  [
    "transferability",
    "übertragbarkeit|transfer|transferpotenzial|transferhinweise|hinweise zur übertragung|übertragbarkeit und transfer|transfer auf andere kommunen|was andere übernehmen können|nachahmung",
  ],
  [
    "municipalities",
    "kommune|kommunen|beteiligte kommune|beteiligte kommunen|landkreis|stadt|kommunaler partner|kommunale partner|kommune/landkreis|kommune / landkreis|gebietskörperschaft|partnerkommune",
  ],
  [
    "foundations",
    "stiftung|stiftungen|beteiligte stiftung|beteiligte stiftungen|partner stiftung|stiftungspartner|partnerstiftung|partnerstiftungen|fördernde stiftung|förderer|förderin|fördernde|mittelgeber|zuwendungsgeber",
  ],
  [
    "otherPartners",
    "weitere partner|partner|kooperationspartner|weitere beteiligte|beteiligte|projektpartner|träger|projektträger|netzwerkpartner|partnerinnen und partner|weitere kooperationspartner",
  ],
  ["fieldsOfAction", "handlungsfeld|handlungsfelder|themenfeld|themenfelder|thema|themen"],
  ["educationPhases", "bildungsphase|bildungsphasen|lebensphase|bildungsbereich|bildungsetappe"],
  ["targetGroups", "zielgruppe|zielgruppen|adressaten"],
  ["place", "ort|standort|region|projektort|wo"],
  [
    "runningTime",
    "laufzeit|zeitraum|projektlaufzeit|dauer|projektzeitraum|förderzeitraum|bewilligungszeitraum|förderdauer|seit|beginn|start",
  ],
  [
    "funding",
    "finanzierung|förderung|mittel|kosten|ressourcen|kosten und finanzierung|finanzierung und förderung|gefördert durch|gefördert von|budget|fördersumme|fördervolumen|gesamtkosten|projektkosten|eigenmittel|kostenrahmen",
  ],
  [
    "contactPersons",
    "ansprechperson|ansprechpersonen|ansprechpartner|ansprechpartnerin|ansprechpartner:in|kontakt|kontaktperson|kontaktdaten|ansprechpartnerinnen und ansprechpartner|ansprechpartner/in|ihre ansprechpartnerin|ihr ansprechpartner|projektleitung|projektkoordination|ihre fragen beantwortet|fragen beantwortet|auskunft|auskünfte|mehr dazu bei|wer hilft weiter|wer gibt auskunft|noch fragen|wen kann ich fragen|wen kann man fragen|bericht erstattet von|verfasst von|berichterstatterin|berichterstatter",
  ],
];

const FIELD_OF_HEADING = new Map<string, ExampleField>(
  HEADINGS.flatMap(([field, words]) => words.split("|").map((word) => [word, field] as const)),
);

/** The section a line opens: a heading, a line that is only the word, or "Laufzeit: seit 2016". */
export function sectionField(line: SourceLine): { field: ExampleField; rest: string } | null {
  const whole = FIELD_OF_HEADING.get(normalise(line.text));
  if (whole && !line.isProse) return { field: whole, rest: "" };
  const colon = /^([^:.!?]{3,45}?)\s*:\s*(.*)$/u.exec(line.text);
  if (!colon?.[1]) return null;
  const field = FIELD_OF_HEADING.get(normalise(colon[1]));
  return field ? { field, rest: colon[2] ?? "" } : null;
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(\d{1,2}[.)]?|[a-z][.)])\s+/, "")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[^\p{L}]+|[\s:?!.–—-]+$/gu, "")
    .trim();
}
