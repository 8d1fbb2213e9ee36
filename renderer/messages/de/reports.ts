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
    xlsx: "Excel-Tabelle (.xlsx)",
    csv: "Tabelle (.csv), für andere Programme",
  },
  contacts: "Telefonnummern, E-Mail-Adressen und Notizen zu Personen aufnehmen",
  contactsHint: "Lassen Sie das aus, wenn der Bericht das Haus verlässt.",
  save: "Speichern …",
  saveTable: "Als Excel-Tabelle speichern …",
  saveTableNamed: "{{title}} als Excel-Tabelle speichern",
  tableSaved: "Die Tabelle ist gespeichert: {{fileName}}",
  saved: "Der Bericht ist gespeichert: {{fileName}}",
};
