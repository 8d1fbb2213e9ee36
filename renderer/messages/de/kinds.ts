/** Kinds of record, one and many. */
export const kinds = {
  event: { one: "Veranstaltung", many: "Veranstaltungen", new: "Neue Veranstaltung" },
  practiceExample: { one: "Praxisbeispiel", many: "Praxisbeispiele", new: "Neues Praxisbeispiel" },
  organisation: { one: "Organisation", many: "Organisationen", new: "Neue Organisation" },
  person: { one: "Person", many: "Personen", new: "Neue Person" },
  partnership: { one: "Kooperation", many: "Kooperationen", new: "Neue Kooperation" },
  interaction: { one: "Kontaktnotiz", many: "Kontaktnotizen", new: "Neue Kontaktnotiz" },
  document: { one: "Dokument", many: "Dokumente", new: "Neues Dokument" },
  collection: { one: "Sammlung", many: "Sammlungen", new: "Neue Sammlung" },
  savedSearch: {
    one: "Gespeicherte Suche",
    many: "Gespeicherte Suchen",
    new: "Neue gespeicherte Suche",
  },
};
