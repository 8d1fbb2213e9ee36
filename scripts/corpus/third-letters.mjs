// The third set held out, written when the rules had long been there and by somebody who had not read
// them: letters, mails, minutes and lists as they lie on desks of towns, churches and foundations.
import { event, h, list, p, table } from "./building-blocks.mjs";
import { plainText } from "./plain-text.mjs";

/** A town writes to its network; the year of the day is that of the letter. */
export function townLetter() {
  const blocks = [
    p(
      "STADT FRANKFURT (ODER)\nDie Oberbürgermeisterin\nDezernat III · Bildungsbüro\nPostfach 13 99 · 15203 Frankfurt (Oder)",
    ),
    p("An die Mitglieder des Netzwerks Frühe Bildung\n- per E-Mail -"),
    p(
      "Bearbeiterin: Magdalena Nowak-Fischer\nTelefon: 0335 555-4012\nE-Mail: bildungsbuero@stadt-ffo.example\nMein Zeichen: III/40.2-nf\nDatum: 16.09.2024",
    ),
    h(2, "Einladung zum 2. Fachforum „Zwei Ufer, eine Kindheit“"),
    p("Sehr geehrte Damen und Herren,"),
    p(
      "am 9. November des vergangenen Jahres haben Kitas, Grundschulen und Träger beiderseits der Oder erstmals miteinander überlegt, wie Kinder zwei Sprachen lernen können, ohne dass es jemanden überfordert. Die Nachfrage war so groß, dass wir gemeinsam mit der Oderauen-Stiftung ein zweites Mal einladen:",
    ),
    p(
      "am Donnerstag, dem 7. November d. J.,\nin der Zeit von 9.00 bis 14.30 Uhr,\nin das Haus der Künste, Lindenstraße 5 (Großer Saal, Zugang barrierefrei über den Hof).",
    ),
    p("Folgender Ablauf ist vorgesehen:"),
    p(
      [
        "9.00 Uhr\tAnkommen bei Kaffee und Tee",
        "9.30 Uhr\tBegrüßung durch Frau Oberbürgermeisterin Dr. Annegret Wolfram",
        "9.45 Uhr\tVortrag „Wie Kinder zwischen Sprachen wechseln“, Prof. Dr. habil. Jolanta Wiśniewska, Pädagogische Hochschule Lebuser Land",
        "11.00 Uhr\tPause",
        "11.15 Uhr\tAustausch an vier Tischen",
        "14.15 Uhr\tAusblick und Verabschiedung",
      ].join("\n"),
    ),
    p(
      "Das Forum wird gefördert durch die Euroregion Mittlere Oderaue e. V.; die Teilnahme ist kostenfrei. Bitte melden Sie sich bis zum 25. Oktober per Mail an und geben Sie an, ob Sie eine Übersetzung brauchen.",
    ),
    p("Mit freundlichen Grüßen\nIm Auftrag"),
    p("Magdalena Nowak-Fischer\nLeiterin des Bildungsbüros"),
    p("Sprechzeiten: Di 9–12 und 13–18 Uhr, Do 9–12 und 13–16 Uhr · Konto: Sparkasse Oderaue"),
  ];
  const speaker = "Jolanta Wiśniewska";
  return {
    blocks,
    // The foot of a page is no part of the letter.
    said: plainText(blocks.slice(0, -1)),
    expected: event(
      "Zwei Ufer, eine Kindheit",
      "2024-11-07T09:00",
      "2024-11-07T14:30",
      { city: "Frankfurt (Oder)", ags: "12053" },
      {
        organisers: ["Stadt Frankfurt (Oder)"],
        partners: ["Oderauen-Stiftung", "Euroregion Mittlere Oderaue e. V."],
        persons: ["Magdalena Nowak-Fischer", "Annegret Wolfram", speaker],
        programme: [
          item("Anmeldung", "09:00", ""),
          item("Begrüßung", "09:30", "", ["Annegret Wolfram"]),
          item("Fachvortrag", "09:45", "Wie Kinder zwischen Sprachen wechseln", [speaker]),
          item("Pause", "11:00", ""),
          item("Austausch", "11:15", "Austausch an vier Tischen"),
          item("Abschluss", "14:15", ""),
        ],
      },
    ),
  };
}

