// Flyers, notices, news and pages of the web, with facts of their own. Held out: written by hand before
// anybody looked at what the rules make of them.
import { event, h, list, p, table } from "./building-blocks.mjs";

/** A library's flyer: who holds it stands at the foot. */
export function libraryFlyer() {
  return {
    blocks: [
      p("Eintritt frei!"),
      h(1, "Nacht der Geschichten"),
      p("Vorlesen, Zuhören, Weitererzählen für alle ab 6"),
      p("Freitag | 15. November 2024 | 18 – 22 Uhr"),
      p("Stadtbibliothek Meiningen | Ernestinerstraße 38"),
      p("Es lesen: Ramona Eichhorn, Paul-Gerhard Witte und Bürgermeister Fabian Dreyer"),
      p("Für Speis und Trank sorgt der Förderverein."),
      p("In Kooperation mit dem Meininger Theaterverein e. V. und der Rhön-Rennsteig-Stiftung"),
      p(
        "Impressum: Stadtbibliothek Meiningen, Ernestinerstraße 38, 98617 Meiningen, V. i. S. d. P.: Gesine Marold",
      ),
    ],
    expected: event(
      "Nacht der Geschichten",
      "2024-11-15T18:00",
      "2024-11-15T22:00",
      { city: "Meiningen", postcode: "98617", ags: "16066" },
      {
        organisers: ["Stadtbibliothek Meiningen"],
        partners: ["Meininger Theaterverein e. V.", "Rhön-Rennsteig-Stiftung"],
        persons: ["Ramona Eichhorn", "Paul-Gerhard Witte", "Fabian Dreyer", "Gesine Marold"],
      },
    ),
  };
}

/** An invitation to journalists. */
export function pressInvitation() {
  return {
    blocks: [
      p("PRESSEEINLADUNG"),
      h(1, "Dessau-Roßlau eröffnet das erste Familienbildungszentrum"),
      p(
        "Am kommenden Montag, 26. August 2024, 11 Uhr, öffnet in der Wasserwerkstraße 15, 06842 Dessau-Roßlau, das neue Familienbildungszentrum seine Türen. Medienvertreter sind herzlich eingeladen.",
      ),
      p("Ihre Gesprächspartner vor Ort:"),
      list([
        "Dr. Robert Reckert, Oberbürgermeister",
        "Marlies Vorreiter, Leiterin des Zentrums",
        "Olaf Semmler, Vorstand der Anhaltischen Kinderstiftung",
      ]),
      p(
        "Bitte melden Sie sich kurz an: Stadt Dessau-Roßlau, Pressestelle, Carsten Sauermann, Tel. 0340 204-2113.",
      ),
    ],
    expected: event(
      "Dessau-Roßlau eröffnet das erste Familienbildungszentrum",
      "2024-08-26T11:00",
      null,
      { city: "Dessau-Roßlau", postcode: "06842", ags: "15001" },
      {
        organisers: ["Stadt Dessau-Roßlau"],
        persons: ["Robert Reckert", "Marlies Vorreiter", "Olaf Semmler", "Carsten Sauermann"],
      },
    ),
  };
}

/** A course in the pages of a Volkshochschule. */
export function coursePage() {
  return {
    blocks: [
      p("Startseite > Kurse > Beruf und Medien"),
      h(1, "Fit für das Ehrenamt: Vereine sicher im Netz"),
      table([
        ["Kursnummer", "25H5012"],
        ["Beginn", "Sa., 11.10.2025, 09:30 Uhr"],
        ["Ende", "Sa., 11.10.2025, 15:30 Uhr"],
        ["Kursleitung", "Babett Nestler"],
        ["Kursort", "VHS-Haus, Raum 204, Kurt-Tucholsky-Straße 2, 02625 Bautzen"],
        ["Gebühr", "kostenfrei (gefördert durch die Ehrenamtsstiftung Lausitz)"],
      ]),
      p(
        "Wie schützt ein Verein die Daten seiner Mitglieder? Der Kurs zeigt einfache Wege und lässt Zeit für Fragen.",
      ),
      p("Anbieter: Kreisvolkshochschule Bautzen"),
      p("Zurück | In den Warenkorb | Drucken"),
    ],
    expected: event(
      "Fit für das Ehrenamt: Vereine sicher im Netz",
      "2025-10-11T09:30",
      "2025-10-11T15:30",
      { city: "Bautzen", postcode: "02625", ags: "14625" },
      { organisers: ["Kreisvolkshochschule Bautzen"], persons: ["Babett Nestler"] },
    ),
  };
}

