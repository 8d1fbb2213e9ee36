/** The note written in ten seconds from anywhere. */
export const quickNote = {
  title: "Schnelle Notiz",
  open: "Schnelle Notiz (Strg+Umschalt+N)",
  with: "Mit wem",
  chosen: "Dabei",
  when: "Wann",
  kind: "Art",
  text: "Was besprochen wurde",
  nextStep: "Nächster Schritt",
  followUp: "Wiedervorlage",
  inAWeek: "In 1 Woche",
  inAMonth: "In 1 Monat",
  otherDay: "Datum",
  save: "Speichern",
  saveKeys: "Strg+Eingabe",
  close: "Schließen, der Entwurf bleibt",
  clear: "Neu beginnen",
  restored: "Ihr Entwurf von vorhin",
  tooLittle: "Schreiben Sie, was besprochen wurde oder was der nächste Schritt ist.",
  notKept:
    "Der Entwurf kann gerade nicht gesichert werden. Speichern Sie die Notiz, bevor Sie schließen.",
  saved: "Die Notiz ist gespeichert.",
};
