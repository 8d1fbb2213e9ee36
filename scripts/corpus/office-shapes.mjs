// Papers as offices, foundations and agencies send them. Held out: written before anybody looked at
// what the rules make of them.
import { expected, h, list, bareNames as names, p, table } from "./building-blocks.mjs";
import { clock, germanDay, isoDay, titled } from "./facts.mjs";

const daysLater = (day, count) => new Date(day.getTime() + count * 86_400_000);
const dotted = ([hour, minute]) => (minute === 0 ? `${hour}` : `${hour}.${minute}`);

/** These papers name no partners. */
const told = (event, more) => expected(event, { partners: [], ...more });

/** An invitation that names two days and lets people choose. */
export function twoDates(event) {
  const second = daysLater(event.day, 7);
  const [host] = event.persons;
  const times = `${dotted(event.start)} bis ${dotted(event.end)} Uhr`;
  return {
    blocks: [
      p(`${event.organisers[0]} · ${event.street} · ${event.postcode} ${event.city}`),
      p("An die Leitungen der Kindertageseinrichtungen und Grundschulen"),
      p(germanDay(daysLater(event.day, -40), 1)),
      h(1, `Einladung zur Fortbildung „${event.title}“`),
      p("Sehr geehrte Damen und Herren,"),
      p(
        "wegen der großen Nachfrage bieten wir unsere Fortbildung an zwei Tagen an. Der Inhalt ist jeweils derselbe, bitte wählen Sie den Tag, der Ihnen besser passt:",
      ),
      list([
        `1. Termin: ${germanDay(event.day, 2)}, ${times}`,
        `2. Termin: ${germanDay(second, 2)}, ${times}`,
      ]),
      p(
        `Wir treffen uns in der Einrichtung ${event.venue} (${event.street}, ${event.postcode} ${event.city}).`,
      ),
      p(
        `Ihre Rückmeldung erbitten wir bis zum ${germanDay(daysLater(event.day, -14), 1)} mit dem beiliegenden Bogen. Die Teilnahme ist kostenfrei.`,
      ),
      p(`Für Fragen steht Ihnen ${titled(host)} gern zur Verfügung.`),
      p("Mit freundlichen Grüßen"),
      p(event.organisers[0]),
    ],
    expected: told(event, { persons: [host.name] }),
  };
}

/** Minutes of a meeting. */
export function minutes(event) {
  const [chair, writer, guest] = event.persons;
  return {
    blocks: [
      h(1, "Ergebnisprotokoll"),
      p("7. Sitzung der Steuerungsgruppe Bildungslandschaft"),
      table([
        ["Datum", germanDay(event.day, 1)],
        ["Beginn / Ende", `${clock(event.start)} Uhr / ${clock(event.end)} Uhr`],
        ["Ort", `${event.venue}, ${event.street}, ${event.postcode} ${event.city}`],
        ["Leitung", titled(chair)],
        ["Protokoll", titled(writer)],
        ["Anwesend", `${titled(guest)} (${guest.organisation}), siehe Anwesenheitsliste`],
      ]),
      h(2, "TOP 1 Begrüßung"),
      p(
        `${titled(chair)} begrüßt die Anwesenden. Das Protokoll der letzten Sitzung vom ${germanDay(daysLater(event.day, -60), 1)} wird ohne Änderungen angenommen.`,
      ),
      h(2, "TOP 2 Stand der Vorhaben"),
      p("Die Befragung der Schulen ist abgeschlossen. Der Rücklauf liegt bei 74 Prozent."),
      h(2, "TOP 3 Verschiedenes"),
      p(`Die nächste Sitzung findet am ${germanDay(daysLater(event.day, 70), 1)} statt.`),
    ],
    expected: told(event, {
      title: "7. Sitzung der Steuerungsgruppe Bildungslandschaft",
      organisers: [],
      persons: [chair.name, writer.name, guest.name],
    }),
  };
}

