// The third set held out, its other half: programmes, flyers, posters, web pages, press, papers for
// councils and reports on projects.
import { event, h, list, p, table } from "./building-blocks.mjs";
import { item } from "./third-letters.mjs";

/** A flyer to fold, in three panels side by side, with a programme of three days. */
export function festivalFlyer() {
  const panels = [
    [
      { size: 11, text: "VOLKSHOCHSCHULE\nNEUSTADT A. D. AISCH" },
      { size: 26, text: "Ganz schön\nneugierig!" },
      { size: 15, text: "Lernfestival für alle\n14.-16.5.2022" },
      { size: 10, text: "Kulturhof Torhaus\nUntere Schlossgasse 3\n91413 Neustadt a. d. Aisch" },
      { size: 10, text: "Eintritt frei" },
    ],
    [
      { size: 13, text: "Samstag, 14. Mai" },
      {
        size: 10,
        text: "14:00 Eröffnung mit Bürgermeister Klaus-Dieter Röder\n14:30 Musik: Trommelgruppe der Comenius-Grundschule\n15:00 Workshop 1: Papier schöpfen, mit Aylin Şahin\n15:00 Workshop 2: Roboter bauen, mit Ruben Castellanos",
      },
      { size: 13, text: "Sonntag, 15. Mai" },
      { size: 10, text: "11:00 Führung durch die Lernwerkstatt" },
      { size: 13, text: "Montag, 16. Mai" },
      {
        size: 10,
        text: "19:00 Vortrag: Warum wir nie auslernen, Prof. Dr. h. c. Helga von der Tann",
      },
    ],
    [
      { size: 13, text: "Gut zu wissen" },
      {
        size: 10,
        text: "Für die Workshops bitten wir um Anmeldung bis 10. Mai. Kinder unter acht Jahren kommen bitte in Begleitung.",
      },
      { size: 13, text: "Kontakt" },
      { size: 10, text: "Bernd Haßlinger\nTelefon 09161 555 20\nvhs@neustadt-aisch.example" },
      {
        size: 10,
        text: "Mit freundlicher Unterstützung der Raiffeisenstiftung Aischgrund und des Lions-Hilfswerks Steigerwald e. V.",
      },
    ],
  ];
  const all = panels.flat().map((part) => p(part.text));
  return {
    blocks: all,
    panels,
    expected: event(
      "Ganz schön neugierig!",
      "2022-05-14",
      "2022-05-16",
      { city: "Neustadt an der Aisch", postcode: "91413", ags: "09575" },
      {
        organisers: ["Volkshochschule Neustadt a. d. Aisch"],
        partners: ["Raiffeisenstiftung Aischgrund", "Lions-Hilfswerk Steigerwald e. V."],
        persons: [
          "Klaus-Dieter Röder",
          "Aylin Şahin",
          "Ruben Castellanos",
          "Helga von der Tann",
          "Bernd Haßlinger",
        ],
        programme: [
          item("Begrüßung", "14:00", "", ["Klaus-Dieter Röder"]),
          item("Kulturbeitrag", "14:30", "Trommelgruppe der Comenius-Grundschule"),
          item("Workshop", "15:00", "Papier schöpfen", ["Aylin Şahin"], 1),
          item("Workshop", "15:00", "Roboter bauen", ["Ruben Castellanos"], 2),
          item("Rundgang", "11:00", "Führung durch die Lernwerkstatt"),
          item("Fachvortrag", "19:00", "Warum wir nie auslernen", ["Helga von der Tann"]),
        ],
      },
    ),
  };
}

