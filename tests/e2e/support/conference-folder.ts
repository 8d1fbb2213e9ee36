import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { FORMATS } from "../../../scripts/corpus/formats.mjs";

interface Block {
  type: "heading" | "paragraph" | "list" | "table";
  level?: number;
  text?: string;
  items?: string[];
  rows?: string[][];
}

const h = (level: number, text: string): Block => ({ type: "heading", level, text });
const p = (text: string): Block => ({ type: "paragraph", text });
const list = (items: string[]): Block => ({ type: "list", items });
const table = (rows: string[][]): Block => ({ type: "table", rows });

const TITLE = "Lernwege zwischen Dorf und Stadt";
const DAY = "12. September 2019";
const TALKS = [
  ["Bücherbus und Lesepaten", "Dr. Maren Feldkirch", "Hochschule Gelmstedt"],
  ["Elternlotsen im Quartier", "Jan Ostermann", "Bürgerstiftung Oberland"],
  ["Werkstatt im alten Bahnhof", "Sabine Krug", "Landkreis Oberland"],
  ["Daten für die Bildungsplanung", "Mehmet Aydin", "Bildungsbüro Stadt Gelmstedt"],
  ["Musik auf Rädern", "Heike Zander", "Kreismusikschule Oberland"],
] as const;
const [MARGIN, LINE] = [60, 50];

async function make(format: string, title: string, blocks: Block[]): Promise<Uint8Array> {
  const { make: write } = FORMATS[format as keyof typeof FORMATS] as {
    make: (source: { title: string; blocks: Block[] }) => Promise<Uint8Array> | Uint8Array;
  };
  return write({ title, blocks });
}

/**
 * A folder as an office keeps it of one conference: saved page with what lies beside it, programme,
 * 15 slide decks, posters, list of participants, photographs, mails. All of it is invented.
 */
export async function makeConferenceFolder(parent: string): Promise<string> {
  const folder = path.join(parent, "Fachtag Lernwege 2019");
  const put = (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const head = [
    h(1, `„${TITLE}“`),
    p(DAY),
    p("9.30 Uhr bis 16.00 Uhr"),
    p("Stadthalle Gelmstedt, Schloßstraße 1, 99867 Gotha"),
    p("Veranstalter: Bildungsverbund Oberland e. V."),
    p("In Kooperation mit: Bürgerstiftung Oberland"),
  ];
  put("Lernwege – Fachtag.html", await make("html", TITLE, [p("Fachtag"), ...head]));
  put("Lernwege – Fachtag-Dateien/stil.css", "body { color: black }");
  put("Lernwege – Fachtag-Dateien/werbung.html", "<h1>Jetzt anmelden</h1><p>Werbung</p>");
  put("Lernwege – Fachtag-Dateien/logo.png", photo(80, 40, 200));
  const rows = TALKS.map(([title, who, from], at) => [
    `${10 + at}.00 Uhr`,
    `Themeninsel ${at + 1}: ${title}`,
    `${who}, ${from}`,
  ]);
  put(
    "Programm.pdf",
    await make("pdf", TITLE, [
      ...head,
      h(2, "Programm"),
      table([
        ["Zeit", "Thema", "Referent:in"],
        ["9.30 Uhr", "Begrüßung", "Karin Wolter, Landrätin"],
        ...rows,
        ["15.30 Uhr", "Abschluss", ""],
      ]),
    ]),
  );
  for (let at = 0; at < 15; at++) {
    const [title, who, from] = TALKS[at % TALKS.length] ?? TALKS[0];
    const part = ["", " – Zahlen", " – Fragen aus dem Gespräch"][Math.floor(at / TALKS.length)];
    const name = `Folien/${String(at + 1).padStart(2, "0")} ${title}${part}`;
    const blocks = [
      h(1, `${title}${part}`),
      p(`${who}, ${from}`),
      h(2, "Worum es geht"),
      list(["Ausgangslage vor Ort", "Was wir getan haben", "Was daraus wurde"]),
      h(2, "Was wir mitnehmen"),
      list(["Früh miteinander reden", "Eine feste Ansprechperson"]),
    ];
    const format = at % 4 === 3 ? "odp" : "pptx";
    put(`${name}.${format}`, await make(format, title, blocks));
  }
  for (const [at, [title, who, from]] of TALKS.slice(0, 3).entries()) {
    const blocks = [h(1, title), p(`Poster zu Themeninsel ${at + 1}`), p(`${who}, ${from}`)];
    put(`Poster/Poster ${at + 1}.pdf`, await make("pdf", title, blocks));
  }
  put(
    "Teilnehmerliste.xlsx",
    await make("xlsx", "Teilnehmerliste", [
      table([
        ["Nachname", "Vorname", "Einrichtung", "E-Mail"],
        ...TALKS.map(([, who, from], at) => {
          const names = who.replace("Dr. ", "").split(" ");
          return [names[1] ?? "", names[0] ?? "", from, `gast${at}@example.org`];
        }),
      ]),
    ]),
  );
  for (let at = 1; at <= 6; at++)
    put(`Fotos/IMG_${1200 + at}.jpg`, photo(640, 420, at * 35, "jpeg"));
  const mail = (title: string, ...texts: string[]) => make("eml", title, texts.map(p));
  put("Mails/Dank.eml", await mail("Dank", "Vielen Dank für den schönen Tag!", "Sabine Krug"));
  put("Mails/Raum.eml", await mail("Raum gebucht", "Der große Saal ist für uns reserviert."));
  put("~$Programm.docx", "Sperrdatei");
  return folder;
}

function photo(width: number, height: number, tone: number, type: "png" | "jpeg" = "png"): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = `rgb(${tone}, 120, ${255 - tone})`;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "white";
  context.fillRect(MARGIN, LINE, width / 4, height / 4);
  return type === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg");
}