/** A panel: who sits on it, one a line. */
export function panelFlyer() {
  return {
    blocks: [
      h(1, "Bildung auf dem Land – wer bleibt, wer kommt?"),
      p("Podiumsgespräch im Rahmen der Woche der Stiftungen"),
      p("22. September 2023, 19:00 Uhr\nAltes Kino, Hagenstraße 9, 39340 Haldensleben"),
      p("Es diskutieren:"),
      p(
        "Landrat Detlev Sievert\nProf. Dr. Mechthild Aumann, Universität Magdeburg\nSören Kachel, Kreisschülerrat\nInge Tietz-Lambrecht, Bäuerin und Stifterin",
      ),
      p("Gesprächsleitung: Katja Homann, Volksstimme"),
      p("Veranstaltet vom Landkreis Börde mit freundlicher Unterstützung der Ohre-Stiftung."),
      p("Barrierefreier Zugang über den Hof."),
    ],
    expected: event(
      "Bildung auf dem Land – wer bleibt, wer kommt?",
      "2023-09-22T19:00",
      null,
      { city: "Haldensleben", postcode: "39340", ags: "15083" },
      {
        organisers: ["Landkreis Börde"],
        partners: ["Ohre-Stiftung"],
        persons: [
          "Detlev Sievert",
          "Mechthild Aumann",
          "Sören Kachel",
          "Inge Tietz-Lambrecht",
          "Katja Homann",
        ],
      },
    ),
  };
}

/** One evening of a series. */
export function lectureEvening() {
  return {
    blocks: [
      p("Mittwochsakademie – Vorträge für Neugierige"),
      h(1, "Was Zahlen über Schulwege verraten"),
      p("mit Dr. Hans-Ulrich Pfaff (Landesamt für Statistik)"),
      p(
        "Mi 5. März 2025 · 18.30 Uhr · Schlosskapelle Saalfeld, Schloßstraße 24, 07318 Saalfeld/Saale",
      ),
      p(
        "Jeden Morgen machen sich 9.000 Kinder im Landkreis auf den Weg. Der Vortrag zeigt, was ihre Wege über Chancen erzählen.",
      ),
      p("Im Anschluss: Gespräch mit Schulleiterin Antje Rebhan und Elternsprecher Mirko Lutz"),
      p(
        "Herausgeber: Bildungszentrum Saalfeld GmbH · Redaktion: Beate Hopf · Gestaltung: Studio Nordlicht",
      ),
    ],
    expected: event(
      "Was Zahlen über Schulwege verraten",
      "2025-03-05T18:30",
      null,
      { city: "Saalfeld/Saale", postcode: "07318", ags: "16073" },
      {
        organisers: ["Bildungszentrum Saalfeld GmbH"],
        persons: ["Hans-Ulrich Pfaff", "Antje Rebhan", "Mirko Lutz", "Beate Hopf"],
      },
    ),
  };
}

/** A look back with captions and credits; who took the pictures is nobody to keep. */
export function lookBack() {
  return {
    blocks: [
      p("Aktuelles | 2. Juli 2024"),
      h(1, "So war die Lernwerkstatt der Region Görlitz"),
      p(
        "Rund 60 Lehrkräfte, Erzieherinnen und Ehrenamtliche kamen am 27. Juni 2024 in die Synagoge am Görlitzer Stadtpark, um voneinander zu lernen. Ausgerichtet wurde der Tag von der Oberlausitz-Stiftung zusammen mit dem Landkreis Görlitz.",
      ),
      p("Bild 1: Volles Haus am Vormittag (Foto: Nikolai Prinz)"),
      p(
        "„Die besten Ideen entstehen in der Pause“, meinte Christel Jungnickel, die für die Stiftung das Programm Lernpaten leitet. Bildungsdezernent Dr. Ralph Schellenberger kündigte an, dass der Landkreis die Reihe fortsetzt.",
      ),
      p("Bild 2: Christel Jungnickel im Gespräch (Foto: Nikolai Prinz)"),
      p("Die nächste Lernwerkstatt ist für Juni 2025 geplant."),
    ],
    expected: event(
      "So war die Lernwerkstatt der Region Görlitz",
      "2024-06-27",
      null,
      { city: "Görlitz", postcode: "", ags: "14626" },
      {
        organisers: ["Oberlausitz-Stiftung"],
        partners: ["Landkreis Görlitz"],
        persons: ["Christel Jungnickel", "Ralph Schellenberger"],
      },
    ),
  };
}

