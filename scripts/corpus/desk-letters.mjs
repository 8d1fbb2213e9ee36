// Letters, minutes and mails as they lie on a clerk's desk, with facts of their own. Held out: written
// by hand before anybody looked at what the rules make of them.
import { event, h, list, p, table } from "./building-blocks.mjs";

/** A Landratsamt invites; who writes, signs and answers stand where letters have them. */
export function circularLetter() {
  return {
    blocks: [
      p("Landratsamt Unstrut-Hainich-Kreis\nFachdienst Bildung und Kultur"),
      p("Lindenbühl 28/29\n99974 Mühlhausen"),
      p("An die Träger der Kindertagesstätten\nund die Leitungen der Grundschulen im Landkreis"),
      p(
        "Ihre Ansprechpartnerin: Swantje Brockhoff\nDurchwahl: 03601 80-1412\nE-Mail: s.brockhoff@uhk.example\nIhr Zeichen: –\nUnser Zeichen: FD 3.2-bro",
      ),
      p("Mühlhausen, 11. Februar 2025"),
      h(1, "3. Bildungskonferenz des Landkreises: Anfangen, dranbleiben, ankommen"),
      p("Sehr geehrte Damen und Herren,"),
      p(
        "wie gelingt es, dass Kinder gut von der Kita in die Schule kommen? Darüber möchten wir mit Ihnen sprechen und laden Sie herzlich ein:",
      ),
      p(
        "Donnerstag, 3. April 2025\n13:30 Uhr bis 17:00 Uhr\nPuschkinhaus, Puschkinstraße 3, 99974 Mühlhausen",
      ),
      p(
        "Den Einführungsvortrag hält Prof. Dr. Friedemann Ullrich vom Institut für frühe Bildung der Fachhochschule Nordhausen. Anschließend berichten Zofia Wasilewski (Kita Regenbogen, Bad Langensalza) und Tjark Osterloh (Grundschule am Forstberg) aus ihrer Arbeit.",
      ),
      p("Bitte melden Sie sich bis zum 21. März 2025 mit dem beigefügten Bogen an."),
      p("Mit freundlichen Grüßen"),
      p("im Auftrag"),
      p("Hartmut Kleinsorge\nFachdienstleiter"),
      p("Bankverbindung: Sparkasse Unstrut-Hainich · Sprechzeiten: Di 9–12 und 14–18 Uhr"),
    ],
    expected: event(
      "3. Bildungskonferenz des Landkreises: Anfangen, dranbleiben, ankommen",
      "2025-04-03T13:30",
      "2025-04-03T17:00",
      { city: "Mühlhausen", postcode: "99974", ags: "16064" },
      {
        organisers: ["Landratsamt Unstrut-Hainich-Kreis"],
        persons: [
          "Swantje Brockhoff",
          "Friedemann Ullrich",
          "Zofia Wasilewski",
          "Tjark Osterloh",
          "Hartmut Kleinsorge",
        ],
      },
    ),
  };
}

/** Minutes of a working group; who was there stands in one sentence-like line. */
export function groupMinutes() {
  return {
    blocks: [
      h(1, "Protokoll der AG Übergang Schule – Beruf"),
      p(
        "am 27.05.2024 von 14.00 bis 16.15 Uhr im Jobcenter Nordsachsen, Richard-Wagner-Straße 7b, 04860 Torgau",
      ),
      p(
        "Teilnehmende: Ayşe Karaduman (Jobcenter), Dr. Lorenz Fichtner (IHK zu Leipzig), Gudrun Paschke (Oberschule Nordwest), Rico Hanisch (Handwerkskammer)",
      ),
      p("Entschuldigt: Bärbel Nitzsche (Landratsamt)"),
      p("Moderation: Ayşe Karaduman"),
      p("Protokollführung: Rico Hanisch"),
      h(2, "1. Rückblick"),
      p(
        "Frau Karaduman dankt allen für die Vorarbeit. Herr Dr. Fichtner stellt die Zahlen der Kammer vor: 212 Plätze sind noch offen.",
      ),
      h(2, "2. Ausbildungsmesse"),
      p(
        "Die Messe soll im Herbst 2024 stattfinden. Frau Paschke fragt bei den Schulen nach, Termin bis 14.06.2024.",
      ),
      h(2, "3. Nächstes Treffen"),
      p("Montag, 02.09.2024, 14.00 Uhr, Ort wird noch bekannt gegeben."),
      p("f. d. R. Rico Hanisch"),
    ],
    expected: event(
      "AG Übergang Schule – Beruf",
      "2024-05-27T14:00",
      "2024-05-27T16:15",
      { city: "Torgau", postcode: "04860", ags: "14730" },
      {
        persons: [
          "Ayşe Karaduman",
          "Lorenz Fichtner",
          "Gudrun Paschke",
          "Rico Hanisch",
          "Bärbel Nitzsche",
        ],
      },
    ),
  };
}

