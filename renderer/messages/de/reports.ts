/** Reports that leave the program. */
export const reports = {
  make: "Bericht erstellen …",
  print: "Drucken …",
  title: "Bericht erstellen",
  format: "Form",
  formats: {
    docx: "Word-Dokument (.docx), zum Weiterschreiben",
    pdf: "PDF, zum Weitergeben und Drucken",
    html: "Webseite (.html)",
    csv: "Tabelle (.csv), für Excel",
  },
  contacts: "Telefonnummern, E-Mail-Adressen und Notizen zu Personen aufnehmen",
  contactsHint: "Lassen Sie das aus, wenn der Bericht das Haus verlässt.",
  save: "Speichern …",
  saved: "Der Bericht ist gespeichert: {{fileName}}",
};