/** A notice in a town's gazette. */
export function gazetteNotice() {
  return {
    blocks: [
      p("Amtsblatt der Stadt Bernburg (Saale) · Nr. 9/2025 · Seite 4"),
      h(2, "Bekanntmachung"),
      p(
        "Die Stadt Bernburg (Saale) führt am Sonnabend, dem 20.09.2025, in der Zeit von 10.00 bis 14.00 Uhr im Kurhaus, Solbadstraße 2, 06406 Bernburg (Saale), die Bildungsmesse „Zukunft zum Anfassen“ durch. Mitveranstalter sind die Agentur für Arbeit Bernburg und die Kreishandwerkerschaft Salzland.",
      ),
      p("Aussteller wenden sich bitte an das Schulamt, Frau Petra Gohlke, Zimmer 12."),
      p("Bernburg (Saale), 01.09.2025"),
      p("Dr. Silvia Ristow-Behrens\nOberbürgermeisterin"),
    ],
    expected: event(
      "Zukunft zum Anfassen",
      "2025-09-20T10:00",
      "2025-09-20T14:00",
      { city: "Bernburg (Saale)", postcode: "06406", ags: "15089" },
      {
        organisers: ["Stadt Bernburg (Saale)"],
        partners: ["Agentur für Arbeit Bernburg", "Kreishandwerkerschaft Salzland"],
        persons: ["Petra Gohlke", "Silvia Ristow-Behrens"],
      },
    ),
  };
}

/** What a day is kept free for; who sends it stands in the signature. */
export function keepFree() {
  return {
    blocks: [
      p("Bitte vormerken!"),
      p("Am 12. und 13. Juni 2026 findet in Pirna die 8. Sächsische Elternkonferenz statt."),
      p("Ort: Landschloss Zuschendorf, Am Landschloß 6, 01796 Pirna"),
      p("Das ausführliche Programm geht Ihnen im März zu."),
      p(
        "--\nElternwerkstatt Sachsen e. V.\nGeschäftsstelle\nGeschäftsführerin: Undine Roßberg\nTel.: 03501 4400-17\nwww.elternwerkstatt.example",
      ),
    ],
    expected: event(
      "8. Sächsische Elternkonferenz",
      "2026-06-12",
      "2026-06-13",
      { city: "Pirna", postcode: "01796", ags: "14628" },
      { organisers: ["Elternwerkstatt Sachsen e. V."], persons: ["Undine Roßberg"] },
    ),
  };
}

/** A newsletter of many things: no one event that it is about. */
export function newsletter() {
  return {
    blocks: [
      h(1, "Bildungsbrief Altmark, Ausgabe 2/2025"),
      p("Liebe Leserinnen und Leser, der Frühling bringt viel Neues. Wir wünschen gute Lektüre!"),
      h(2, "Aus der Praxis"),
      p("Die Sekundarschule Tangermünde hat eine Schülerfirma gegründet, die Fahrräder repariert."),
      h(2, "Termine"),
      list([
        "24. April 2025: Elternabend zur Berufswahl, Stendal",
        "8. Mai 2025: Fachgespräch Sprachförderung, Salzwedel",
        "17. Juni 2025: Sommerfest der Lesepaten, Gardelegen",
      ]),
      h(2, "Personalien"),
      p("Neue Leiterin des Bildungsbüros ist seit dem 1. März Wiebke Johannsen."),
      p("Abbestellen | Impressum"),
    ],
    expected: { kind: null },
  };
}

