// What the documents of the corpus tell of: invented events, people and examples in real places.
// Everything follows from a number, so that the corpus is the same on every run.

const TITLES = [
  "Bildung gemeinsam steuern: Wie Kommunen und Stiftungen zusammenfinden",
  "Lesen verbindet Generationen",
  "Vom Übergang zum Anschluss – Wege in die Ausbildung",
  "Kleine Schulen, große Wirkung",
  "Starke Partner vor Ort",
  "Ganztag gestalten. Räume, Zeiten, Menschen",
  "Daten erzählen Geschichten: Bildungsmonitoring für die Praxis",
  "Zukunft der Grundbildung im ländlichen Raum",
  "Miteinander reden, voneinander lernen",
  "Engagement braucht Hauptamt",
  "Sprache öffnet Türen",
  "MINT zum Mitmachen: Labore auf Rädern",
  "Familien stärken, Kinder fördern",
  "Kulturelle Bildung in der Fläche",
  "Bildungslandschaften der nächsten Generation",
  "Netze knüpfen für gute Übergänge",
  "Demokratie lernen im Quartier",
  "Digitale Lernorte für alle Generationen",
  "Gesund aufwachsen zwischen Dorf und Stadt",
  "Stiftungen als Möglichmacher",
];
const FORMATS = [
  "Fachtag",
  "Fachtagung",
  "Bildungskonferenz",
  "Fachforum",
  "Jahrestagung",
  "Workshop",
  "Regionalkonferenz",
];

/** House, street, postcode, town, key of the Kreis. */
const VENUES = [
  ["Stadthalle Gotha", "Goethestraße 1", "99867", "Gotha", "16067"],
  ["Kulturhaus", "Marktplatz 5", "06618", "Naumburg (Saale)", "15084"],
  ["Volkshochschule Leipzig", "Löhrstraße 3-7", "04105", "Leipzig", "14713"],
  ["Rathaus", "Markt 1", "07545", "Gera", "16052"],
  ["Haus der Begegnung", "Am Anger 14", "99084", "Erfurt", "16051"],
  ["Bürgerhaus", "Lange Straße 22", "38855", "Wernigerode", "15085"],
  ["Kreishaus", "Ernst-Thälmann-Straße 65", "04600", "Altenburg", "16077"],
  ["Stadtbibliothek", "Breite Straße 8", "06484", "Quedlinburg", "15085"],
  ["Alte Mälzerei", "Hauptstraße 12a", "08056", "Zwickau", "14524"],
  ["Tagungszentrum Elbufer", "Schleinufer 30", "39104", "Magdeburg", "15003"],
  ["Kongresshalle am Zoo", "Pfaffendorfer Straße 31", "04105", "Leipzig", "14713"],
  ["Evangelische Akademie", "Schlossplatz 1d", "06886", "Lutherstadt Wittenberg", "15091"],
  ["Schloss Sondershausen", "Schlossplatz 3", "99706", "Sondershausen", "16065"],
  ["Theaterhaus", "Schillergäßchen 1", "07745", "Jena", "16053"],
];
const ORGANISERS = [
  "Netzwerk Bildung und Stiftungen Mitte",
  "Bürgerstiftung Saaletal",
  "Landkreis Gotha",
  "Stadt Gera",
  "Transferagentur Elbe-Saale",
  "Landkreis Altenburger Land",
  "Volkshochschule Leipzig",
  "Bildungswerk Harz e. V.",
  "Stiftung Lernen vor Ort",
  "Friedrich-Kleist-Stiftung",
];
const PARTNERS = [
  "Bürgerstiftung Gera",
  "Sparkassenstiftung Burgenland",
  "Ernst-Abel-Stiftung",
  "Lesezeit gGmbH",
  "Verein Offene Tür e. V.",
  "Hochschule Harz",
  "Stadtbibliothek Gotha",
  "Landesverband der Volkshochschulen Thüringen e. V.",
  "Industrie- und Handelskammer zu Leipzig",
  "Landkreis Nordhausen",
  "Kreisvolkshochschule Wittenberg",
  "Hildegard und Otto Brandt Stiftung",
  "Kinder- und Jugendstiftung Mittelland (KJM)",
  "Thüringer Institut für Bildungsplanung (ThIB)",
];
const PERSONS = [
  ["", "Katrin Sommer", "Landkreis Gotha"],
  ["Dr.", "Jens Habermann", "Hochschule Harz"],
  ["Prof. Dr.", "Ulrike Steinbach", "Universität Erfurt"],
  ["", "Mehmet Demir", "Bürgerstiftung Gera"],
  ["", "Anna-Lena von Bredow", "Stiftung Lernen vor Ort"],
  ["Dr.", "Thomas Grünewald", "Bildungsbüro Stadt Gera"],
  ["", "Sabine Köhler-Wendt", "Kreisvolkshochschule Wittenberg"],
  ["", "Lars Petersen", "Stadtbibliothek Gotha"],
  ["", "Heike Zimmermann", "Sparkassenstiftung Burgenland"],
  ["Dr.", "Miriam Öztürk", "Landesamt für Schule"],
  ["", "Frank Lindner", "Verein Offene Tür e. V."],
  ["", "Claudia Meißner", "Landratsamt Nordhausen"],
  ["", "Jonas Ritter", "Lesezeit gGmbH"],
  ["Prof. Dr.", "Wolfgang Ahrens", "Hochschule Merseburg"],
  ["", "Birgit Schäfer", "Volkshochschule Leipzig"],
  ["", "Stefan Wiegand", "Jugendamt Burgenlandkreis"],
];
const TALKS = [
  "Was Kommunen von Stiftungen lernen können",
  "Lesepaten im Ganztag",
  "Die Lernwerkstatt im alten Bahnhof",
  "Gemeinsam zum Bildungsbericht",
  "Mit dem Bücherbus über die Dörfer",
  "Ausbildungslotsen an Oberschulen",
  "Elternbriefe in zwölf Sprachen",
  "Vom Projekt zur festen Stelle",
  "Ein Fonds für gute Ideen",
  "Musik macht Mut",
  "Daten für Taten",
  "Der Weg zur Bildungskommune",
];
const MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];
const WEEKDAYS = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One event with everything a document may tell of it. */
export function makeEvent(seed) {
  const next = seeded(seed * 7919 + 13);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const several = (list, count) => {
    const left = [...list];
    return Array.from({ length: count }, () => left.splice(Math.floor(next() * left.length), 1)[0]);
  };
  const day = new Date(
    Date.UTC(2015 + Math.floor(next() * 10), Math.floor(next() * 12), 3 + Math.floor(next() * 22)),
  );
  const [startHour, startMinute] = pick([
    [9, 0],
    [9, 30],
    [10, 0],
    [12, 0],
    [13, 30],
  ]);
  const [venue, street, postcode, city, ags] = pick(VENUES);
  const organisers = several(ORGANISERS, 1);
  const partners = several(PARTNERS, 1 + Math.floor(next() * 3));
  const persons = several(PERSONS, 6).map(([academicTitle, name, organisation]) => ({
    academicTitle,
    name,
    organisation,
  }));
  const talks = several(TALKS, 8);
  return {
    seed,
    next,
    pick,
    day,
    title: TITLES[seed % TITLES.length],
    format: pick(FORMATS),
    start: [startHour, startMinute],
    end: pick([
      [15, 30],
      [16, 0],
      [17, 0],
      [16, 30],
    ]),
    venue,
    street,
    postcode,
    city,
    ags,
    organisers,
    partners,
    persons,
    talks,
  };
}

