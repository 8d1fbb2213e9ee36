/** Wiedervorlagen. */
export const followUps = {
  title: "Wiedervorlagen",
  group: {
    overdue: "Überfällig",
    today: "Heute",
    thisWeek: "Diese Woche",
    later: "Später",
  },
  groupCount: "{{group}} ({{count}})",
  count_one: "{{count}} offen",
  count_other: "{{count}} offen",
  more: "{{count}} weitere zeigen",
  empty: "Keine offenen Wiedervorlagen",
  emptyText:
    "Wer in einer Kontaktnotiz den nächsten Schritt mit einem Tag festhält, findet ihn hier wieder: überfällig, heute, diese Woche.",
  writeNote: "Kontaktnotiz schreiben",
  done: "Erledigt: {{step}}",
  markedDone: "„{{step}}“ ist erledigt.",
  noStep: "Wieder melden",
  postpone: "Verschieben",
  postponeNamed: "„{{step}}“ verschieben",
  tomorrow: "Morgen",
  nextWeek: "Nächste Woche",
  nextMonth: "In einem Monat",
  choose: "Datum wählen …",
  chooseTitle: "Wann wieder vorlegen?",
  day: "Tag",
  dayHint: "Zum Beispiel 15.3.2027 oder morgen",
  dayWrong: "Das ist kein Datum. Schreiben Sie es wie 15.3.2027.",
  postponed: "„{{step}}“ ist verschoben auf {{date}}.",
  keysHint:
    "Mit den Pfeiltasten durch die Liste, Eingabe öffnet die Notiz, E erledigt, V verschiebt.",
};