/** A post that is to be filled. */
export function jobAdvert() {
  return {
    blocks: [
      h(1, "Stellenausschreibung"),
      p(
        "Der Landkreis Mansfeld-Südharz sucht zum 1. Oktober 2025 eine Fachkraft für Bildungsmanagement (m/w/d), befristet bis 30. September 2028, Entgeltgruppe 11 TVöD.",
      ),
      h(2, "Ihre Aufgaben"),
      list([
        "Sie bereiten Bildungskonferenzen und Fachtage vor.",
        "Sie arbeiten mit Schulen, Stiftungen und Vereinen zusammen.",
      ]),
      p(
        "Bewerbungsschluss ist der 31. Juli 2025. Die Vorstellungsgespräche finden am 20. August 2025 in Sangerhausen statt.",
      ),
      p("Auskünfte erteilt Frau Cornelia Brauer, Tel. 03464 535-1201."),
    ],
    expected: { kind: null },
  };
}

/** What a project tells those who paid for it. */
export function projectReport() {
  return {
    blocks: [
      h(1, "Sachbericht zum Verwendungsnachweis"),
      p("Projekt: Sprachbrücken in der Platte"),
      p(
        "Träger: Nachbarschaftszentrum Grünau e. V.\nFörderer: Leipziger Kinderstiftung\nBeteiligte Kommune: Stadt Leipzig",
      ),
      p("Förderzeitraum: 01.01.2022 – 31.12.2024"),
      p("Bericht erstattet von: Dorothea Lämmel (Projektleiterin)"),
      h(2, "Ausgangslage"),
      p("In den Kitas des Stadtteils sprechen sechs von zehn Kindern zu Hause kein Deutsch."),
      h(2, "Durchgeführte Maßnahmen"),
      p(
        "Zwölf Sprachpatinnen kamen zweimal in der Woche in die Kitas. Eltern trafen sich im Erzählcafé.",
      ),
      h(2, "Ergebnisse"),
      p("Am Ende verstanden 85 Prozent der Kinder eine vorgelesene Geschichte."),
      h(2, "Ausblick"),
      p("Die Stadt übernimmt ab 2025 die Hälfte der Kosten."),
    ],
    expected: {
      kind: "practiceExample",
      title: "Sprachbrücken in der Platte",
      start: "2022-01-01",
      end: "2024-12-31",
      municipalities: ["Stadt Leipzig"],
      foundations: ["Leipziger Kinderstiftung"],
      otherPartners: ["Nachbarschaftszentrum Grünau e. V."],
      persons: ["Dorothea Lämmel"],
    },
  };
}

/** A project as a foundation shows it on its site. */
export function projectPage() {
  return {
    blocks: [
      p("Unsere Projekte"),
      h(1, "Forscherkisten für Dorfschulen"),
      p(
        "Seit dem Schuljahr 2021/22 bringt der Landkreis Greiz gemeinsam mit der Elstertal-Stiftung Forscherkisten in kleine Grundschulen. Koordiniert wird das Praxisbeispiel von der Volkssternwarte Gera-Rubitz e. V.",
      ),
      h(2, "Worum es geht"),
      p(
        "Kleine Schulen haben selten einen Fachraum. Die Kisten enthalten alles, was man für 20 Versuche braucht.",
      ),
      h(2, "So läuft es"),
      p(
        "Ein Bus fährt die Kisten von Schule zu Schule. Studierende zeigen den Lehrkräften, wie es geht.",
      ),
      h(2, "Was es bewirkt"),
      p("31 Schulen haben die Kisten genutzt, 24 wollen sie behalten."),
      h(2, "Ihre Fragen beantwortet"),
      p(
        "Henriette Schlegelmilch\nElstertal-Stiftung, Projektbüro Greiz\nschlegelmilch@elstertal.example",
      ),
    ],
    expected: {
      kind: "practiceExample",
      title: "Forscherkisten für Dorfschulen",
      start: "2021-08",
      end: null,
      municipalities: ["Landkreis Greiz"],
      foundations: ["Elstertal-Stiftung"],
      otherPartners: ["Volkssternwarte Gera-Rubitz e. V."],
      persons: ["Henriette Schlegelmilch"],
    },
  };
}
