// Ways in which an event is told: each takes the facts and gives blocks and what is to be read.
import { expected, h, list, bareNames as names, p, table } from "./building-blocks.mjs";
import { clock, germanDay, germanSpan, germanTimes, isoDay, titled } from "./facts.mjs";

const ABOUT = [
  "Im Mittelpunkt stehen Erfahrungen aus der Praxis: Was hat vor Ort funktioniert, wo hakt es noch, und wer kann dabei helfen? Die Teilnehmenden tauschen sich in kleinen Runden aus und nehmen erprobte Ideen mit nach Hause.",
  "Viele Landkreise und Städte haben in den vergangenen Jahren eigene Bildungsbüros aufgebaut. Stiftungen begleiten sie dabei mit Geld, Wissen und Kontakten. Wie aus einzelnen Projekten dauerhafte Partnerschaften werden, ist das Thema des Tages.",
  "Gute Bildung entsteht dort, wo Verwaltung, Einrichtungen und Zivilgesellschaft an einem Strang ziehen. Der Tag bietet Gelegenheit, Beispiele kennenzulernen und eigene Vorhaben weiterzudenken.",
];

const enumerate = (items) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} und ${items.at(-1)}`;
const withPartners = (event, more) => expected(event, { partners: names(event.partners), ...more });

export function webPage(event) {
  return {
    blocks: [
      p(event.format),
      h(1, `„${event.title}“`),
      p(germanDay(event.day, event.seed)),
      p(germanTimes(event.start, event.end, event.seed)),
      p(`${event.venue}, ${event.street}`),
      p(`${event.postcode} ${event.city}`),
      p("Deutschland"),
      p(`Veranstalter: ${event.organisers[0]}`),
      p(`In Kooperation mit: ${enumerate(event.partners)}`),
      p(ABOUT[event.seed % 3]),
      p("Zuletzt bearbeitet: 3. Juni 2025"),
    ],
    expected: withPartners(event),
  };
}

export function labels(event) {
  return {
    blocks: [
      h(1, event.title),
      p(`Datum: ${germanDay(event.day, event.seed + 1)}`),
      p(`Uhrzeit: ${germanTimes(event.start, event.end, event.seed + 1)}`),
      p(`Ort: ${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
      p(`Format: ${event.format}`),
      p(`Veranstalter: ${event.organisers[0]}`),
      p(`Kooperationspartner: ${event.partners.join("; ")}`),
      p(`Anmeldeschluss: ${germanDay(new Date(event.day.getTime() - 14 * 86_400_000), 0)}`),
      p(ABOUT[(event.seed + 1) % 3]),
    ],
    expected: withPartners(event),
  };
}

export function factTable(event) {
  return {
    blocks: [
      h(1, event.title),
      p(ABOUT[event.seed % 3]),
      table([
        ["Veranstaltungsart", event.format],
        [
          "Termin",
          `${germanDay(event.day, event.seed)}, ${germanTimes(event.start, event.end, event.seed)}`,
        ],
        ["Veranstaltungsort", `${event.venue}, ${event.street}, ${event.postcode} ${event.city}`],
        ["Veranstalter", event.organisers[0]],
        ["In Kooperation mit", event.partners.join(", ")],
        ["Zielgruppe", "Fachkräfte aus Bildungsverwaltungen und Stiftungen"],
      ]),
    ],
    expected: withPartners(event),
  };
}

