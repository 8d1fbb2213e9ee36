/** Lists of records by kind, and the trash. */
export const lists = {
  filter: "Liste filtern",
  filterPlaceholder: "In der Liste suchen …",
  column: {
    title: "Titel",
    name: "Name",
    place: "Ort",
    date: "Datum",
    since: "Beginn",
    updatedAt: "Geändert",
    format: "Format",
    municipality: "Kommune oder Region",
    fieldOfAction: "Handlungsfeld",
    kind: "Art",
    role: "Funktion",
    organisation: "Organisation",
    status: "Stand",
    about: "Kooperation oder Person",
    file: "Datei",
    purpose: "Wofür",
    query: "Suchtext",
  },
  columnWidth: "Breite der Spalte „{{column}}“",
  columnWidthTip: "Ziehen oder Pfeil links/rechts: Spaltenbreite. Doppelklick: wie zu Anfang",
  actions: "Aktionen",
  sort: "Sortieren nach",
  ascending: "aufsteigend",
  descending: "absteigend",
  count_one: "{{formatted}} Eintrag",
  count_other: "{{formatted}} Einträge",
  unconfirmed_one: "{{count}} Angabe zu prüfen",
  unconfirmed_other: "{{count}} Angaben zu prüfen",
  table: "{{kind}} als Tabelle",
  nothingHere: "Noch keine Einträge",
  nothingFits: "Kein Eintrag enthält „{{text}}“",
  showAll: "Filter aufheben",
  importDocuments: "Dokumente importieren",
  teach: {
    event:
      "Veranstaltungen entstehen beim Import gespeicherter Webseiten und Programme, oder Sie legen sie von Hand an.",
    practiceExample:
      "Praxisbeispiele zeigen, was eine Kommune und eine Stiftung gemeinsam getan haben und was daraus wurde.",
    organisation:
      "Kommunen, Stiftungen, Vereine, Schulen: mit allen Schreibweisen, damit jede Nennung denselben Eintrag findet.",
    person:
      "Ansprechpersonen mit ihren Aufgaben, und auf welcher Grundlage ihre Daten geführt werden.",
    partnership:
      "Kooperationen halten fest, wer mit wem woran arbeitet, was vereinbart ist und was als Nächstes ansteht.",
    interaction:
      "Kontaktnotizen halten Gespräche fest: wer, wann, was, und wann Sie wieder darauf zurückkommen.",
    document:
      "Dokumente kommen über den Import herein. Ihr Text wird Seite für Seite durchsuchbar, die Datei bleibt unverändert erhalten.",
    collection: "Sammlungen stellen Einträge für einen Zweck zusammen: eine Vorlage, eine Reise.",
    savedSearch: "Gespeicherte Suchen zeigen, was seit dem letzten Mal dazugekommen ist.",
  },
  trash: {
    title: "Papierkorb",
    text: "Was hier liegt, erscheint in keiner Suche und keiner Liste. Es lässt sich wiederherstellen, bis es endgültig gelöscht wird.",
    empty: "Der Papierkorb ist leer",
    emptyText: "Gelöschte Einträge liegen zuerst hier und lassen sich wiederherstellen.",
    restore: "Wiederherstellen",
    restoreNamed: "„{{title}}“ wiederherstellen",
    restored: "„{{title}}“ ist wiederhergestellt.",
    erase: "Endgültig löschen",
    eraseNamed: "„{{title}}“ endgültig löschen",
    eraseTitle: "Endgültig löschen?",
    eraseText:
      "„{{title}}“ wird mit Verlauf, Verknüpfungen und gespeicherter Datei unwiderruflich gelöscht. Keine Spur des Inhalts bleibt in der Bibliothek.",
    erased: "„{{title}}“ ist endgültig gelöscht.",
  },
};