/** A programme in a table of three columns, with forums of letters under one time. */
export function transferDay() {
  const blocks = [
    p("Transferagentur Saale-Unstrut für kommunales Bildungsmanagement"),
    h(1, "Fachtag „Daten, die ankommen. Bildungsberichte lesbar machen“"),
    p("25. September 2025, 10–15 Uhr\nStadthaus am Markt, Marktplatz 2, 06108 Halle (Saale)"),
    p(
      "in Kooperation mit dem Kompetenzzentrum Bildungsdaten und der Saalebogen-Stiftung gGmbH, unterstützt vom Ministerium für Bildung des Landes Sachsen-Anhalt",
    ),
    table([
      ["Zeit", "Programmpunkt", "Mitwirkende"],
      ["ab 9:30", "Ankommen, Anmeldung", ""],
      [
        "10:00 – 10:15",
        "Grußworte",
        "Dr.-Ing. Henrik Falkenrath, Beigeordneter für Bildung der Stadt Halle (Saale); Nadine Oelschläger, Transferagentur Saale-Unstrut",
      ],
      [
        "10:15 – 11:00",
        "Keynote: Wer liest das eigentlich?",
        "Prof. Dr. Chiara Lombardi, Hochschule Brockenland",
      ],
      ["11:00 – 11:20", "Kaffeepause", ""],
      ["11:20 – 12:30", "Forum A: Zahlen erzählen", "Tobias Wenzel-Hartung, Saalekreis"],
      [
        "11:20 – 12:30",
        "Forum B: Karten statt Tabellen",
        "Khadija Benali und Sven Rothe, Statistisches Amt Elbeland",
      ],
      ["12:30 – 13:30", "Mittagsimbiss", ""],
      [
        "13:30 – 14:30",
        "Podiumsgespräch: Und was macht der Ausschuss damit?",
        "Inga Mortensen, Stadträtin; Cem Yıldız, Stadtelternrat",
      ],
      ["14:30", "Fazit und Ausblick", ""],
      ["15:00", "Ende", ""],
    ]),
    p(
      "Anmeldung bis 12.09.2025 unter www.transferagentur-su.example. Fragen beantwortet Jule Schimanski, Tel. 0345 555-67, jule.schimanski@transferagentur-su.example.",
    ),
  ];
  return {
    blocks,
    expected: event(
      "Daten, die ankommen. Bildungsberichte lesbar machen",
      "2025-09-25T10:00",
      "2025-09-25T15:00",
      { city: "Halle (Saale)", postcode: "06108", ags: "15002" },
      {
        organisers: ["Transferagentur Saale-Unstrut für kommunales Bildungsmanagement"],
        partners: [
          "Kompetenzzentrum Bildungsdaten",
          "Saalebogen-Stiftung gGmbH",
          "Ministerium für Bildung des Landes Sachsen-Anhalt",
        ],
        persons: [
          "Henrik Falkenrath",
          "Nadine Oelschläger",
          "Chiara Lombardi",
          "Tobias Wenzel-Hartung",
          "Khadija Benali",
          "Sven Rothe",
          "Inga Mortensen",
          "Cem Yıldız",
          "Jule Schimanski",
        ],
        programme: [
          item("Anmeldung", "09:30", ""),
          item("Begrüßung", "10:00", "", ["Henrik Falkenrath", "Nadine Oelschläger"]),
          item("Fachvortrag", "10:15", "Wer liest das eigentlich?", ["Chiara Lombardi"]),
          item("Pause", "11:00", ""),
          item("Workshop", "11:20", "Zahlen erzählen", ["Tobias Wenzel-Hartung"]),
          item("Workshop", "11:20", "Karten statt Tabellen", ["Khadija Benali", "Sven Rothe"]),
          item("Pause", "12:30", ""),
          item("Podium", "13:30", "Und was macht der Ausschuss damit?", [
            "Inga Mortensen",
            "Cem Yıldız",
          ]),
          item("Abschluss", "14:30", ""),
        ],
      },
    ),
  };
}