export function invitationLetter(event) {
  const sent = new Date(event.day.getTime() - 45 * 86_400_000);
  return {
    blocks: [
      p(event.organisers[0]),
      p(`${event.city}, ${germanDay(sent, 0)}`),
      h(
        1,
        `Einladung zum ${event.format.replace(/^(Fachtagung|Bildungskonferenz|Jahrestagung|Regionalkonferenz)$/, "Fachtag")} „${event.title}“`,
      ),
      p("Sehr geehrte Damen und Herren,"),
      p(
        `wir laden Sie herzlich zu unserer Veranstaltung ein. Sie findet am ${germanDay(event.day, event.seed % 3)} ${germanTimes(event.start, event.end, 2)} statt.`,
      ),
      p(`Veranstaltungsort: ${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
      p(`Veranstalter: ${event.organisers[0]}`),
      p(`Kooperationspartner: ${enumerate(event.partners)}`),
      p(
        `Bitte melden Sie sich bis zum ${germanDay(new Date(event.day.getTime() - 10 * 86_400_000), 1)} an.`,
      ),
      p("Mit freundlichen Grüßen"),
    ],
    expected: withPartners(event),
  };
}

export function report(event) {
  return {
    blocks: [
      h(1, event.title),
      p(`${event.format} in ${event.city}`),
      p(
        `Am ${germanDay(event.day, 0)} fand in der Zeit ${germanTimes(event.start, event.end, 2)} der Fachtag „${event.title}“ in ${event.city} statt. Veranstaltet wurde er von der Stiftung Lernen vor Ort in Kooperation mit der Bürgerstiftung Gera. Mehr als 80 Gäste waren gekommen.`,
      ),
      p(ABOUT[event.seed % 3]),
    ],
    expected: expected(event, {
      postcode: "",
      organisers: ["Stiftung Lernen vor Ort"],
      partners: ["Bürgerstiftung Gera"],
    }),
  };
}

function programmeOf(event, from = 0) {
  const [a, b, c, d] = event.persons;
  const t = event.talks;
  const at = (hour, minute = 0) => [hour, minute];
  return [
    {
      start: at(9, 30),
      end: at(10, 0),
      word: "Ankommen und Anmeldung",
      kind: "Anmeldung",
      title: "",
    },
    {
      start: at(10, 0),
      end: at(10, 15),
      word: "Begrüßung",
      kind: "Begrüßung",
      title: "",
      speakers: [a],
    },
    {
      start: at(10, 15),
      end: at(11, 0),
      word: "Fachvortrag",
      kind: "Fachvortrag",
      title: t[from],
      speakers: [b],
    },
    { start: at(11, 0), end: at(11, 15), word: "Kaffeepause", kind: "Pause", title: "Kaffeepause" },
    {
      start: at(11, 15),
      end: at(12, 30),
      word: "Workshop",
      number: 1,
      kind: "Workshop",
      title: t[from + 1],
      speakers: [c],
    },
    {
      start: at(11, 15),
      end: at(12, 30),
      word: "Workshop",
      number: 2,
      kind: "Workshop",
      title: t[from + 2],
      speakers: [d],
    },
    {
      start: at(12, 30),
      end: at(13, 30),
      word: "Mittagspause",
      kind: "Pause",
      title: "Mittagspause",
    },
    {
      start: at(13, 30),
      end: at(14, 30),
      word: "Podiumsdiskussion",
      kind: "Podium",
      title: t[from + 3],
      speakers: [a, d],
    },
    {
      start: at(14, 30),
      end: at(15, 0),
      word: "Abschluss und Ausblick",
      kind: "Abschluss",
      title: "",
    },
  ];
}
const wanted = (items) =>
  items.map((item) => ({
    kind: item.kind,
    number: item.number ?? null,
    startTime: item.start ? clock(item.start) : "",
    title: item.title,
    speakers: (item.speakers ?? []).map(({ name }) => name),
  }));
const speakersOf = (items) => [
  ...new Set(items.flatMap((item) => (item.speakers ?? []).map(({ name }) => name))),
];
const called = (item) => `${item.word}${item.number ? ` ${item.number}` : ""}`;
const topic = (item) => (item.title && item.title !== item.word ? item.title : "");

function head(event) {
  return [
    h(1, event.title),
    p(`${germanDay(event.day, event.seed)}, ${germanTimes(event.start, event.end, event.seed)}`),
    p(`${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
    p(`Veranstalter: ${event.organisers[0]}`),
    p(`Kooperationspartner: ${event.partners.join("; ")}`),
  ];
}

export function programmeLines(event) {
  const items = programmeOf(event);
  const line = (item) => {
    const who = (item.speakers ?? [])
      .map((one) => `${titled(one)}, ${one.organisation}`)
      .join("; ");
    const what = topic(item) ? `${called(item)}: ${topic(item)}` : called(item);
    return `${clock(item.start)} Uhr ${what}${who ? ` – ${who}` : ""}`;
  };
  return {
    blocks: [...head(event), h(2, "Programm"), ...items.map((item) => p(line(item)))],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}

export function programmeTable(event) {
  const items = programmeOf(event);
  return {
    blocks: [
      ...head(event),
      h(2, "Programm"),
      table([
        ["Zeit", "Programmpunkt", "Referierende"],
        ...items.map((item) => [
          `${clock(item.start)} – ${clock(item.end)}`,
          topic(item) ? `${called(item)}: ${topic(item)}` : called(item),
          (item.speakers ?? []).map((one) => `${titled(one)} (${one.organisation})`).join(", "),
        ]),
      ]),
    ],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}

export function topicIslands(event) {
  const count = 5 + (event.seed % 3);
  const items = event.talks.slice(0, count).map((title, index) => ({
    kind: "Themeninsel",
    number: index + 1,
    title,
    speakers: [event.persons[index % event.persons.length]],
  }));
  return {
    blocks: [
      ...head(event),
      p(ABOUT[event.seed % 3]),
      h(2, "Programm"),
      ...items.flatMap((item) => [
        p(`Themeninsel ${item.number}: ${item.title}`),
        p(`Gastgeber: ${titled(item.speakers[0])} (${item.speakers[0].organisation})`),
      ]),
    ],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}

export function twoDays(event) {
  const span = germanSpan(event.day, event.seed);
  return {
    blocks: [
      p(event.format),
      h(1, event.title),
      p(span),
      p(`Ort: ${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
      p(`Veranstaltet von: ${event.organisers[0]}`),
      p(`In Zusammenarbeit mit: ${event.partners.join(", ")}`),
      p(ABOUT[event.seed % 3]),
    ],
    expected: withPartners(event, { start: isoDay(event.day), end: isoDay(event.day, 1) }),
  };
}

export function saveTheDate(event) {
  return {
    blocks: [
      p("Save the date"),
      h(1, event.title),
      p(
        `${germanDay(event.day, event.seed)} | ${germanTimes(event.start, event.end, event.seed)} | ${event.city}`,
      ),
      p(`Eine Veranstaltung von: ${event.organisers[0]}`),
      p(`Gemeinsam mit: ${event.partners.join(", ")}`),
      p("Das ausführliche Programm folgt. Bitte merken Sie sich den Termin schon jetzt vor."),
    ],
    expected: withPartners(event, { postcode: "" }),
  };
}

export function pressRelease(event) {
  return {
    blocks: [
      p(`Pressemitteilung vom ${germanDay(new Date(event.day.getTime() + 2 * 86_400_000), 0)}`),
      h(1, event.title),
      p(`${event.format} am ${germanDay(event.day, 0)} in ${event.city}`),
      p(
        `Rund 120 Fachleute trafen sich am ${germanDay(event.day, 0)} ${germanTimes(event.start, event.end, 2)} im Haus „${event.venue}“ in ${event.city}. ${ABOUT[event.seed % 3]}`,
      ),
      p(`Veranstalter: ${event.organisers[0]}`),
      p(`In Kooperation mit: ${enumerate(event.partners)}`),
      p("Die nächste Veranstaltung dieser Reihe ist für Herbst 2026 geplant."),
    ],
    expected: withPartners(event, { postcode: "" }),
  };
}

export function questions(event) {
  return {
    blocks: [
      h(1, event.title),
      h(2, "Wann?"),
      p(`${germanDay(event.day, event.seed)}, ${germanTimes(event.start, event.end, event.seed)}`),
      h(2, "Wo?"),
      p(`${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
      h(2, "Veranstalter"),
      p(event.organisers[0]),
      h(2, "Kooperationspartner"),
      list(event.partners),
      h(2, "Für wen?"),
      p("Für alle, die Bildung vor Ort gestalten."),
      h(2, "Worum geht es?"),
      p(ABOUT[event.seed % 3]),
    ],
    expected: withPartners(event),
  };
}

// The following were held out at first; reading them taught some of the rules.

export function timesOnOwnLines(event) {
  const items = programmeOf(event, 2);
  return {
    blocks: [
      ...head(event),
      h(2, "Ablauf"),
      ...items.flatMap((item) => [
        p(`${clock(item.start)} Uhr`),
        p(topic(item) ? `${called(item)}: ${topic(item)}` : called(item)),
        ...(item.speakers
          ? [
              p(
                (item.speakers ?? [])
                  .map((one) => `${titled(one)}, ${one.organisation}`)
                  .join("; "),
              ),
            ]
          : []),
      ]),
    ],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}

export function withOtherDates(event) {
  const later = (days) => germanDay(new Date(event.day.getTime() + days * 86_400_000), 1);
  return {
    blocks: [
      p(`${event.format} | ${event.city}`),
      h(1, event.title),
      p(
        `${germanDay(event.day, event.seed + 2)}, ${germanTimes(event.start, event.end, event.seed + 3)}`,
      ),
      p(`${event.venue}`),
      p(event.street),
      p(`${event.postcode} ${event.city}`),
      p(ABOUT[event.seed % 3]),
      p(`Veranstaltende: ${event.organisers[0]}`),
      p(`Kooperation: ${event.partners.join("; ")}`),
      h(2, "Weitere Termine"),
      list([
        `${later(30)}: Netzwerktreffen in Halle (Saale)`,
        `${later(60)}: Online-Sprechstunde`,
        `${later(95)}: Sommerfest der Stiftungen`,
      ]),
      p(`Stand: ${later(-20)}`),
    ],
    expected: withPartners(event),
  };
}

export function mailInvitation(event) {
  return {
    blocks: [
      p("Liebe Kolleginnen und Kollegen,"),
      p(
        `hiermit laden wir Sie herzlich ein zum Fachtag „${event.title}“ am ${germanDay(event.day, event.seed)}, ${germanTimes(event.start, event.end, event.seed)}.`,
      ),
      p(`Ort: ${event.venue}, ${event.street}, ${event.postcode} ${event.city}`),
      p(`Veranstalter: ${event.organisers[0]}`),
      p(`Partner: ${event.partners.join("; ")}`),
      p("Wir freuen uns auf Sie!"),
    ],
    expected: withPartners(event),
  };
}

export function dashedProgramme(event) {
  const items = programmeOf(event, 1).filter((item) => item.kind !== "Anmeldung");
  const line = (item) => {
    const who = (item.speakers ?? [])
      .map((one) => `${titled(one)}, ${one.organisation}`)
      .join(" und ");
    const what = topic(item) ? `${called(item)} „${topic(item)}“` : called(item);
    return `${item.start[0]}.${String(item.start[1]).padStart(2, "0")}–${item.end[0]}.${String(item.end[1]).padStart(2, "0")} Uhr: ${what}${who ? ` (${who})` : ""}`;
  };
  return {
    blocks: [...head(event), h(2, "Tagesordnung"), list(items.map(line))],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}

// Held out: nothing was tuned on the following.

export function newsletterItem(event) {
  const [a, b] = event.partners;
  const partners = b ? `${a} und ${b}` : a;
  return {
    blocks: [
      h(2, "Aus der Region"),
      h(1, event.title),
      p(
        `${event.format} am ${germanDay(event.day, 2)}, ${germanTimes(event.start, event.end, 4)}, ${event.venue}, ${event.postcode} ${event.city}`,
      ),
      p(`Ausgerichtet von: ${event.organisers[0]}`),
      p(`In Partnerschaft mit: ${partners}`),
      p(ABOUT[(event.seed + 2) % 3]),
      p("Anmeldung: bis zwei Wochen vorher unter anmeldung@portal.example"),
    ],
    expected: withPartners(event, { partners: names(b ? [a, b] : [a]) }),
  };
}

export function documentation(event) {
  return {
    blocks: [
      p("Dokumentation"),
      h(1, event.title),
      p(`${event.format} am ${germanDay(event.day, 0)} in ${event.city}`),
      p(`Veranstaltungszeit: ${germanTimes(event.start, event.end, 0)}`),
      p(`Organisiert von: ${event.organisers[0]}`),
      p(`Mitveranstalter: ${event.partners.join("; ")}`),
      p(ABOUT[event.seed % 3]),
      p(
        "Die Ergebnisse wurden von den Moderatorinnen und Moderatoren zusammengefasst und am Ende im Plenum vorgestellt.",
      ),
      h(2, "Ausblick"),
      p("Im kommenden Jahr soll die Zusammenarbeit fortgesetzt werden."),
    ],
    expected: withPartners(event, { postcode: "" }),
  };
}

export function halfDays(event) {
  const items = programmeOf(event, 3);
  const line = (item) => {
    const who = (item.speakers ?? [])
      .map((one) => `${titled(one)}, ${one.organisation}`)
      .join(" | ");
    const what = topic(item) ? `${called(item)}: ${topic(item)}` : called(item);
    return [`${clock(item.start)} ${what}`, who].filter(Boolean);
  };
  const lines = (part) => part.flatMap(line).map(p);
  return {
    blocks: [
      ...head(event),
      h(2, "Programm"),
      h(2, "Vormittag"),
      ...lines(items.slice(0, 6)),
      h(2, "Nachmittag"),
      ...lines(items.slice(6)),
    ],
    expected: withPartners(event, { programme: wanted(items), persons: speakersOf(items) }),
  };
}
