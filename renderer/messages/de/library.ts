/** Opening, creating and choosing a library. */
export const library = {
  startTitle: "Willkommen bei Fadenwerk",
  startText:
    "Eine Bibliothek ist ein Ordner auf Ihrem Rechner oder Netzlaufwerk. Darin liegen alle Einträge und die Originaldateien. Nichts davon verlässt diesen Ordner.",
  failedTitle: "Die Bibliothek ließ sich nicht öffnen",
  useDefault: "Bibliothek in „Dokumente“ öffnen",
  defaultHint: "Der übliche Ort. Ist dort noch keine, wird sie angelegt:",
  create: "Neue Bibliothek anlegen …",
  open: "Andere Bibliothek öffnen …",
  recent: "Zuletzt geöffnet",
  recentEmpty: "Noch keine Bibliothek geöffnet.",
  lastOpened: "zuletzt geöffnet am",
  unavailable: "nicht erreichbar",
  forget: "Aus der Liste nehmen",
  forgetNamed: "„{{name}}“ aus der Liste nehmen; der Ordner bleibt unberührt",
  forgotten: "„{{name}}“ steht nicht mehr in der Liste. Der Ordner ist unberührt.",
  current: "Geöffnet",
  showInFolder: "Im Ordner zeigen",
  openFailed: "Öffnen nicht möglich",
};