/** A church association for Kitas, on paper, with an hour that is only nearly known. */
export function kitaLetter() {
  const blocks = [
    p(
      "Evangelischer Kindertagesstättenverband Unstruttal\nKörperschaft des öffentlichen Rechts\nFachberatung",
    ),
    p("Mühlhausen, den 2. Oktober 2023"),
    p("Liebe Leiterinnen und Leiter,\nliebe Kolleginnen und Kollegen,"),
    p(
      "unser nächster Fachnachmittag steht unter der Überschrift „Wenn Eltern mitreden“. Wir treffen uns am Mittwoch, 22.11.23, von 13.30 Uhr bis 17 Uhr im Gemeindesaal St. Kilian, Kiliansgraben 4, 99974 Mühlhausen (Thür.).",
    ),
    p(
      "Zu Gast ist die Familienforscherin Dr. phil. Editha von der Wense, die seit vielen Jahren Elternbeiräte begleitet. Anschließend berichten Pfarrer Gottlieb Ammon und die Elternvertreterin Thi Mai Nguyen aus der Kita „Regenbogen“, was sich bei ihnen verändert hat.",
    ),
    p(
      "Die Kreissparkassenstiftung Unstruttal übernimmt dankenswerterweise die Kosten für Raum und Imbiss.",
    ),
    p("Anmeldung bitte bis 10.11. an fachberatung@kitaverband.example. Es gibt 40 Plätze."),
    p("Seien Sie herzlich gegrüßt"),
    p("Ihre\nUrsula Behrendt-Kolbe\nFachberaterin"),
  ];
  return {
    blocks,
    expected: event(
      "Wenn Eltern mitreden",
      "2023-11-22T13:30",
      "2023-11-22T17:00",
      { city: "Mühlhausen", postcode: "99974", ags: "16064" },
      {
        organisers: ["Evangelischer Kindertagesstättenverband Unstruttal"],
        partners: ["Kreissparkassenstiftung Unstruttal"],
        persons: [
          "Editha von der Wense",
          "Gottlieb Ammon",
          "Thi Mai Nguyen",
          "Ursula Behrendt-Kolbe",
        ],
      },
    ),
  };
}

/** A mail to a network with the mail it answers below, which speaks of another day. */
export function networkMail() {
  const body = `Liebe alle,

danke für die vielen Rückmeldungen zur Umfrage! Die meisten Kreuze hat der 13. November bekommen, also halten wir fest:

  Netzwerktreffen Alphabetisierung Weser-Hunte
  Do., 13.11.2025, 10 bis 12.30 Uhr
  Mehrgenerationenhaus, Donnerschweer Str. 211, 26123 Oldenburg

Auf der Tagesordnung stehen die Lerncafés, der Weltalphabetisierungstag und die Frage, wie wir Betriebe erreichen. Karim El-Masri von der Arbeiterwohlfahrt bringt Zahlen mit, Frauke tom Dieck stellt das neue Übungsheft vor.

Wer nicht kommen kann, schickt mir bitte bis KW 44 eine kurze Nachricht.

Herzliche Grüße
Swantje Ohlhoff

--
Swantje Ohlhoff
Regionales Grundbildungszentrum Oldenburg
c/o Volkshochschule Oldenburger Land gGmbH
Karlstraße 25 | 26123 Oldenburg
Tel. 0441 555 39-17 | swantje.ohlhoff@rgz.example
Ich arbeite montags bis donnerstags.

Am 02.09.2025 um 08:47 schrieb Frauke tom Dieck <tomdieck@awo.example>:
> Liebe Swantje,
>
> am 6.11. bin ich leider auf der Jahrestagung in Hannover, am 13. ginge es
> ab 10 Uhr. Können wir auch über die Plakate reden?
>
> Viele Grüße
> Frauke
>
> --
> Frauke tom Dieck, Bildungsreferentin
> Arbeiterwohlfahrt Kreisverband Hunte e. V.
`;
  return {
    blocks: [p(body)],
    said: body,
    written: mail({
      from: "Swantje Ohlhoff <swantje.ohlhoff@rgz.example>",
      to: "Verteiler Grundbildung <netzwerk@rgz.example>",
      subject: "AW: Terminfindung Netzwerktreffen",
      date: "Thu, 4 Sep 2025 11:20:00 +0200",
      body,
    }),
    expected: event(
      "Netzwerktreffen Alphabetisierung Weser-Hunte",
      "2025-11-13T10:00",
      "2025-11-13T12:30",
      { city: "Oldenburg", postcode: "26123", ags: "03403" },
      {
        organisers: ["Regionales Grundbildungszentrum Oldenburg"],
        persons: ["Swantje Ohlhoff", "Karim El-Masri", "Frauke tom Dieck"],
      },
    ),
  };
}