/** A page of a district whose programme is told in sentences. */
export function toldProgramme() {
  const text = [
    "Dritte Bildungskonferenz im Landkreis Görlitz",
    "Der Landkreis Görlitz lädt am Dienstag, den 24. Februar 2026, zu seiner dritten Bildungskonferenz ein. Unter dem Titel „Bleiben, kommen, lernen“ geht es im Gerhart-Hauptmann-Saal der Hochschule Neiße, Theodor-Körner-Allee 16, 02763 Zittau, um Bildung als Grund zu bleiben. Kooperationspartner sind die Lausitzer Zukunftsstiftung und die Handwerkskammer Neißeland.",
    "Los geht es um 9.30 Uhr mit der Begrüßung durch Landrätin Dr. Cornelia Hübner-Scholz. Um 10 Uhr hält der Soziologe Prof. em. Dr. Radek Dvořák den Vortrag „Wer zurückkommt, bringt etwas mit“. Nach der Mittagspause um 12 Uhr beginnt um 13 Uhr eine Podiumsdiskussion zum Thema „Schule als Standortfaktor“ mit Schulleiterin Birte Kossack und Unternehmer Mirko Jannasch. Gegen 15 Uhr endet die Konferenz.",
    "Kostenlose Busse fahren um 8.15 Uhr ab Weißwasser und um 8.40 Uhr ab Niesky. Anmeldungen nimmt Antje Wirsing im Bildungsbüro bis zum 10. Februar entgegen (03581 555-3300).",
  ];
  const [title, ...paragraphs] = text;
  return {
    blocks: text.map(p),
    said: text.join("\n\n"),
    written: webPage(
      "Landkreis Görlitz",
      `<div class="breadcrumb">Start › Aktuelles › Veranstaltungen</div>
<h1>${title}</h1>
${paragraphs.map((part) => `<p>${part}</p>`).join("\n")}
<div class="share">Seite teilen: <a href="#">E-Mail</a> <a href="#">Drucken</a></div>`,
    ),
    expected: event(
      "Bleiben, kommen, lernen",
      "2026-02-24T09:30",
      "2026-02-24T15:00",
      { city: "Zittau", postcode: "02763", ags: "14626" },
      {
        organisers: ["Landkreis Görlitz"],
        partners: ["Lausitzer Zukunftsstiftung", "Handwerkskammer Neißeland"],
        persons: [
          "Cornelia Hübner-Scholz",
          "Radek Dvořák",
          "Birte Kossack",
          "Mirko Jannasch",
          "Antje Wirsing",
        ],
        programme: [
          item("Begrüßung", "09:30", "", ["Cornelia Hübner-Scholz"]),
          item("Fachvortrag", "10:00", "Wer zurückkommt, bringt etwas mit", ["Radek Dvořák"]),
          item("Pause", "12:00", ""),
          item("Podium", "13:00", "Schule als Standortfaktor", ["Birte Kossack", "Mirko Jannasch"]),
        ],
      },
    ),
  };
}

/** A town tells the press of what is to come. */
export function pressPreview() {
  const body = `PRESSEINFORMATION Nr. 112/2024
Stadt Mülheim an der Ruhr, Presseamt

Mülheim an der Ruhr, 17. September 2024

Tausend Bücher suchen ein Zuhause
Lesefest in der Stadtbibliothek am 28. September

Am Samstag, 28. September 2024, verwandelt sich die Stadtbibliothek im MedienHaus (Synagogenplatz 3, 45468 Mülheim an der Ruhr) von 11 bis 17 Uhr in ein Wohnzimmer. Das Lesefest „Tausend Bücher suchen ein Zuhause“ veranstaltet die Stadtbibliothek zusammen mit dem Förderverein Lesende Ruhr e. V. und der Leonhard-Stinnesbeck-Stiftung.

„Wir wollen, dass in jeder Familie abends vorgelesen wird“, sagt Kulturdezernentin Dr. Paula Deggim. Autor Emre Çelik liest um 12 Uhr aus seinem Bilderbuch „Der Bär im Aufzug“; um 15 Uhr zeigt die Buchbinderin Rosalie Quast, wie man zerlesene Bücher rettet.

Das Fest wird ermöglicht durch eine Spende der Sparkasse Ruhrbogen.

Pressekontakt: Florian Terhorst, Tel. 0208 555 1111, presse@muelheim.example
Bei Veröffentlichung Belegexemplar erbeten. ●●●
`;
  return {
    blocks: [p(body)],
    said: body,
    written: body,
    expected: event(
      "Tausend Bücher suchen ein Zuhause",
      "2024-09-28T11:00",
      "2024-09-28T17:00",
      { city: "Mülheim an der Ruhr", postcode: "45468", ags: "05117" },
      {
        organisers: ["Stadtbibliothek"],
        partners: [
          "Förderverein Lesende Ruhr e. V.",
          "Leonhard-Stinnesbeck-Stiftung",
          "Sparkasse Ruhrbogen",
        ],
        persons: ["Paula Deggim", "Emre Çelik", "Rosalie Quast", "Florian Terhorst"],
      },
    ),
  };
}