/** What the press office of a Landratsamt sends out afterwards. */
export function officeNews(event) {
  const [speaker] = event.persons;
  return {
    blocks: [
      p("Landratsamt · Pressestelle"),
      p(`Medieninformation Nr. 45 | ${germanDay(daysLater(event.day, 4), 1)}`),
      h(1, `Rückblick: ${event.title}`),
      p(
        `${event.city}. Mehr als 90 Fachleute aus Schulen, Kitas und Vereinen sind am ${germanDay(event.day, 2)}, der Einladung von ${event.organisers[0]} nach ${event.city} gefolgt. Unter der Überschrift „${event.title}“ ging es einen Tag lang um die Frage, wie gute Ideen bleiben können.`,
      ),
      p(
        `„Wir haben heute gesehen, wie viel schon da ist“, sagte ${titled(speaker)} von der Einrichtung ${speaker.organisation}. Zum Abschluss besuchten die Gäste eine Ausstellung.`,
      ),
      p(
        "Hintergrund: Die Reihe gibt es seit 2014. Im nächsten Jahr, voraussichtlich im Mai, wird sie fortgesetzt.",
      ),
      p("Kontakt: Pressestelle, Telefon 03621 214-100, presse@portal.example"),
    ],
    expected: told(event, {
      start: isoDay(event.day),
      end: null,
      postcode: "",
      persons: [speaker.name],
    }),
  };
}

/** A leaflet whose programme is a table with long cells. */
export function leaflet(event) {
  const [a, b, c] = event.persons;
  const [first, second] = event.talks;
  const who = (one) => `${titled(one)}, ${one.organisation}`;
  return {
    blocks: [
      p(event.format),
      h(1, event.title),
      p(`am ${germanDay(event.day, 2)} in ${event.city}`),
      h(2, "Das erwartet Sie"),
      table([
        ["Wann", "Was", "Mit wem"],
        ["ab 8.30 Uhr", "Ankommen und Anmeldung", ""],
        ["9.30 Uhr", "Begrüßung", who(a)],
        ["10.00 Uhr", `Vortrag: ${first}`, who(b)],
        ["11.30 Uhr", `Workshop: ${second}`, who(c)],
        ["13.00 Uhr", "Mittagspause", ""],
        ["14.00 Uhr", "Abschluss", ""],
      ]),
      p(`Tagungsort: ${event.venue} | ${event.street} | ${event.postcode} ${event.city}`),
      p(`Eine Veranstaltung von ${event.organisers[0]} gemeinsam mit ${event.partners[0]}`),
    ],
    expected: told(event, {
      start: isoDay(event.day),
      end: null,
      partners: names(event.partners.slice(0, 1)),
      persons: [a.name, b.name, c.name],
      programme: [
        ["Anmeldung", "08:30", "Ankommen und Anmeldung", []],
        ["Begrüßung", "09:30", "Begrüßung", [a.name]],
        ["Fachvortrag", "10:00", first, [b.name]],
        ["Workshop", "11:30", second, [c.name]],
        ["Pause", "13:00", "Mittagspause", []],
        ["Abschluss", "14:00", "Abschluss", []],
      ].map(([kind, startTime, title, speakers]) => ({
        kind,
        number: null,
        startTime,
        title,
        speakers,
      })),
    }),
  };
}

/** A mail that passes an invitation on, with two signatures. */
export function forwardedMail(event) {
  const [sender, author] = event.persons;
  return {
    blocks: [
      p("Hallo zusammen,"),
      p("das hier kam gestern herein, vielleicht möchte ja jemand von uns hinfahren."),
      p("Viele Grüße"),
      p(`${titled(sender)}\n${sender.organisation}\nTel. 0361 555-210`),
      p("-----Ursprüngliche Nachricht-----"),
      p(
        `Von: ${author.name} <post@portal.example>\nGesendet: ${germanDay(daysLater(event.day, -50), 2)} 08:14\nAn: verteiler@portal.example\nBetreff: Einladung ${event.format}`,
      ),
      p("Liebe Kolleginnen und Kollegen,"),
      p(
        `am ${germanDay(event.day, 0)} veranstalten wir von ${clock(event.start)} bis ${clock(event.end)} Uhr die Tagung „${event.title}“, zu der wir Sie herzlich einladen. Sie findet im Haus ${event.venue} statt, ${event.street} in ${event.postcode} ${event.city}.`,
      ),
      p("Das Programm hängt an. Bitte geben Sie uns bis Ende des Monats Bescheid."),
      p("Herzliche Grüße"),
      p(`${titled(author)}\n${event.organisers[0]}\nE-Mail: post@portal.example`),
    ],
    expected: told(event, { persons: [sender.name, author.name] }),
  };
}