/** A meeting gets another day; the old one is named first. */
export function movedMail() {
  const body = `Sehr geehrte Mitglieder des Stiftungsforums,

leider muss das für den 12.03.2026 angekündigte Stiftungsforum „Bildung braucht Verlässlichkeit" wegen einer Erkrankung verschoben werden.

Neuer Termin ist Donnerstag, der 26. März 2026, 16:00 Uhr bis ca. 18:30 Uhr. Der Ort bleibt: Bürgerzentrum Alte Post, Sitzungssaal 1, Wilhelmstr. 12, 65549 Limburg a. d. Lahn.

Ihre Anmeldungen bleiben gültig. Sollten Sie am neuen Termin verhindert sein, geben Sie bitte bis zum 20.03. Bescheid.

Mit freundlichen Grüßen
i. A. Dipl.-Päd. Hannelore Stauch-Petri
Geschäftsführung
Bürgerstiftung Nassauer Land
Stiftung bürgerlichen Rechts
Telefon 06431 555-120
www.buergerstiftung-nassau.example

Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender.
`;
  return {
    blocks: [p(body)],
    said: body,
    written: mail({
      from: "Bürgerstiftung Nassauer Land <info@buergerstiftung-nassau.example>",
      to: "forum@buergerstiftung-nassau.example",
      subject: "Terminverschiebung Stiftungsforum",
      date: "Tue, 24 Feb 2026 16:05:00 +0100",
      body,
    }),
    expected: event(
      "Bildung braucht Verlässlichkeit",
      "2026-03-26T16:00",
      "2026-03-26T18:30",
      { city: "Limburg an der Lahn", postcode: "65549", ags: "06533" },
      {
        organisers: ["Bürgerstiftung Nassauer Land"],
        persons: ["Hannelore Stauch-Petri"],
      },
    ),
  };
}

/** Minutes with a table of who was there, excuses, results, and the day of the next meeting. */
export function workingGroupMinutes() {
  const blocks = [
    h(1, "Protokoll"),
    p("8. Sitzung der Arbeitsgruppe Übergang Schule – Beruf"),
    table([
      ["Datum, Zeit", "03.06.2025, 14:05 – 16:10 Uhr"],
      ["Ort", "Kreishaus, Raum 2.14, Hamburger Str. 30, 23795 Bad Segeberg"],
      ["Leitung", "Wiebke Carstensen (Kreis Segeberg, Regionales Bildungsbüro)"],
      ["Protokoll", "Jan-Ole Petersen"],
    ]),
    h(2, "Anwesend"),
    table([
      ["Name", "Einrichtung"],
      ["Wiebke Carstensen", "Kreis Segeberg"],
      ["Bülent Aksoy", "Agentur für Arbeit Elmsmarsch"],
      ["OStD Dr. Friederike Lütjens", "Berufsbildungszentrum Trave AöR"],
      ["Sören Graf zu Ravenhorst", "Kreishandwerkerschaft Mittelholstein"],
      ["Jan-Ole Petersen", "Regionales Bildungsbüro"],
    ]),
    p("Entschuldigt: Fr. Kröger (IHK), Hr. Lau (Jugendamt)"),
    h(2, "TOP 1 Begrüßung, Protokoll der 7. Sitzung vom 18.03.2025"),
    p("Das Protokoll wird ohne Änderungen angenommen."),
    h(2, "TOP 2 Praktikumswochen"),
    p(
      "Frau Lütjens berichtet, dass sich 212 Schülerinnen und Schüler beworben haben. Die Kreishandwerkerschaft sagt 60 Plätze zu. Die Praktikumswochen beginnen am 06.10.2025.",
    ),
    h(2, "TOP 3 Verschiedenes"),
    p("Nächste Sitzung: 23.09.2025, 14 Uhr, Ort wird noch bekannt gegeben."),
    p("gez. Petersen"),
  ];
  return {
    blocks,
    expected: event(
      "8. Sitzung der Arbeitsgruppe Übergang Schule – Beruf",
      "2025-06-03T14:05",
      "2025-06-03T16:10",
      { city: "Bad Segeberg", postcode: "23795", ags: "01060" },
      {
        organisers: ["Kreis Segeberg"],
        persons: [
          "Wiebke Carstensen",
          "Jan-Ole Petersen",
          "Bülent Aksoy",
          "Friederike Lütjens",
          "Sören Graf zu Ravenhorst",
        ],
      },
    ),
  };
}