/** News of a day that is over, with a picture and its caption. */
export function newsAfterwards() {
  const text = [
    "„Gemeinsam aufwachsen“: 120 Gäste beim Familienbildungstag in Schwerin",
    "28.03.2025",
    "Wie erreichen Angebote die Familien, die sie brauchen? Darüber sprachen am Mittwoch, 26. März 2025, rund 120 Fachkräfte beim Familienbildungstag „Gemeinsam aufwachsen“ im Haus der Kultur am Pfaffenteich in Schwerin. Eingeladen hatten das Landesnetz Familienbildung Mecklenburg e. V. und die Landeshauptstadt Schwerin.",
    "Die Erziehungswissenschaftlerin Dr. Anne-Kathrin Voß von der Universität Warnowmünde erinnerte daran, dass „niemand durch ein Faltblatt Vertrauen fasst“. Oberbürgermeister Dr. Rainer Hagemeister kündigte an, die Familienlotsinnen fest anzustellen. Den musikalischen Rahmen gestaltete das Duo „Windflüchter“.",
    "Gefördert wurde der Tag von der Ehrenamtsstiftung Seenplatte und aus Mitteln des Landes.",
    "Foto: Voller Saal am Pfaffenteich. © Jörn Maltzahn",
    "Der nächste Familienbildungstag ist für den 18. März 2026 geplant.",
  ];
  const [title, day, ...paragraphs] = text;
  return {
    blocks: text.map(p),
    said: text.join("\n\n"),
    written: webPage(
      "Landesnetz Familienbildung",
      `<article><h1>${title}</h1><time datetime="2025-03-28">${day}</time>
${paragraphs.map((part) => `<p>${part}</p>`).join("\n")}</article>`,
    ),
    expected: event(
      "Gemeinsam aufwachsen",
      "2025-03-26",
      null,
      { city: "Schwerin", ags: "13004" },
      {
        organisers: ["Landesnetz Familienbildung Mecklenburg e. V.", "Landeshauptstadt Schwerin"],
        partners: ["Ehrenamtsstiftung Seenplatte"],
        persons: ["Anne-Kathrin Voß", "Rainer Hagemeister"],
      },
    ),
  };
}

/** A chamber's page: terms and their values, a map, and what else is on. */
export function chamberPage() {
  const pairs = [
    ["Veranstaltung", "Ausbildungsbotschafter treffen Schule"],
    ["Termin", "Donnerstag, 05.03.2026"],
    ["Uhrzeit", "14:00 Uhr (Einlass 13:30 Uhr) bis 16:30 Uhr"],
    [
      "Veranstaltungsort",
      "IHK-Haus der Wirtschaft, Friedrich-von-Pfeffel-Platz 5, 76829 Landau in der Pfalz",
    ],
    ["Veranstalter", "Industrie- und Handelskammer Weinstraße"],
    ["Partner", "Agentur für Arbeit Südpfalz, DGB-Region Vorderpfalz, Stiftung Handwerk & Schule"],
    ["Ansprechpartnerin", "Désirée Lang-Hoffmann, Tel. 06341 555-230"],
  ];
  const tale =
    "Auszubildende erzählen an zehn Tischen von ihrem Weg. Lehrkräfte und Eltern sind herzlich eingeladen. Die Teilnahme ist kostenlos, Anmeldeschluss ist der 27.02.2026.";
  return {
    blocks: [table(pairs), p(tale)],
    said: [...pairs.map((pair) => pair.join("\n")), tale].join("\n"),
    written: webPage(
      "IHK Weinstraße",
      `<dl>${pairs.map(([term, value]) => `<dt>${term}</dt><dd>${value.replace("&", "&amp;")}</dd>`).join("\n")}</dl>
<p>${tale}</p>`,
    ),
    expected: event(
      "Ausbildungsbotschafter treffen Schule",
      "2026-03-05T14:00",
      "2026-03-05T16:30",
      { city: "Landau in der Pfalz", postcode: "76829", ags: "07313" },
      {
        organisers: ["Industrie- und Handelskammer Weinstraße"],
        partners: [
          "Agentur für Arbeit Südpfalz",
          "DGB-Region Vorderpfalz",
          "Stiftung Handwerk & Schule",
        ],
        persons: ["Désirée Lang-Hoffmann"],
      },
    ),
  };
}