/** `2018-03-19`, so many days later. */
export function isoDay(day, later = 0) {
  return new Date(day.getTime() + later * 86_400_000).toISOString().slice(0, 10);
}

/** The day in one of the ways German texts write it. */
export function germanDay(day, style) {
  const [d, m, y] = [day.getUTCDate(), day.getUTCMonth(), day.getUTCFullYear()];
  const two = (value) => String(value).padStart(2, "0");
  switch (style % 5) {
    case 0:
      return `${d}. ${MONTHS[m]} ${y}`;
    case 1:
      return `${two(d)}.${two(m + 1)}.${y}`;
    case 2:
      return `${WEEKDAYS[day.getUTCDay()]}, ${d}. ${MONTHS[m]} ${y}`;
    case 3:
      return `${WEEKDAYS[day.getUTCDay()].slice(0, 2)}, ${two(d)}.${two(m + 1)}.${y}`;
    default:
      return `${WEEKDAYS[day.getUTCDay()]}, den ${two(d)}.${two(m + 1)}.${y}`;
  }
}

/** Two days that follow one another in the same month. */
export function germanSpan(day, style) {
  const [d, m, y] = [day.getUTCDate(), day.getUTCMonth(), day.getUTCFullYear()];
  const two = (value) => String(value).padStart(2, "0");
  switch (style % 4) {
    case 0:
      return `${d}./${d + 1}. ${MONTHS[m]} ${y}`;
    case 1:
      return `${two(d)}./${two(d + 1)}.${two(m + 1)}.${y}`;
    case 2:
      return `${d}. und ${d + 1}. ${MONTHS[m]} ${y}`;
    default:
      return `${two(d)}.${two(m + 1)}. bis ${two(d + 1)}.${two(m + 1)}.${y}`;
  }
}

export function clock([hours, minutes]) {
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

export function germanTimes(start, end, style) {
  const dotted = ([h, m]) => (m === 0 ? String(h) : `${h}.${String(m).padStart(2, "0")}`);
  switch (style % 5) {
    case 0:
      return `${clock(start)} Uhr bis ${clock(end)} Uhr`;
    case 1:
      return `${clock(start)} – ${clock(end)} Uhr`;
    case 2:
      return `von ${dotted(start)} bis ${dotted(end)} Uhr`;
    case 3:
      return `${dotted(start)}–${dotted(end)} Uhr`;
    default:
      return `${clock(start)}-${clock(end)} Uhr`;
  }
}

export function titled({ academicTitle, name }) {
  return academicTitle ? `${academicTitle} ${name}` : name;
}