/** A note of results as offices write it for the file. */
export function resultNote() {
  const blocks = [
    p("Fachbereich Schule und Weiterbildung\nAz. 40-12/3\nHerne, 22.04.2024"),
    h(1, "Ergebnisvermerk"),
    p("Betreff: 3. Runder Tisch Grundbildung"),
    p("Termin: 18.04.2024, 10:00 bis 11:45 Uhr\nOrt: Technisches Rathaus, Langekampstr. 36, Herne"),
    p(
      "Teilnehmende: Stadträtin Dr. Malgorzata Hoppe-Klein (Stadt Herne), Ümit Karadağ (Jobcenter Herne), Sr. Benedikta Maria Thöne OSB (Caritasverband Emscher e. V.), Volker Schulte-Althoff (Unterzeichner)",
    ),
    p("Ergebnisse:"),
    list([
      "Das Lerncafé zieht zum 01.08.2024 in die Räume der Emscher-Stiftung.",
      "Das Jobcenter prüft bis Ende Mai, ob Fahrtkosten übernommen werden können.",
      "Ein Förderantrag beim Land wird bis zum 30.06.2024 gestellt.",
    ]),
    p("Der nächste Runde Tisch findet in der KW 36 statt."),
    p("Im Auftrag\ngez. Schulte-Althoff"),
  ];
  return {
    blocks,
    expected: event(
      "3. Runder Tisch Grundbildung",
      "2024-04-18T10:00",
      "2024-04-18T11:45",
      { city: "Herne", ags: "05916" },
      {
        organisers: ["Stadt Herne"],
        persons: [
          "Malgorzata Hoppe-Klein",
          "Ümit Karadağ",
          "Benedikta Maria Thöne",
          "Volker Schulte-Althoff",
        ],
      },
    ),
  };
}

/** Who came, as a sheet; it tells of no event by itself. */
export function signedList() {
  return {
    blocks: [
      p("Teilnehmendenliste"),
      table([
        ["Nr.", "Nachname", "Vorname", "Einrichtung", "E-Mail", "Unterschrift"],
        ["1", "Aydemir", "Selin", "Stadt Landau, Amt für Schulen", "s.aydemir@landau.example", ""],
        ["2", "von der Heydt", "Konrad", "Weinstraßen-Stiftung", "heydt@stiftung.example", ""],
        ["3", "Müller-Lüdenscheidt", "Ines", "KVHS Südpfalz", "ines@kvhs.example", ""],
        ["4", "Okonkwo", "Chidi", "Diakonie Pfalz gGmbH", "okonkwo@diakonie.example", ""],
      ]),
    ],
    expected: { kind: null },
  };
}

/** Two sides agree in writing. */
export function foundationAgreement() {
  const blocks = [
    h(1, "Kooperationsvereinbarung „Lernort Streuobstwiese“"),
    p("zwischen"),
    p(
      "dem Landkreis Esslingen, Pulverwiesen 11, 73728 Esslingen am Neckar, vertreten durch den Landrat Dr. Marius Eberspächer\n– nachfolgend „Landkreis“ –",
    ),
    p("und"),
    p(
      "der Karl-und-Elise-Bizer-Stiftung, Stiftung bürgerlichen Rechts, Neckarstraße 8, 72622 Nürtingen, vertreten durch die Vorsitzende des Vorstands, Gudrun Bizer-Stoll\n– nachfolgend „Stiftung“ –",
    ),
    h(2, "§ 1 Ziel der Zusammenarbeit"),
    p(
      "Alle Grundschulen des Landkreises sollen bis 2029 einen Lernort Streuobstwiese in erreichbarer Nähe haben.",
    ),
    h(2, "§ 2 Leistungen"),
    p(
      "Die Stiftung stellt jährlich 18.000 Euro für Material und Honorare bereit. Der Landkreis stellt eine halbe Stelle zur Koordination.",
    ),
    h(2, "§ 3 Laufzeit"),
    p(
      "Die Vereinbarung tritt am 1. September 2025 in Kraft und gilt bis zum 31. August 2029. Sie kann mit einer Frist von drei Monaten gekündigt werden.",
    ),
    p("Esslingen, den 14.07.2025"),
    p("Dr. Marius Eberspächer\t\tGudrun Bizer-Stoll"),
  ];
  return {
    blocks,
    expected: {
      kind: "partnership",
      title: "Kooperationsvereinbarung „Lernort Streuobstwiese“",
      start: "2025-09-01",
      end: "2029-08-31",
      partners: ["Landkreis Esslingen", "Karl-und-Elise-Bizer-Stiftung"],
      persons: ["Marius Eberspächer", "Gudrun Bizer-Stoll"],
    },
  };
}