/** Minutes of a round table with the attendance as a list. */
export function roundTableMinutes() {
  return {
    blocks: [
      p("Runder Tisch Ganztag im Landkreis Anhalt-Bitterfeld"),
      p("Niederschrift über die 5. Beratung"),
      p("Ort: Kreisvolkshochschule, Falkenberger Straße 4, 06366 Köthen (Anhalt)"),
      p("Zeit: Mittwoch, 19. November 2025, 9:00–11:30 Uhr"),
      p("Anwesend:"),
      list([
        "Traute Homeyer, Stiftung Kinderland (Vorsitz)",
        "Yusuf Erdal, Stadt Köthen, Amt für Jugend und Sport",
        "Thi Mai Pham, Hort Sonnenblume",
        "Dr. Konstanze Rübsam, Hochschule Anhalt",
        "Enrico Baldauf, Bildungsbüro (Protokoll)",
      ]),
      p("TOP 1: Begrüßung und Feststellung der Tagesordnung"),
      p("Die Vorsitzende eröffnet die Beratung um 9:05 Uhr. Die Tagesordnung wird bestätigt."),
      p("TOP 2: Räume in den Ferien"),
      p("Herr Erdal berichtet, dass die Stadt ab 1. Februar 2026 zwei weitere Räume öffnet."),
      p("TOP 3: Sonstiges"),
      p("Keine Wortmeldungen. Die nächste Beratung ist für den 21. Januar 2026 geplant."),
      p("Köthen, den 24.11.2025\ngez. Traute Homeyer"),
    ],
    expected: event(
      "Runder Tisch Ganztag im Landkreis Anhalt-Bitterfeld",
      "2025-11-19T09:00",
      "2025-11-19T11:30",
      { city: "Köthen (Anhalt)", postcode: "06366", ags: "15082" },
      {
        persons: [
          "Traute Homeyer",
          "Yusuf Erdal",
          "Thi Mai Pham",
          "Konstanze Rübsam",
          "Enrico Baldauf",
        ],
      },
    ),
  };
}

/** The agenda of a committee, signed by who chairs it. */
export function committeeAgenda() {
  return {
    blocks: [
      p("Stadt Suhl\nAusschuss für Bildung, Kultur und Sport\nDie Vorsitzende"),
      p("98527 Suhl, 03.03.2025"),
      h(1, "Einladung"),
      p(
        "Zur 14. Sitzung des Ausschusses für Bildung, Kultur und Sport am Dienstag, dem 18.03.2025, um 17:00 Uhr im Oberrathaussaal, Marktplatz 1, 98527 Suhl, lade ich Sie herzlich ein.",
      ),
      h(2, "Tagesordnung"),
      p("Öffentlicher Teil"),
      list([
        "1. Eröffnung und Feststellung der Beschlussfähigkeit",
        "2. Bericht zur Schulnetzplanung (Berichterstatter: Amtsleiter Uwe Trautvetter)",
        "3. Kooperation mit der Bürgerstiftung Suhl bei der Leseförderung",
        "4. Anfragen und Mitteilungen",
      ]),
      p("Mit freundlichem Gruß"),
      p("Ilka Hoßfeld\nAusschussvorsitzende"),
    ],
    expected: event(
      "14. Sitzung des Ausschusses für Bildung, Kultur und Sport",
      "2025-03-18T17:00",
      null,
      { city: "Suhl", postcode: "98527", ags: "16054" },
      { organisers: ["Stadt Suhl"], persons: ["Uwe Trautvetter", "Ilka Hoßfeld"] },
    ),
  };
}

/** A question, an answer, and below both the invitation they are about. */
export function mailChain() {
  return {
    blocks: [
      p("Liebe Frau Zschoche,\n\ndanke, das passt. Ich bringe noch meine Kollegin mit."),
      p("Beste Grüße\nKonrad Hülsmann\nKoordinator Bildungslandschaft\nStadt Döbeln"),
      p(
        "Am 08.01.2024 um 10:22 schrieb Annegret Zschoche <zschoche@lernraum.example>:\n> Lieber Herr Hülsmann,\n> haben Sie unsere Einladung gesehen? Wir würden uns freuen.\n> Annegret Zschoche",
      ),
      p(
        "> Von: Annegret Zschoche\n> Gesendet: Montag, 18. Dezember 2023 16:40\n> Betreff: Werkstattgespräch im Februar",
      ),
      p(
        "> Werkstattgespräch „Lernorte außerhalb der Schule“\n> Wann: 6. Februar 2024, 15 bis 18 Uhr\n> Wo: Stadtwerk Döbeln, Bahnhofstraße 22, 04720 Döbeln\n> Gastgeber: Stiftung Lernraum Sachsen",
      ),
      p("> Impuls: Mandy Oehmichen, Leiterin des Umweltzentrums Freiberg"),
    ],
    expected: event(
      "Lernorte außerhalb der Schule",
      "2024-02-06T15:00",
      "2024-02-06T18:00",
      { city: "Döbeln", postcode: "04720", ags: "14522" },
      {
        organisers: ["Stiftung Lernraum Sachsen"],
        persons: ["Konrad Hülsmann", "Annegret Zschoche", "Mandy Oehmichen"],
      },
    ),
  };
}

