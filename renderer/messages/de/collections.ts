/** Collecting records and working on a collection. */
export const collections = {
  pickHint: "Auswählen genügt. Ein neuer Name legt eine neue Sammlung an.",
  tray: "In eine Sammlung legen",
  other: "Andere oder neue Sammlung …",
  empty:
    "Noch nichts gesammelt. Taste S auf einem Treffer oder Eintrag legt ihn hierher, ebenso das Ziehen mit der Maus.",
  keys: "Reihenfolge: am Griff ziehen oder Alt+Pfeil auf und Alt+Pfeil ab.",
  move: "„{{title}}“ verschieben, Stelle {{position}} von {{total}}",
  moveTip: "Ziehen oder Alt+Pfeil auf/ab",
  note: "Notiz schreiben",
  noteNamed: "Notiz zu „{{title}}“",
  noteSave: "Notiz übernehmen",
  remove: "Aus der Sammlung nehmen",
  removeNamed: "„{{title}}“ aus der Sammlung nehmen",
  removed: "„{{title}}“ ist nicht mehr in der Sammlung.",
};
