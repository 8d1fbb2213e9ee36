/** What happened with a partner, by year. */
export const timeline = {
  title: "Zeitleiste",
  filter: "Nach Art zeigen",
  all: "Alles",
  undated: "Ohne Jahr",
  status: "Stand: {{status}}",
  kind: {
    interaction: "Kontakte",
    event: "Veranstaltungen",
    practiceExample: "Praxisbeispiele",
    partnership: "Kooperationen",
    document: "Dokumente",
    status: "Änderungen des Standes",
  },
};
