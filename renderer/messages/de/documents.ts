/** Dokumente and the reader. */
export const documents = {
  fields: {
    title: "Titel",
    author: "Verfasst von",
    date: "Datum",
    belongsTo: "Gehört zu",
    fileName: "Datei",
    size: "Größe",
  },
  sections: { about: "Zum Dokument", file: "Datei und Herkunft" },
  reader: {
    title: "Text des Dokuments",
    unit: { page: "Seite", slide: "Folie", sheet: "Blatt", text: "Abschnitt" },
    position: "{{unit}} {{number}} von {{total}}",
    previous: {
      page: "Vorige Seite",
      slide: "Vorige Folie",
      sheet: "Voriges Blatt",
      text: "Voriger Abschnitt",
    },
    next: {
      page: "Nächste Seite",
      slide: "Nächste Folie",
      sheet: "Nächstes Blatt",
      text: "Nächster Abschnitt",
    },
    goTo: {
      page: "Gehe zu Seite",
      slide: "Gehe zu Folie",
      sheet: "Gehe zu Blatt",
      text: "Gehe zu Abschnitt",
    },
    search: "Im Dokument suchen",
    clearSearch: "Suche im Dokument leeren",
    matches: "Treffer auf {{count}} von {{total}}",
    noMatches: "Kein Treffer in diesem Dokument",
    nextMatch: "Nächster Treffer",
    previousMatch: "Voriger Treffer",
    openOriginal: "Original öffnen",
    copyPage: "Mit Quelle kopieren",
    copied: "Der Text ist mit Quellenangabe in der Zwischenablage.",
    copyFailed:
      "Das Kopieren hat nicht geklappt. Bitte markieren Sie den Text und drücken Sie Strg+C.",
    sourceLine: "Quelle: {{title}}, {{position}}",
    emptyPage: "Hier steht kein Text, vermutlich nur ein Bild.",
    missingTitle: "Von diesem Dokument gibt es keinen lesbaren Text",
    missing: {
      noText:
        "Die Datei enthält nur Bilder, zum Beispiel eine eingescannte Vorlage. Sie ist vollständig in der Bibliothek aufbewahrt und lässt sich im Original öffnen.",
      encrypted:
        "Die Datei ist mit einem Kennwort geschützt. Sie ist in der Bibliothek aufbewahrt; öffnen Sie das Original und geben Sie das Kennwort ein.",
      link: "Aufbewahrt sind Adresse und Titel. Fadenwerk selbst geht nie ins Internet; speichern Sie die Seite im Browser und übernehmen Sie die Datei, wenn Sie den Text brauchen.",
      other:
        "Der Text der Datei ließ sich nicht lesen. Die Datei selbst ist vollständig in der Bibliothek aufbewahrt und lässt sich im Original öffnen.",
    },
    noFile: "Zu diesem Dokument gibt es keine Datei, nur Text.",
  },
};