/** The slides that open a day. */
export function openingSlides() {
  const blocks = [
    h(1, "Ganztag vor Ort gestalten"),
    p("Regionalkonferenz · 12. Oktober 2023, 9–12.30 Uhr · Ilmenau"),
    p("Ilm-Kreis · Serviceagentur Ganztag Waldland"),
    h(1, "Unser Tag"),
    list([
      "09:00 Begrüßung – Landrat Gero Thalmann",
      "09:20 Impuls: Was Kinder am Nachmittag wollen – Dr. Fatou Diallo-Krüger",
      "10:30 Pause",
      "10:45 Werkstatt 1: Räume doppelt nutzen – Architekt Dipl.-Ing. Ansgar Ewald",
      "10:45 Werkstatt 2: Mit Vereinen planen – Jaqueline Böhm",
      "12:15 Abschluss",
    ]),
    h(1, "Warum wir hier sind"),
    list([
      "Rechtsanspruch ab dem Schuljahr 2026/27",
      "38 Grundschulen, 21 Träger",
      "Bisher zwei Konferenzen: 2021 und 2022",
    ]),
    h(1, "Wo wir sind"),
    p("Festhalle Ilmenau, Naumannstraße 22, 98693 Ilmenau"),
    h(1, "Vielen Dank!"),
    p("Kontakt: Maren Schlotheim, m.schlotheim@ilm-kreis.example"),
  ];
  return {
    blocks,
    expected: event(
      "Ganztag vor Ort gestalten",
      "2023-10-12T09:00",
      "2023-10-12T12:30",
      { city: "Ilmenau", postcode: "98693", ags: "16070" },
      {
        organisers: ["Ilm-Kreis", "Serviceagentur Ganztag Waldland"],
        persons: [
          "Gero Thalmann",
          "Fatou Diallo-Krüger",
          "Ansgar Ewald",
          "Jaqueline Böhm",
          "Maren Schlotheim",
        ],
        programme: [
          item("Begrüßung", "09:00", "", ["Gero Thalmann"]),
          item("Fachvortrag", "09:20", "Was Kinder am Nachmittag wollen", ["Fatou Diallo-Krüger"]),
          item("Pause", "10:30", ""),
          item("Workshop", "10:45", "Räume doppelt nutzen", ["Ansgar Ewald"], 1),
          item("Workshop", "10:45", "Mit Vereinen planen", ["Jaqueline Böhm"], 2),
          item("Abschluss", "12:15", ""),
        ],
      },
    ),
  };
}

/** A poster of a university, with its quarter of an hour. */
export function lecturePoster() {
  const panels = [
    [
      { size: 14, text: "Philipps-Kolleg Marburg" },
      { size: 34, text: "Wem gehört\ndie Schule?" },
      {
        size: 16,
        text: "Öffentlicher Vortrag von\nProf. Dr. Dr. h. c. mult. Amadou Traoré\n(Dakar/Kassel)",
      },
      { size: 20, text: "Mi, 26. November 2025\nBeginn 18 Uhr c. t." },
      { size: 14, text: "Alte Aula, Lahntor 3, 35037 Marburg" },
      { size: 11, text: "Eine Veranstaltung in Zusammenarbeit mit der GEW Mittelhessen" },
    ],
  ];
  return {
    blocks: panels.flat().map((part) => p(part.text)),
    panels,
    expected: event(
      "Wem gehört die Schule?",
      "2025-11-26T18:15",
      null,
      { city: "Marburg", postcode: "35037", ags: "06534" },
      {
        organisers: ["Philipps-Kolleg Marburg"],
        partners: ["GEW Mittelhessen"],
        persons: ["Amadou Traoré"],
      },
    ),
  };
}