/** A school office offers a training over the net, as plain text. */
export function onlineTraining() {
  const body = `STAATLICHES SCHULAMT RHEINSTEIG
Fortbildung aktuell                                          Angebot 24-0605-17

KI im Unterricht - was ist erlaubt, was hilft?
==============================================

Wann:        Mi., 5. Juni 2024 (KW 23), 15.00-16.30 Uhr
Wo:          online (Webex), der Link kommt nach der Anmeldung
Zielgruppe:  Lehrkräfte aller Schulformen, Schulsozialarbeit
Leitung:     StR'in Leonie Abendroth, Medienzentrum
Referent:    Dr.-Ing. Nikolaos Papadakis, Institut für Lernsoftware GmbH

Die Fortbildung klärt, welche Dienste datenschutzrechtlich unbedenklich sind, und zeigt fünf
Unterrichtsideen. Bitte probieren Sie vorab Ihren Ton aus.

Anmeldeschluss: 29. Mai 2024
Anmeldung:      über das Portal, Kursnummer 24-0605-17
Kosten:         keine
`;
  return {
    blocks: [p(body)],
    said: body,
    written: body,
    expected: event(
      "KI im Unterricht - was ist erlaubt, was hilft?",
      "2024-06-05T15:00",
      "2024-06-05T16:30",
      {},
      {
        organisers: ["Staatliches Schulamt Rheinsteig"],
        persons: ["Leonie Abendroth", "Nikolaos Papadakis"],
      },
    ),
  };
}

/** An appointment of an office calendar: its hours are in UTC, and it has a description. */
export function calendarInvitation() {
  const description =
    "Liebe Kolleginnen und Kollegen,\\nwir stimmen den Zeitplan für den Bildungsbericht 2026 ab.\\n\\nMicrosoft Teams-Besprechung\\nBesprechungs-ID: 312 555 019 44\\n";
  const lines = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Buerosoftware//Kalender 16.0//DE",
    "VERSION:2.0",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    'ORGANIZER;CN="Bildungsbüro Landkreis Barnim":mailto:bildungsbuero@barnim.example',
    "ATTENDEE;CN=Ronny Kuschel;ROLE=REQ-PARTICIPANT:mailto:kuschel@barnim.example",
    "ATTENDEE;CN=Dr. Yasemin Toprak;ROLE=REQ-PARTICIPANT:mailto:toprak@barnim.example",
    `DESCRIPTION:${description}`,
    "UID:040000008200E00074C5B7101A82E008-barnim",
    "SUMMARY:Redaktionskonferenz Bildungsbericht 2026",
    "DTSTART:20251008T070000Z",
    "DTEND:20251008T083000Z",
    "DTSTAMP:20250915T081200Z",
    "LOCATION:Paul-Wunderlich-Haus\\, Raum B.0.12\\, Am Markt 1\\, 16225 Eberswalde",
    "SEQUENCE:1",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  const text = [
    "Redaktionskonferenz Bildungsbericht 2026",
    "Paul-Wunderlich-Haus, Raum B.0.12, Am Markt 1, 16225 Eberswalde",
  ].join("\n\n");
  return {
    blocks: [p(text)],
    said: text,
    written: `${lines.join("\r\n")}\r\n`,
    expected: event(
      "Redaktionskonferenz Bildungsbericht 2026",
      "2025-10-08T09:00",
      "2025-10-08T10:30",
      { city: "Eberswalde", postcode: "16225", ags: "12060" },
      {
        organisers: ["Bildungsbüro Landkreis Barnim"],
        persons: ["Ronny Kuschel", "Yasemin Toprak"],
      },
    ),
  };
}

/** An item of a programme as it is to be read. */
export function item(kind, startTime, title, speakers = [], number = null) {
  return { kind, number, startTime, title, speakers };
}

function mail({ from, to, subject, date, body }) {
  const coded = (text) => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
  const [, name, address] = /^(.+) (<.+>)$/.exec(from);
  return [
    `From: ${coded(name)} ${address}`,
    `To: ${to}`,
    `Subject: ${coded(subject)}`,
    `Date: ${date}`,
    `Message-ID: <${Buffer.from(subject).toString("hex").slice(0, 24)}@mail.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8; format=flowed",
    "Content-Transfer-Encoding: 8bit",
    "",
    body.replaceAll("\n", "\r\n"),
  ].join("\r\n");
}
