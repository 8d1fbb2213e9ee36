// The seventh set held out: written after the rules had been mended for the sixth; read once, and the rules
// were not mended for it.
import { event, h, list, p, table } from "./building-blocks.mjs";
import { item } from "./third-letters.mjs";

/** A chamber asks to a breakfast. */
export function chamberBreakfast() {
  return {
    blocks: [
      p("Handwerkskammer Oberfranken-Ost\nKerschensteinerstraße 7, 95448 Bayreuth"),
      p("Bayreuth, 10. Februar 2026"),
      p("Unternehmerfrühstück „Azubis finden, Azubis halten“"),
      p("Sehr geehrte Damen und Herren,"),
      p(
        "wir laden Sie ein, am Mittwoch, 18. März 2026, von 8:00 bis 10:00 Uhr mit uns zu frühstücken. Ort: Gründerhaus Bayreuth, Nürnberger Straße 38, 95448 Bayreuth.",
      ),
      p(
        "Im Gespräch: Schulleiterin Gundula Reiß (Mittelschule St. Georgen), Bäckermeister Lorenz Popp und Ausbildungsberater Samir Haddou.",
      ),
      p("Mit freundlichen Grüßen\nDr. Veit Hohenester\nHauptgeschäftsführer"),
    ],
    expected: event(
      "Azubis finden, Azubis halten",
      "2026-03-18T08:00",
      "2026-03-18T10:00",
      { city: "Bayreuth", postcode: "95448", ags: "09462" },
      {
        organisers: ["Handwerkskammer Oberfranken-Ost"],
        persons: ["Gundula Reiß", "Lorenz Popp", "Samir Haddou", "Veit Hohenester"],
      },
    ),
  };
}

/** A programme by a foundation, in bold times and lines. */
export function foundationDay() {
  return {
    blocks: [
      h(1, "Stiftungstag Schwarzwald-Baar 2025"),
      h(2, "Gemeinsam für gute Bildung"),
      p(
        "Freitag, 10. Oktober 2025\n13:00 bis 18:00 Uhr\nNeue Tonhalle, Bertholdstraße 7, 78050 Villingen-Schwenningen",
      ),
      h(2, "Ablauf"),
      table([
        ["13:00 Uhr", "Eintreffen, kleiner Imbiss"],
        ["13:30 Uhr", "Begrüßung: Sabine Rösch-Dammert, Landrätin"],
        ["13:45 Uhr", "Impuls: Stiftungen als Nachbarn (Prof. Dr. Ekkehard Thümmel, Freiburg)"],
        ["14:45 Uhr", "Marktplatz der Projekte"],
        [
          "16:00 Uhr",
          "Podiumsdiskussion: Wer darf mitreden? (Ilknur Başar, Bürgerstiftung; Hubert Maier, Kreisjugendring)",
        ],
        ["17:30 Uhr", "Ausklang mit Musik"],
      ]),
      p("Veranstalter sind der Schwarzwald-Baar-Kreis und die Bürgerstiftung Villingen."),
    ],
    expected: event(
      "Stiftungstag Schwarzwald-Baar 2025",
      "2025-10-10T13:00",
      "2025-10-10T18:00",
      { city: "Villingen-Schwenningen", postcode: "78050", ags: "08326" },
      {
        organisers: ["Schwarzwald-Baar-Kreis", "Bürgerstiftung Villingen"],
        persons: ["Sabine Rösch-Dammert", "Ekkehard Thümmel", "Ilknur Başar", "Hubert Maier"],
        programme: [
          item("Anmeldung", "13:00", ""),
          item("Begrüßung", "13:30", "", ["Sabine Rösch-Dammert"]),
          item("Fachvortrag", "13:45", "Stiftungen als Nachbarn", ["Ekkehard Thümmel"]),
          item("Markt der Möglichkeiten", "14:45", "Marktplatz der Projekte"),
          item("Podium", "16:00", "Wer darf mitreden?", ["Ilknur Başar", "Hubert Maier"]),
          item("Abschluss", "17:30", ""),
        ],
      },
    ),
  };
}

/** A course for volunteers. */
export function volunteerCourse() {
  return {
    blocks: [
      h(1, "Schulung für neue Sprachpatinnen und Sprachpaten"),
      list([
        "Termin: Samstag, 24.01.2026, 9.30 - 16.00 Uhr",
        "Veranstaltungsort: Pfarrzentrum St. Martin, Kirchplatz 4, 56727 Mayen",
        "Leitung: Bettina Krämer-Yılmaz, Caritasverband Vordereifel e. V.",
        "Teilnahmegebühr: keine",
        "Anmeldung: bis 10. Januar 2026",
      ]),
      p(
        "Die Schulung ist eine Kooperation des Caritasverbands Vordereifel e. V. mit der Kreisvolkshochschule Mayen-Koblenz.",
      ),
    ],
    expected: event(
      "Schulung für neue Sprachpatinnen und Sprachpaten",
      "2026-01-24T09:30",
      "2026-01-24T16:00",
      { city: "Mayen", postcode: "56727", ags: "07137" },
      {
        organisers: ["Caritasverband Vordereifel e. V."],
        partners: ["Kreisvolkshochschule Mayen-Koblenz"],
        persons: ["Bettina Krämer-Yılmaz"],
      },
    ),
  };
}

