import { readFileSync } from "node:fs";
import { createCanvas } from "@napi-rs/canvas";
import {
  docxOfText,
  htmlOfText,
  pdfOfText,
  twoColumnPdf,
} from "../backend/import/make-documents.ts";
import { CALENDAR, CARDS, MHTML, mailOf, msgOf } from "../backend/import/make-mails.ts";
import {
  deck,
  ODP_BODY,
  ODS_BODY,
  ODT_BODY,
  openDocument,
  workbook,
  zipOfFiles,
} from "../backend/import/make-office.ts";

const TEXT = `Fachtag 2018
„Wege ins Buch – Übergänge gestalten“
5. Juni 2018
10:00 Uhr bis 15:00 Uhr
Händelhalle, Salzgrafenplatz 1
06108 Halle (Saale)
Veranstalter: Stiftung Seitenwind (StiSe)

Ein Tag über Vorlesen, mit vielen Menschen aus Köthen und Dessau-Roßlau.`;

const RTF = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s1 heading 1;}}{\info{\title Wege}{\creatim\yr2018\mo3\dy19}}\pard\s1 K\'f6then\par\pard Ein \u8222?Wort\u8220?.\par\pard\intbl Ort\cell Halle\cell\row{\pict 00ff}}`;

/** Each has a decoder of its own. */
const TIFF_PACKINGS = ["g3", "g3-2d", "g4", "lzw", "deflate", "packbits", "jpeg"];

function scan(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/import/scans/${name}`, import.meta.url));
}

/** A sound file of each format by its name, to be damaged. */
export async function seedFiles(): Promise<Record<string, Uint8Array>> {
  const canvas = createCanvas(40, 20);
  const plan = { name: "Plan.txt", bytes: Buffer.from("Plan") };
  const mail = mailOf(TEXT, [{ ...plan, type: "text/plain" }]);
  return {
    "a.pdf": await pdfOfText(TEXT),
    "columns.pdf": await twoColumnPdf("Wege ins Buch", [TEXT, TEXT]),
    "table.pdf": readFileSync(
      new URL("../fixtures/import/tables/programme-borders.pdf", import.meta.url),
    ),
    "a.docx": await docxOfText(TEXT),
    "a.pptx": await deck(),
    "a.xlsx": await workbook(),
    "a.odt": openDocument("text", ODT_BODY),
    "a.odp": openDocument("presentation", ODP_BODY),
    "a.ods": openDocument("spreadsheet", ODS_BODY),
    "a.rtf": Buffer.from(RTF),
    "a.html": Buffer.from(htmlOfText(TEXT)),
    "a.mhtml": Buffer.from(MHTML),
    "a.txt": Buffer.from(TEXT),
    "a.md": Buffer.from(`# Wege\n\n- eins\n- zwei\n\n| a | b |\n|---|---|\n| c | d |\n\n${TEXT}`),
    "a.csv": Buffer.from('Name;Ort\n"Müller, Änne";Köthen\n"Zwei\nZeilen";Halle\n'),
    "a.eml": mail,
    "a.msg": msgOf("Einladung", TEXT, plan),
    "a.vcf": Buffer.from(CARDS, "latin1"),
    "a.ics": Buffer.from(CALENDAR),
    "a.jsonl": Buffer.from(
      '{"kind":"organisation","name":"Köthen"}\n{"kind":"person","name":"Änne"}\n',
    ),
    "a.zip": zipOfFiles({
      "a.txt": TEXT,
      "post.eml": mail,
      "innen.zip": zipOfFiles({ "b.txt": TEXT, "c.txt": TEXT }),
    }),
    "a.png": canvas.toBuffer("image/png"),
    "a.jpg": canvas.toBuffer("image/jpeg"),
    "a.tif": scan("two-pages.tif"),
    ...Object.fromEntries(TIFF_PACKINGS.map((name) => [`${name}.tif`, scan(`${name}.tif`)])),
  };
}
