// Practice examples, and documents that propose nothing.
import { h, list, p, table } from "./building-blocks.mjs";
import { titled } from "./facts.mjs";

const EXAMPLES = [
  {
    title: "Lesepaten im Bücherbus",
    region: "Landkreis Gotha",
    foundation: "Bürgerstiftung Gera",
    other: "Stadtbibliothek Gotha",
    time: "seit dem Schuljahr 2016/17",
    start: "2016-08",
    end: null,
    money: "12.000 Euro im Jahr",
  },
  {
    title: "Werkstatt Zukunft",
    region: "Burgenlandkreis",
    foundation: "Sparkassenstiftung Burgenland",
    other: "Verein Offene Tür e. V.",
    time: "2015 bis 2018",
    start: "2015",
    end: "2018",
    money: "je zur Hälfte von Landkreis und Stiftung getragen",
  },
  {
    title: "Elternlotsen im Quartier",
    region: "Stadt Gera",
    foundation: "Ernst-Abel-Stiftung",
    other: "Lesezeit gGmbH",
    time: "01.09.2017 – 31.08.2020",
    start: "2017-09-01",
    end: "2020-08-31",
    money: "45.500 € Gesamtkosten",
  },
  {
    title: "Musikschule auf Rädern",
    region: "Landkreis Nordhausen",
    foundation: "Hildegard und Otto Brandt Stiftung",
    other: "Kreisvolkshochschule Wittenberg",
    time: "seit Herbst 2018",
    start: "2018-09",
    end: null,
    money: "Spenden und Eigenmittel",
  },
];

const TOLD = {
  start:
    "Viele Familien auf dem Land haben weite Wege zu Bibliotheken und Kursen. Angebote gab es, aber kaum jemand kannte sie.",
  aims: "Mehr Kinder sollen früh mit Büchern und Musik in Berührung kommen. Ehrenamtliche werden geschult und begleitet.",
  done: "Ein kleines Team fährt die Orte nach einem festen Plan an. Die Stiftung zahlt das Fahrzeug, die Kommune stellt eine halbe Stelle.",
  results:
    "Nach zwei Jahren nehmen über 300 Kinder regelmäßig teil, und 46 Ehrenamtliche sind dabei.",
  success: "Kurze Wege zwischen Verwaltung und Stiftung, eine feste Ansprechperson.",
  pitfalls: "Der Versicherungsschutz musste lange geklärt werden.",
};

function facts(event) {
  const example = EXAMPLES[event.seed % EXAMPLES.length];
  const contact = event.persons[0];
  const mail = `kontakt${event.seed}@beispielort.example`;
  return {
    example,
    contact,
    mail,
    expected: {
      kind: "practiceExample",
      title: example.title,
      start: example.start,
      end: example.end,
      municipalities: [example.region],
      foundations: [example.foundation],
      otherPartners: [example.other],
      persons: [contact.name],
    },
  };
}

export function exampleSheet(event) {
  const { example, contact, mail, expected } = facts(event);
  return {
    blocks: [
      p("Praxisbeispiel"),
      h(1, example.title),
      p(`Kommune: ${example.region}`),
      p(`Stiftung: ${example.foundation}`),
      p(`Weitere Partner: ${example.other}`),
      p(`Laufzeit: ${example.time}`),
      p(`Finanzierung: ${example.money}`),
      h(2, "Ausgangslage"),
      p(TOLD.start),
      h(2, "Ziele"),
      p(TOLD.aims),
      h(2, "Umsetzung"),
      p(TOLD.done),
      h(2, "Ergebnisse"),
      p(TOLD.results),
      h(2, "Gelingensbedingungen"),
      p(TOLD.success),
      h(2, "Ansprechperson"),
      p(`${titled(contact)}, ${contact.organisation}`),
      p(`Tel.: 03621 4455-${10 + (event.seed % 80)}`),
      p(`E-Mail: ${mail}`),
    ],
    expected,
  };
}

export function exampleTable(event) {
  const { example, contact, mail, expected } = facts(event);
  return {
    blocks: [
      p("Projektsteckbrief"),
      h(1, example.title),
      table([
        ["Landkreis", example.region],
        ["Beteiligte Stiftung", example.foundation],
        ["Partner", example.other],
        ["Zeitraum", example.time],
        ["Kosten", example.money],
        ["Kontakt", `${titled(contact)}, ${mail}`],
      ]),
      h(2, "Hintergrund"),
      p(TOLD.start),
      h(2, "Vorgehen"),
      list(["Orte auswählen", "Ehrenamtliche schulen", "Fahrplan veröffentlichen"]),
      h(2, "Wirkung"),
      p(TOLD.results),
      h(2, "Stolpersteine"),
      p(TOLD.pitfalls),
    ],
    expected,
  };
}