/** A town's news, after. */
export function afterNews() {
  return {
    blocks: [
      h(1, "Erste Jugendbildungskonferenz in Eisenhüttenstadt"),
      p("Eisenhüttenstadt, 24. September 2024"),
      p(
        "Sechzig Jugendliche haben am Freitag, dem 20. September 2024, im Friedrich-Wolf-Theater über ihre Schulen gesprochen. Eingeladen hatten die Stadt Eisenhüttenstadt und die Oderland-Stiftung. „Wir wollen mitentscheiden“, sagte Schülersprecherin Leni Kossatz.",
      ),
      p(
        "Bürgermeister Frank Balzer-Wolny versprach, die Ergebnisse im Oktober im Rat vorzustellen.",
      ),
    ],
    expected: event(
      "Erste Jugendbildungskonferenz in Eisenhüttenstadt",
      "2024-09-20",
      null,
      { city: "Eisenhüttenstadt", ags: "12067" },
      {
        organisers: ["Stadt Eisenhüttenstadt", "Oderland-Stiftung"],
        persons: ["Leni Kossatz", "Frank Balzer-Wolny"],
      },
    ),
  };
}

/** A mail with a table of facts below it. */
export function factsMail() {
  return {
    blocks: [
      p("Liebe Netzwerkpartner,"),
      p("anbei die Eckdaten für unser nächstes Treffen:"),
      p(
        "Was: Netzwerktreffen Bildung und Teilhabe\nWann: 2. Dezember 2025, 10:00 – 12:30 Uhr\nWo: Kreishaus Steinfurt, Tecklenburger Straße 10, 48565 Steinfurt, Raum C 201",
      ),
      p("Gastgeberin ist das Kommunale Integrationszentrum Kreis Steinfurt, Frau Magda Szymańska."),
      p("Bis dahin!\nJürgen Ahlers\nKreis Steinfurt · Schulamt"),
    ],
    expected: event(
      "Netzwerktreffen Bildung und Teilhabe",
      "2025-12-02T10:00",
      "2025-12-02T12:30",
      { city: "Steinfurt", postcode: "48565", ags: "05566" },
      {
        organisers: ["Kommunales Integrationszentrum Kreis Steinfurt"],
        persons: ["Magda Szymańska", "Jürgen Ahlers"],
      },
    ),
  };
}

/** An example, told by headings. */
export function kitchenExample() {
  return {
    blocks: [
      h(1, "Praxisbeispiel: Die rollende Schulküche"),
      table([
        ["Kommune", "Landkreis Wittmund"],
        ["Partner", "Nordsee-Stiftung, Landfrauen Wittmund e. V."],
        ["Laufzeit", "seit August 2021"],
      ]),
      h(2, "Ausgangssituation"),
      p("Viele Kinder kommen ohne Frühstück zur Schule."),
      h(2, "Was wir tun"),
      p("Eine mobile Küche fährt jede Woche eine andere Grundschule an."),
      h(2, "Was es bringt"),
      p("650 Kinder haben kochen gelernt."),
      h(2, "Kontakt"),
      p("Insa Folkerts, Landkreis Wittmund, insa.folkerts@lk.example"),
    ],
    expected: {
      kind: "practiceExample",
      title: "Die rollende Schulküche",
      start: "2021-08",
      end: null,
      municipalities: ["Landkreis Wittmund"],
      foundations: ["Nordsee-Stiftung"],
      otherPartners: ["Landfrauen Wittmund e. V."],
      persons: ["Insa Folkerts"],
    },
  };
}

/** Money is granted. */
export function grantLetter() {
  return {
    blocks: [
      p("Stiftung Weserbogen\nSchlachte 5, 28195 Bremen"),
      p("An die\nGrundschule am Deich\nz. Hd. Frau Ohm"),
      p("Bremen, den 3. März 2025"),
      h(2, "Ihr Antrag vom 14. Januar 2025"),
      p(
        "Sehr geehrte Frau Ohm,\nder Vorstand hat in seiner Sitzung am 27. Februar 2025 beschlossen, Ihr Projekt „Leseinsel“ mit 4.500 Euro zu fördern. Bitte rufen Sie die Mittel bis zum 30. Juni 2025 ab.",
      ),
      p("Mit freundlichen Grüßen\nHarm Lüers\nGeschäftsführer"),
    ],
    expected: { kind: null },
  };
}

/** A study is announced. */
export function studyNews() {
  return {
    blocks: [
      h(1, "Neuer Bildungsbericht erschienen"),
      p("Landkreis Cham, 8. Mai 2025"),
      p(
        "Der dritte Bildungsbericht des Landkreises Cham liegt vor. Er zeigt, dass immer mehr Kinder eine Ganztagsschule besuchen. Erarbeitet hat ihn das Team um Bildungsmonitorerin Franziska Dirmeier. Die Ergebnisse werden am 3. Juli im Kreistag beraten.",
      ),
    ],
    expected: { kind: null },
  };
}

/** Who is where in a house. */
export function staffList() {
  return {
    blocks: [
      p("Telefonverzeichnis Amt für Schule und Bildung (Stand 01.02.2025)"),
      table([
        ["Name", "Aufgabe", "Zimmer", "Telefon"],
        ["Berger, Anja", "Amtsleitung", "2.01", "555-100"],
        ["Çetin, Murat", "Schulentwicklung", "2.04", "555-112"],
      ]),
    ],
    expected: { kind: null },
  };
}