/** An invitation to a meeting on the screen: there is no place. */
export function onlineInvitation() {
  return {
    blocks: [
      p("Liebe Netzwerkpartnerinnen und Netzwerkpartner,"),
      p(
        "unser nächster digitaler Austausch „Mittagspause Bildungsmonitoring“ widmet sich der Frage, wie man Daten der Jugendhilfe liest.",
      ),
      p(
        "Termin: Freitag, 7. Juni 2024, 12:00–13:00 Uhr\nOrt: online per Videokonferenz, Zugangsdaten nach Anmeldung",
      ),
      p("Input: Dr. Juliane Weigelt-Moritz, Statistikstelle der Stadt Chemnitz"),
      p("Durch die Mittagspause führt Sie Oliver Tänzer."),
      p("Wir freuen uns auf Sie!"),
      p("Ihre Regionale Servicestelle Bildungsdaten\ni. A. Oliver Tänzer"),
    ],
    expected: event(
      "Mittagspause Bildungsmonitoring",
      "2024-06-07T12:00",
      "2024-06-07T13:00",
      {},
      {
        organisers: ["Regionale Servicestelle Bildungsdaten"],
        persons: ["Juliane Weigelt-Moritz", "Oliver Tänzer"],
      },
    ),
  };
}

/** A grant: dates, money and names, and neither an event nor an example. */
export function grantNotice() {
  return {
    blocks: [
      p("Stiftung Zukunft Vogtland\nReferat Förderung\nAltmarkt 5, 08523 Plauen"),
      p(
        "Förderverein der Grundschule Syratal e. V.\nFrau Steffi Wunderlich\nSchulweg 2\n08525 Plauen",
      ),
      p("Plauen, 14.08.2024"),
      h(1, "Zuwendungsbescheid Nr. 2024-117"),
      p("Ihr Antrag vom 02.05.2024 auf Förderung von „Lesen im Park“"),
      p("Sehr geehrte Frau Wunderlich,"),
      p(
        "auf Ihren Antrag bewilligen wir Ihnen für die Zeit vom 01.09.2024 bis 31.08.2025 eine Zuwendung in Höhe von 4.800 Euro als Festbetragsfinanzierung.",
      ),
      list([
        "Die Mittel dürfen nur für den bewilligten Zweck verwendet werden.",
        "Der Verwendungsnachweis ist bis zum 30.11.2025 vorzulegen.",
      ]),
      p(
        "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch erhoben werden.",
      ),
      p("Dr. Volkmar Seidel\nVorstand"),
    ],
    expected: { kind: null },
  };
}

/** Rules of an advisory board: a paper about meetings that is none. */
export function boardRules() {
  return {
    blocks: [
      h(1, "Geschäftsordnung des Bildungsbeirats der Stadt Weimar"),
      p("beschlossen am 12. September 2023, zuletzt geändert am 4. Juni 2024"),
      h(2, "§ 1 Aufgaben"),
      p("Der Bildungsbeirat berät den Stadtrat in allen Fragen des lebenslangen Lernens."),
      h(2, "§ 2 Sitzungen"),
      p(
        "Der Beirat tagt mindestens viermal im Jahr. Zu den Sitzungen wird mit einer Frist von 14 Tagen eingeladen. Über jede Sitzung wird ein Protokoll geführt.",
      ),
      h(2, "§ 3 Inkrafttreten"),
      p("Diese Geschäftsordnung tritt am 1. Juli 2024 in Kraft.\nWeimar, den 4. Juni 2024"),
    ],
    expected: { kind: null },
  };
}

/** Who was asked to come and who has answered. */
export function guestList() {
  return {
    blocks: [
      p("Gästeliste Jahresempfang der Bildungspartner, 29. Januar 2026"),
      table([
        ["Anrede", "Titel", "Vorname", "Name", "Institution", "Funktion", "Zusage"],
        ["Frau", "", "Heidrun", "Knorr", "Sparkassenstiftung Greiz", "Vorsitzende", "ja"],
        [
          "Herr",
          "Dr.",
          "Tilo",
          "Weißflog",
          "Staatliches Schulamt Ostthüringen",
          "Referent",
          "nein",
        ],
        ["Frau", "", "Dilara", "Şimşek", "Mehrgenerationenhaus", "Koordinatorin", "ja"],
        ["Herr", "", "Gernot", "Abicht", "Kreissportbund", "Geschäftsführer", "offen"],
      ]),
    ],
    expected: { kind: null },
  };
}
