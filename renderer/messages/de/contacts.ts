/** Organisationen and Personen. */
export const contacts = {
  fields: {
    phone: "Telefon",
    mail: "E-Mail",
    web: "Internet",
    address: "Anschrift",
    notes: "Notizen",
  },
  hints: { aliases: "Andere Schreibweisen und Kurznamen; die Suche findet sie auch" },
  organisation: {
    fields: {
      name: "Name",
      aliases: "Weitere Namen",
      organisationKind: "Art der Organisation",
      seat: "Rechtlicher Sitz",
      parent: "Gehört zu",
    },
    sections: { about: "Zur Organisation", reach: "Erreichbarkeit", notes: "Notizen" },
    hints: { seat: "Nur wenn er von der Anschrift abweicht" },
  },
  person: {
    fields: {
      name: "Name",
      aliases: "Weitere Namen",
      academicTitle: "Titel",
      roles: "Funktionen",
      basis: "Rechtsgrundlage",
      purpose: "Zweck der Speicherung",
      reviewOn: "Prüfen am",
    },
    sections: {
      about: "Zur Person",
      reach: "Erreichbarkeit",
      notes: "Notizen",
      protection: "Datenschutz",
    },
    hints: {
      basis: "Zum Beispiel: Art. 6 Abs. 1 lit. e DSGVO oder Einwilligung vom …",
      reviewOn: "An diesem Tag wird geprüft, ob die Daten noch gebraucht werden",
    },
  },
  roles: {
    item: "Funktion {{position}}",
    organisation: "Organisation",
    role: "Funktion",
    from: "von",
    to: "bis",
    add: "Funktion hinzufügen",
    former: "früher",
  },
  reach: {
    title: "Wen kann ich anrufen?",
    lastContact: "Letzter Kontakt",
    noContact: "Noch kein Kontakt vermerkt",
    noPhone: "Weder Telefon noch E-Mail eingetragen",
  },
};
