/**
 * Lines that belong to a website and not to what it says. Only whole lines are compared, so that
 * a sentence about cookies stays. These are certain; they go from every kind of document.
 */
const EXACT = new Set(
  [
    "Direkt zum Inhalt",
    "Zum Inhalt springen",
    "Zum Inhalt",
    "Zum Hauptinhalt springen",
    "Direkt zur Navigation",
    "Zur Navigation springen",
    "Springe zum Inhalt",
    "Skip to content",
    "Skip to main content",
    "Private Settings",
    "Privatsphäre-Einstellungen",
    "Privatsphäre-Einstellungen ändern",
    "Cookie-Einstellungen",
    "Cookie Einstellungen",
    "Cookies verwalten",
    "Cookie Settings",
    "Datenschutzeinstellungen",
    "Datenschutz-Einstellungen",
    "Auf Karte anzeigen",
    "Auf der Karte anzeigen",
    "In Google Maps öffnen",
    "Karte anzeigen",
    "Größere Karte anzeigen",
    "Alle akzeptieren",
    "Alle Cookies akzeptieren",
    "Akzeptieren",
    "Ablehnen",
    "Alle ablehnen",
    "Auswahl speichern",
    "Nur notwendige Cookies",
    "Nur essenzielle Cookies akzeptieren",
    "Einstellungen speichern",
    "Menü",
    "Menü öffnen",
    "Menü schließen",
    "Hauptmenü",
    "Hauptnavigation",
    "Navigation",
    "Navigation überspringen",
    "Pfadnavigation",
    "Sie sind hier",
    "Sie sind hier:",
    "Suche",
    "Suchen",
    "Suche öffnen",
    "Startseite",
    "Seite drucken",
    "Drucken",
    "Druckversion",
    "Teilen",
    "Seite teilen",
    "Auf Facebook teilen",
    "Auf Twitter teilen",
    "Per E-Mail teilen",
    "Seite empfehlen",
    "Facebook",
    "Twitter",
    "LinkedIn",
    "Instagram",
    "Nach oben",
    "Zum Seitenanfang",
    "Zurück",
    "Zurück zur Übersicht",
    "Zur Übersicht",
    "Zurück zum Seitenanfang",
    "Impressum",
    "Datenschutz",
    "Datenschutzerklärung",
    "Barrierefreiheit",
    "Erklärung zur Barrierefreiheit",
    "Sitemap",
    "Leichte Sprache",
    "Gebärdensprache",
    "Newsletter abonnieren",
    "Newsletter",
    "Anmelden",
    "Zum Kalender hinzufügen",
    "In Kalender eintragen",
    "iCal-Export",
    "Schriftgröße",
    "Kontrast",
  ].map(normalise),
);

const PATTERNS = [
  /^(Startseite|Home|Sie sind hier:?)\s*[>»›/|→].*$/i,
  /^(impressum|datenschutz|datenschutzerklärung|kontakt|barrierefreiheit|sitemap|agb|cookie-einstellungen|startseite|presse|newsletter|suche|leichte sprache)(\s*[|·•/–-]?\s+(impressum|datenschutz|datenschutzerklärung|kontakt|barrierefreiheit|sitemap|agb|cookie-einstellungen|startseite|presse|newsletter|suche|leichte sprache))+$/i,
  /^(Diese|Unsere) (Website|Webseite|Seite|Internetseite) (verwendet|nutzt|benutzt|setzt) .{0,40}Cookies.*$/i,
  /^Wir (verwenden|nutzen|setzen) .{0,60}Cookies.*$/i,
  /^(©|\(c\)|Copyright)\s.{0,120}$/i,
];

/** True for a line that no reader of the page would miss. */
export function isFurnitureLine(text: string): boolean {
  return EXACT.has(normalise(text)) || PATTERNS.some((pattern) => pattern.test(text.trim()));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[\s›»>→↑▲←‹«]+|[\s›»>→↑▲←‹«]+$/g, "")
    .trim();
}