/** Two days of a union and a church, with a programme by days in plain lines. */
export function weekendProgramme() {
  const body = `Katholische Betriebsseelsorge Allgäu und ver.di Bildungswerk Oberland e. V.

"Gute Arbeit in der Kita"
Wochenendseminar vom 9. bis 10. Mai 2025
Kolpinghaus, Linggstraße 4, 87435 Kempten (Allgäu)

PROGRAMM

Freitag, 9. Mai 2025
15.00 Uhr  Ankommen
15.30 Uhr  Begrüßung und Einführung (Diakon Xaver Immler)
16.00 Uhr  Vortrag: Was uns krank macht und was uns hält
           Dr. med. Theresia Obermayr-Zink, Arbeitsmedizinerin
18.30 Uhr  Abendessen

Samstag, 10. Mai 2025
 9.00 Uhr  Arbeitsgruppe 1: Pausen retten
           Leitung: Slavica Marković, Personalrätin
 9.00 Uhr  Arbeitsgruppe 2: Nein sagen
           Leitung: Korbinian Haas
12.00 Uhr  Mittagessen
13.00 Uhr  Resümee

Kosten: 45 Euro einschließlich Übernachtung, Mitglieder 30 Euro
Anmeldung bis 11. April bei Gabi Schneidawind, Tel. 0831 555 77
`;
  return {
    blocks: [p(body)],
    said: body,
    written: body,
    expected: event(
      "Gute Arbeit in der Kita",
      "2025-05-09",
      "2025-05-10",
      { city: "Kempten (Allgäu)", postcode: "87435", ags: "09763" },
      {
        organisers: ["Katholische Betriebsseelsorge Allgäu", "ver.di Bildungswerk Oberland e. V."],
        persons: [
          "Xaver Immler",
          "Theresia Obermayr-Zink",
          "Slavica Marković",
          "Korbinian Haas",
          "Gabi Schneidawind",
        ],
        programme: [
          item("Anmeldung", "15:00", ""),
          item("Begrüßung", "15:30", "", ["Xaver Immler"]),
          item("Fachvortrag", "16:00", "Was uns krank macht und was uns hält", [
            "Theresia Obermayr-Zink",
          ]),
          item("Pause", "18:30", ""),
          item("Workshop", "09:00", "Pausen retten", ["Slavica Marković"], 1),
          item("Workshop", "09:00", "Nein sagen", ["Korbinian Haas"], 2),
          item("Pause", "12:00", ""),
          item("Abschluss", "13:00", ""),
        ],
      },
    ),
  };
}

/** A card for a jubilee. */
export function jubileeCard() {
  const blocks = [
    h(1, "75 Jahre Volkshochschule Bernburg"),
    p("Festakt"),
    p(
      "Freitag, 19. Juni 2026, 17:00 Uhr\nFestsaal im Metropol-Theater\nHegestraße 10\n06406 Bernburg (Saale)",
    ),
    h(2, "Programm"),
    p("Musik: Salonorchester „Saalewelle“"),
    p("Grußwort\nMinister Hauke von Alvensleben-Roth"),
    p("Festvortrag: Volksbildung, gestern und übermorgen\nProf. Dr. Zsófia Szabó"),
    p("Schlusswort\nIlona Puhlmann, Leiterin der Volkshochschule"),
    p(
      "Der Salzlandkreis und der Freundeskreis Volkshochschule Bernburg e. V. laden Sie herzlich ein. Im Anschluss gibt es einen Empfang.",
    ),
    p("Um Antwort wird gebeten bis 29. Mai 2026: vhs@salzlandkreis.example"),
  ];
  return {
    blocks,
    expected: event(
      "75 Jahre Volkshochschule Bernburg",
      "2026-06-19T17:00",
      null,
      { city: "Bernburg", postcode: "06406", ags: "15089" },
      {
        organisers: ["Salzlandkreis", "Freundeskreis Volkshochschule Bernburg e. V."],
        persons: ["Hauke von Alvensleben-Roth", "Zsófia Szabó", "Ilona Puhlmann"],
        programme: [
          item("Kulturbeitrag", "", "Salonorchester „Saalewelle“"),
          item("Begrüßung", "", "", ["Hauke von Alvensleben-Roth"]),
          item("Fachvortrag", "", "Volksbildung, gestern und übermorgen", ["Zsófia Szabó"]),
          item("Abschluss", "", "", ["Ilona Puhlmann"]),
        ],
      },
    ),
  };
}

/** A project on one page, in a table. */
export function projectSheet() {
  const blocks = [
    h(1, "Projektsteckbrief"),
    table([
      ["Projektname", "Sprachlotsen im Kiez"],
      ["Träger", "Nachbarschaftsheim Rixdorf gGmbH"],
      ["Kooperationspartner", "Bezirksamt Neukölln von Berlin; Helene-Nathusius-Stiftung"],
      ["Laufzeit", "08/2021 – 07/2024"],
      ["Zielgruppe", "Familien, die neu im Bezirk sind"],
      ["Ziele", "Eltern kennen die Angebote im Kiez und trauen sich hin."],
      ["Umsetzung", "Zwölf Sprachlotsen begleiten Eltern zu Ämtern, Kitas und Schulen."],
      ["Ergebnisse", "310 Familien wurden begleitet, 80 Kinder haben einen Kitaplatz."],
      ["Finanzierung", "42.000 € jährlich aus Stiftungsmitteln"],
      ["Ansprechperson", "Hadiya Rahimi, Tel. 030 555 66 77"],
    ]),
  ];
  return {
    blocks,
    expected: {
      kind: "practiceExample",
      title: "Sprachlotsen im Kiez",
      start: "2021-08",
      end: "2024-07",
      municipalities: ["Bezirksamt Neukölln von Berlin"],
      foundations: ["Helene-Nathusius-Stiftung"],
      otherPartners: ["Nachbarschaftsheim Rixdorf gGmbH"],
      persons: ["Hadiya Rahimi"],
    },
  };
}

