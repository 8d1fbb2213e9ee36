/** Settings of this computer, and what the program is made of. */
export const settings = {
  title: "Einstellungen",
  library: "Bibliothek",
  libraryPath: "Ordner",
  recognition: "Eingescannte Seiten",
  recognitionLabel: "Text auf Seiten ohne Text erkennen",
  recognitionHint:
    "Geschieht im Hintergrund und ohne Internet. Erkannter Text ist als solcher gekennzeichnet.",
  recognitionWaiting_one: "{{count}} Seite wartet noch.",
  recognitionWaiting_other: "{{count}} Seiten warten noch.",
  language: "Sprache",
  languageLabel: "Sprache der Oberfläche",
  languages: { de: "Deutsch", en: "English" },
  appearance: "Darstellung",
  appearanceLabel: "Farben der Oberfläche",
  appearances: {
    system: "Wie das System",
    light: "Hell",
    dark: "Dunkel",
    contrast: "Hoher Kontrast",
  },
  zoomHint: "Größer oder kleiner: Strg und Plus oder Minus; Strg und 0 stellt die Größe zurück.",
  about: "Über Fadenwerk",
  aboutText:
    "Wissensspeicher für kommunales Bildungsmanagement und die Stiftungen, die daran mitwirken. Fadenwerk arbeitet ohne Verbindung zum Internet; es sendet und empfängt nichts.",
  version: "Version",
  engine: "Laufzeit",
  licence: "Lizenz",
  thirdParty: "Verwendete Bausteine und ihre Lizenzen",
  component: "Baustein",
};