/** Who came: a list, not a description of an event. */
export function attendance(event) {
  return {
    blocks: [
      p(`Teilnehmendenliste ${event.title}`),
      p(`${germanDay(event.day, 1)}, ${event.venue}, ${event.city}`),
      table([
        ["Nr.", "Nachname", "Vorname", "Einrichtung", "E-Mail", "Unterschrift"],
        ...event.persons.map(({ name, organisation }, at) => {
          const [first, ...rest] = name.split(" ");
          return [
            String(at + 1),
            rest.join(" "),
            first,
            organisation,
            `gast${at}@portal.example`,
            "",
          ];
        }),
      ]),
    ],
    expected: { kind: null },
  };
}

/** A project's profile as a form. */
export function profile(event) {
  const [contact] = event.persons;
  const partner = names(event.partners)[0];
  return {
    blocks: [
      h(1, "Projektsteckbrief"),
      table([
        ["Name des Projekts", "Bildungslotsen im ländlichen Raum"],
        ["Kommune", "Landkreis Nordhausen"],
        ["Stiftung", "Ernst-Abel-Stiftung"],
        ["Weitere Beteiligte", partner === "Ernst-Abel-Stiftung" ? "Lesezeit gGmbH" : partner],
        ["Zeitraum", "September 2018 bis August 2021"],
        [
          "Worum geht es?",
          "Ehrenamtliche begleiten Familien beim Übergang von der Kita in die Schule. Sie werden geschult und treffen sich einmal im Monat mit der Koordinatorin.",
        ],
        [
          "Was wurde erreicht?",
          "Bisher wurden 140 Familien begleitet. Zwei Drittel der Lotsinnen sind länger als ein Jahr dabei.",
        ],
        ["Kontakt", `${titled(contact)}, ${contact.organisation}, lotsen@portal.example`],
      ]),
    ],
    expected: {
      kind: "practiceExample",
      title: "Bildungslotsen im ländlichen Raum",
      start: "2018-09",
      end: "2021-08",
      municipalities: ["Landkreis Nordhausen"],
      foundations: ["Ernst-Abel-Stiftung"],
      otherPartners: [partner === "Ernst-Abel-Stiftung" ? "Lesezeit gGmbH" : partner],
      persons: [contact.name],
    },
  };
}

/** A letter with everything that German offices put around its text. */
export function officialLetter(event) {
  const [clerk, speaker] = event.persons;
  return {
    blocks: [
      p("Der Landrat · Amt für Schule und Kultur"),
      p(
        `Auskunft erteilt: ${titled(clerk)}\nZimmer: 214\nTelefon: 03631 911-214\nAktenzeichen: 40.1-210/19`,
      ),
      p(`Datum: ${germanDay(daysLater(event.day, -30), 1)}`),
      h(1, `Auftaktveranstaltung „${event.title}“ – Einladung`),
      p("Sehr geehrte Damen und Herren,"),
      p(
        `der Kreistag hat beschlossen, die Zusammenarbeit mit den Stiftungen auszubauen. Zum Auftakt laden wir Sie ein für ${germanDay(event.day, 4)}, ${dotted(event.start)} Uhr, in den großen Saal (${event.venue}, ${event.street}, ${event.postcode} ${event.city}).`,
      ),
      p(
        `Den Festvortrag hält ${titled(speaker)} (${speaker.organisation}). Das Ende ist gegen ${dotted(event.end)} Uhr vorgesehen.`,
      ),
      p(
        `Veranstalter ist ${event.organisers[0]}. Um Antwort wird gebeten bis ${germanDay(daysLater(event.day, -10), 1)}.`,
      ),
      p("Im Auftrag"),
      p(titled(clerk)),
    ],
    expected: told(event, { persons: [clerk.name, speaker.name] }),
  };
}

/** An appointment as calendars hold it; nothing of it is running text. */
export function appointment(event) {
  const place = `${event.venue}, ${event.street}, ${event.postcode} ${event.city}`;
  return {
    blocks: [h(1, event.title), p(place)],
    expected: told(event),
  };
}

/** Address cards. */
export function addressCards(event) {
  const persons = event.persons.slice(0, 3).map(({ name }) => name);
  return { blocks: persons.map(p), expected: { kind: null, persons } };
}

/** A record of this program's own export. */
export function ownRecord(event) {
  return { blocks: [], expected: told(event) };
}
