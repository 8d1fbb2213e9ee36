// Appointments, cards, records and pictures: formats that hold data rather than blocks of text.
import { deflateSync } from "node:zlib";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { clock, isoDay } from "./facts.mjs";
import { plainText } from "./plain-text.mjs";

GlobalFonts.registerFromPath("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "Schrift");

const icsText = (text) => text.replace(/([,;\\])/g, "\\$1").replace(/\n/g, "\\n");
const compact = (day, time) =>
  `${isoDay(day).replaceAll("-", "")}T${clock(time).replace(":", "")}00`;

/** An invitation as calendars of offices send it, in German time. */
export function calendar({ event }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bildungsportal//DE",
    "BEGIN:VEVENT",
    `UID:${event.seed}@portal.example`,
    "DTSTAMP:20150101T080000Z",
    `DTSTART;TZID=Europe/Berlin:${compact(event.day, event.start)}`,
    `DTEND;TZID=Europe/Berlin:${compact(event.day, event.end)}`,
    `SUMMARY:${icsText(event.title)}`,
    `LOCATION:${icsText(`${event.venue}, ${event.street}, ${event.postcode} ${event.city}`)}`,
    `ORGANIZER;CN="${event.organisers[0]}":mailto:post@portal.example`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`);
}

export function cards({ event }) {
  const card = ({ academicTitle, name, organisation }) => {
    const [first, ...rest] = name.split(" ");
    return [
      "BEGIN:VCARD",
      "VERSION:3.0",
      `N:${rest.join(" ")};${first};;${academicTitle};`,
      `FN:${[academicTitle, name].filter(Boolean).join(" ")}`,
      `ORG:${organisation.replace(/;/g, "\\;")}`,
      `EMAIL:${first.toLowerCase()}@portal.example`,
      "END:VCARD",
    ].join("\r\n");
  };
  return Buffer.from(`${event.persons.slice(0, 3).map(card).join("\r\n")}\r\n`);
}

/** A record as this program exports it. */
export function ownRecords({ event }) {
  return Buffer.from(
    `${JSON.stringify({
      kind: "event",
      externalId: `corpus-${event.seed}`,
      title: event.title,
      start: `${isoDay(event.day)}T${clock(event.start)}`,
      end: `${isoDay(event.day)}T${clock(event.end)}`,
      venue: {
        name: event.venue,
        address: { street: event.street, postcode: event.postcode, city: event.city },
      },
      organisers: [event.organisers[0]],
    })}\n`,
  );
}

const [WIDTH, MARGIN, SIZE] = [1_240, 90, 26];

/** The text as it comes out of a scanner, at 150 dpi. */
export function pictureOf({ blocks }) {
  const probe = createCanvas(10, 10).getContext("2d");
  probe.font = `${SIZE}px Schrift`;
  const lines = plainText(blocks)
    .split("\n")
    .flatMap((line) => {
      const wrapped = [""];
      for (const word of line.split(" ")) {
        const longer = wrapped.at(-1) ? `${wrapped.at(-1)} ${word}` : word;
        if (probe.measureText(longer).width > WIDTH - 2 * MARGIN) wrapped.push(word);
        else wrapped[wrapped.length - 1] = longer;
      }
      return wrapped;
    });
  const canvas = createCanvas(WIDTH, MARGIN * 2 + lines.length * SIZE * 1.6);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "black";
  context.font = `${SIZE}px Schrift`;
  for (const [at, line] of lines.entries()) {
    context.fillText(line, MARGIN, MARGIN + at * SIZE * 1.6);
  }
  return canvas;
}

/** One grey page, packed with Deflate. */
export function tiff(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4]);
  const packed = deflateSync(grey, { level: 9 });
  const [SHORT, LONG] = [3, 4];
  const entries = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 8],
    [262, SHORT, 1],
    [273, LONG, 8],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, packed.length],
  ];
  const directory = 8 + packed.length + (packed.length % 2);
  const file = Buffer.alloc(directory + 2 + entries.length * 12 + 4);
  file.write("II*\0", "latin1");
  file.writeUInt32LE(directory, 4);
  packed.copy(file, 8);
  file.writeUInt16LE(entries.length, directory);
  for (const [at, [tag, type, value]] of entries.entries()) {
    const start = directory + 2 + at * 12;
    file.writeUInt16LE(tag, start);
    file.writeUInt16LE(type, start + 2);
    file.writeUInt32LE(1, start + 4);
    if (type === SHORT) file.writeUInt16LE(value, start + 8);
    else file.writeUInt32LE(value, start + 8);
  }
  return file;
}