/** What became of the money: a report to the giver. */
export function grantReport() {
  const blocks = [
    p("Jugendwerkstatt Mulde e. V.\nSilberhofstraße 20\n09599 Freiberg"),
    p("An die\nErzgebirgs-Bildungsstiftung\nBuchholzer Straße 1\n09456 Annaberg-Buchholz"),
    p("Freiberg, 14. Februar 2025"),
    h(1, "Sachbericht zum Verwendungsnachweis"),
    p(
      "Projekt: Werkbank statt Schulbank\nBewilligungszeitraum: 01.01.2023 bis 31.12.2024\nFörderkennzeichen: EBS-2022-118",
    ),
    h(2, "1. Ausgangslage"),
    p(
      "Jedes Jahr verlassen im Landkreis Mittelsachsen rund 200 Jugendliche die Schule ohne Abschluss.",
    ),
    h(2, "2. Durchführung"),
    p(
      "An zwei Tagen in der Woche arbeiten bis zu 14 Jugendliche in der Werkstatt. Der Landkreis Mittelsachsen beteiligt sich mit einer Stelle für Schulsozialarbeit, das Berufliche Schulzentrum Silberstadt stellt die Maschinen.",
    ),
    h(2, "3. Ergebnisse"),
    p("Von 41 Jugendlichen haben 27 einen Abschluss erreicht, 9 eine Ausbildung begonnen."),
    h(2, "4. Schwierigkeiten"),
    p("Im Winter 2023 fiel die Heizung aus; die Gruppe zog für sechs Wochen um."),
    p("Für die Richtigkeit:\nEnrico Glöckner, Vorstand"),
  ];
  return {
    blocks,
    expected: {
      kind: "practiceExample",
      title: "Werkbank statt Schulbank",
      start: "2023-01-01",
      end: "2024-12-31",
      municipalities: ["Landkreis Mittelsachsen"],
      foundations: ["Erzgebirgs-Bildungsstiftung"],
      otherPartners: ["Jugendwerkstatt Mulde e. V.", "Berufliches Schulzentrum Silberstadt"],
      persons: ["Enrico Glöckner"],
    },
  };
}

/** An example told by those who did it. */
export function toldExample() {
  const blocks = [
    h(1, "Der Bücherkoffer reist weiter"),
    p("*Ein Praxisbeispiel aus Bremerhaven*"),
    h(2, "Worum geht es?"),
    p(
      "Seit September 2019 wandern 60 Koffer mit Bilderbüchern in acht Sprachen durch die Familien. Die Seestadt Bremerhaven hat sie gemeinsam mit der Unterweser-Stiftung und dem Kinderhaus Geestemünde e. V. gepackt.",
    ),
    h(2, "Was war der Anlass?"),
    p("Viele Kinder kannten vor der Einschulung kaum Bücher in ihrer Familiensprache."),
    h(2, "Was hat es gebracht?"),
    p("Eltern lesen öfter vor, Kitas haben neue Gesprächsanlässe."),
    h(2, "Was ist zu beachten?"),
    list(["Koffer müssen leicht sein.", "Eine Kollegin muss den Hut aufhaben."]),
    h(2, "Wer hilft weiter?"),
    p("Femke Brünjes, Kinderhaus Geestemünde, femke.bruenjes@kinderhaus.example"),
  ];
  return {
    blocks,
    expected: {
      kind: "practiceExample",
      title: "Der Bücherkoffer reist weiter",
      start: "2019-09",
      end: null,
      municipalities: ["Seestadt Bremerhaven"],
      foundations: ["Unterweser-Stiftung"],
      otherPartners: ["Kinderhaus Geestemünde e. V."],
      persons: ["Femke Brünjes"],
    },
  };
}