/** Held out. */
export function exampleNumbered(event) {
  const { example, contact, mail, expected } = facts(event);
  return {
    blocks: [
      h(1, example.title),
      h(2, "1. Kurzbeschreibung"),
      p(TOLD.aims),
      h(2, "2. Ausgangssituation"),
      p(TOLD.start),
      h(2, "3. Durchführung"),
      p(TOLD.done),
      h(2, "4. Ergebnisse und Wirkung"),
      p(TOLD.results),
      h(2, "5. Gelingensfaktoren"),
      p(TOLD.success),
      h(2, "6. Projektpartner"),
      p(example.other),
      p(`Kommunaler Partner: ${example.region}`),
      p(`Fördernde Stiftung: ${example.foundation}`),
      p(`Projektlaufzeit: ${example.time}`),
      p(`Ansprechpartner: ${titled(contact)}, E-Mail: ${mail}`),
    ],
    expected,
  };
}

const PLAIN = [
  {
    title: "Satzung des Bildungsbeirats",
    blocks: [
      h(1, "Satzung des Bildungsbeirats"),
      h(2, "§ 1 Name und Sitz"),
      p(
        "Der Beirat führt den Namen Bildungsbeirat. Er hat seinen Sitz in der Kreisstadt. Die Satzung wurde am 12. März 2014 beschlossen und zuletzt am 5. Mai 2019 geändert.",
      ),
      h(2, "§ 2 Aufgaben"),
      p(
        "Der Beirat berät den Kreistag in allen Fragen der Bildung. Er tagt mindestens zweimal im Jahr. Das Nähere regelt eine Geschäftsordnung.",
      ),
    ],
  },
  {
    title: "Handreichung Datenschutz",
    blocks: [
      h(1, "Handreichung Datenschutz in Bildungsbüros"),
      p(
        "Diese Handreichung fasst zusammen, was beim Umgang mit personenbezogenen Daten zu beachten ist. Sie ersetzt keine Rechtsberatung. Stand: 1. Februar 2021.",
      ),
      h(2, "Grundsätze"),
      list(["Nur erheben, was gebraucht wird", "Zweck festlegen", "Löschfristen beachten"]),
      p(
        "Die Datenschutz-Grundverordnung gilt seit dem 25. Mai 2018 unmittelbar in allen Mitgliedstaaten.",
      ),
    ],
  },
  {
    title: "Bildungsbericht 2020, Kapitel 3",
    blocks: [
      h(1, "Kapitel 3: Übergänge"),
      p(
        "Im Schuljahr 2018/19 wechselten 41 Prozent der Kinder auf ein Gymnasium. Gegenüber 2014 ist das ein Anstieg um drei Prozentpunkte. Die Daten wurden am 15. Oktober 2019 erhoben.",
      ),
      table([
        ["Schulart", "2014", "2019"],
        ["Gymnasium", "38", "41"],
        ["Regelschule", "52", "47"],
        ["Gemeinschaftsschule", "10", "12"],
      ]),
      p(
        "Auffällig sind die Unterschiede zwischen Stadt und Land. Fachleute führen sie auf das Angebot an Schulen zurück.",
      ),
    ],
  },
  {
    title: "Leihordnung der Medienkisten",
    blocks: [
      h(1, "Leihordnung der Medienkisten"),
      p(
        "Die Kisten können von Schulen und Kitas für vier Wochen entliehen werden. Eine Verlängerung ist möglich, wenn niemand vorgemerkt ist. Die Ausleihe ist von Montag bis Freitag zwischen 9 und 15 Uhr geöffnet.",
      ),
      list(["Kiste Lesen", "Kiste Forschen", "Kiste Musik"]),
      p("Bei Verlust wird der Wiederbeschaffungswert berechnet."),
    ],
  },
  {
    title: "Rechnung",
    blocks: [
      p("Rechnung Nr. 2021-118"),
      p("Gera, 14. Juni 2021"),
      table([
        ["Menge", "Bezeichnung", "Betrag"],
        ["2", "Stellwände", "180,00 €"],
        ["1", "Beamer", "95,00 €"],
      ]),
      p("Bitte überweisen Sie den Betrag bis zum 30. Juni 2021."),
      p("Vielen Dank für Ihren Auftrag."),
    ],
  },
];

export function plainDocument(event) {
  const plain = PLAIN[event.seed % PLAIN.length];
  return { blocks: plain.blocks, expected: { kind: null } };
}