/** A paper for the council: days of sittings, no event. */
export function councilPaper() {
  return {
    blocks: [
      p("Kreisstadt Homburg\nAmt für Jugend, Senioren und Soziales"),
      h(1, "Beschlussvorlage 2025/0417/40"),
      p("öffentlich"),
      table([
        ["Beratungsfolge", "Sitzungstermin", "Zuständigkeit"],
        ["Kultur-, Bildungs- und Sozialausschuss", "04.09.2025", "Vorberatung"],
        ["Stadtrat", "18.09.2025", "Entscheidung"],
      ]),
      h(2, "Betreff"),
      p("Beitritt der Kreisstadt Homburg zum Netzwerk Bildungsstädte im Saarland"),
      h(2, "Beschlussvorschlag"),
      p(
        "Der Stadtrat beschließt den Beitritt zum 01.01.2026. Die Verwaltung wird beauftragt, mit der Saarpfalz-Stiftung über eine Kofinanzierung zu verhandeln.",
      ),
      h(2, "Sachverhalt"),
      p(
        "Das Netzwerk veranstaltet jährlich eine Fachtagung, zuletzt am 15.05.2025 in Saarlouis. Bürgermeister Patrice Kiefer hat dort die Arbeit der Stadt vorgestellt.",
      ),
      h(2, "Finanzielle Auswirkungen"),
      p("2.500 € jährlich, Produkt 2.4.3.10"),
    ],
    expected: { kind: null },
  };
}

/** Money is offered: days to keep, no event. */
export function fundingCall() {
  const text = [
    "Förderaufruf 2026: Mikroprojekte für kulturelle Bildung",
    "Die Regionalstiftung Nienburger Land vergibt bis zu 2.000 Euro für kleine Vorhaben von Schulen, Kitas und Vereinen.",
    "Antragsfrist: 31. Januar 2026",
    "Die Jury entscheidet am 20. Februar 2026. Eine digitale Sprechstunde bieten wir am 14. Januar um 16 Uhr an.",
    "Fragen beantwortet Mareike Ellerbrock, Telefon 05021 555 88.",
  ];
  const [title, ...paragraphs] = text;
  return {
    blocks: text.map(p),
    said: text.join("\n\n"),
    written: webPage(
      "Regionalstiftung Nienburger Land",
      `<h1>${title}</h1>\n${paragraphs.map((part) => `<p>${part}</p>`).join("\n")}`,
    ),
    expected: { kind: null },
  };
}

/** News of a month with several days in it; none is what the mail is about. */
export function monthlyNews() {
  const text = [
    "Bildungsbrief Wittstock/Dosse – Ausgabe Mai 2025",
    "Liebe Leserinnen und Leser,",
    "der Sommer wird bunt. Hier das Wichtigste aus unserer Bildungslandschaft.",
    "Lesesommer startet am 17. Juli",
    "Die Kreisbibliothek Ostprignitz-Ruppin lädt Kinder ab zehn Jahren ein.",
    "Rückblick: Zukunftswerkstatt Kita",
    "Am 8. April trafen sich 35 Erzieherinnen im Rathaus. Das Protokoll liegt auf unserer Seite.",
    "Vormerken: Tag der offenen Schule am 11. Oktober 2025",
    "Alle Schulen der Stadt öffnen von 10 bis 13 Uhr.",
    "Redaktion: Kerstin Drewitz, Stadt Wittstock/Dosse, Heiligegeiststraße 19, 16909 Wittstock/Dosse",
  ];
  return {
    blocks: text.map(p),
    said: text.join("\n\n"),
    written: webPage(
      "Stadt Wittstock/Dosse",
      text
        .map((part, at) => {
          if (at === 0) return `<h1>${part}</h1>`;
          return [3, 5, 7].includes(at) ? `<h2>${part}</h2>` : `<p>${part}</p>`;
        })
        .join("\n"),
    ),
    expected: { kind: null },
  };
}

/** A page as the systems of towns make it, with menus before and after. */
function webPage(site, main) {
  return `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>${site}</title><style>body{font:1em sans-serif}</style></head>
<body>
<div id="top"><a href="#inhalt">Zum Inhalt springen</a> <a href="/leichte-sprache">Leichte Sprache</a></div>
<nav><ul><li><a href="/rathaus">Rathaus</a></li><li><a href="/bildung">Bildung</a></li><li><a href="/termine">Termine</a></li></ul></nav>
<main id="inhalt">
${main}
</main>
<footer><p><a href="/impressum">Impressum</a> | <a href="/datenschutz">Datenschutz</a> | <a href="/barrierefreiheit">Barrierefreiheit</a></p></footer>
</body></html>
`;
}
