import { createWriteStream, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { createCanvas } from "@napi-rs/canvas";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import PdfDocument from "pdfkit";
import { deck } from "../../backend/import/make-office.ts";
import { seededRandom } from "../seeded-random.ts";
import { sampleTexts } from "./made-records.ts";

const MB = 1024 * 1024;
/** A4 at 150 dots an inch, as office scanners make it. */
const SCAN = { width: 1_240, height: 1_754 };
const SCANS = 12;

interface Made {
  random: () => number;
  text: (paragraphs: number) => { title: string; paragraphs: string[] };
  /** Pictures of typed pages with the noise of a scanner (JPEG). */
  scans: Buffer[];
}

/** How many of each; together 1,000 files and about 1 GB. */
const KINDS: { count: number; write: (base: string, made: Made, at: number) => Promise<void> }[] = [
  { count: 200, write: writeNote },
  { count: 120, write: writePage },
  { count: 140, write: writeDocx },
  { count: 120, write: writePdf },
  { count: 60, write: (base, made, at) => writeScan(base, made, 2 + (at % 5)) },
  { count: 100, write: (base, made, at) => writeDeck(base, made, 4 + (at % 4), 0) },
  { count: 40, write: writeTable },
  { count: 40, write: writeCsv },
  { count: 60, write: writeMail },
  { count: 90, write: writePicture },
  { count: 20, write: (base, made) => writeZip(base, made, 3) },
  // The heavy ones: 50 to 100 MB each.
  { count: 3, write: (base, made, at) => writeScan(base, made, 90 + 30 * at) },
  { count: 4, write: (base, made, at) => writeDeck(base, made, 20, (50 + 10 * at) * MB) },
  { count: 2, write: (base, made) => writeZip(base, made, 100) },
  { count: 1, write: writeBook },
];

/** Writes the folder, in folders of 50 files. @returns how many files and bytes it holds */
export async function writeLargeFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const random = seededRandom(11);
  const { titles, sentences } = sampleTexts();
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? "";
  let number = 0;
  const made: Made = {
    random,
    text: (paragraphs) => ({
      title: `${pick(titles)} (${++number})`,
      paragraphs: Array.from({ length: paragraphs }, () =>
        Array.from({ length: 4 }, () => pick(sentences)).join(" "),
      ),
    }),
    scans: [],
  };
  for (let at = 0; at < SCANS; at += 1) made.scans.push(await makeScan(made));
  let written = 0;
  for (const { count, write } of KINDS) {
    for (let at = 0; at < count; at += 1) {
      // Kinds mixed in every folder, as people have them.
      const part = path.join(folder, `Ordner ${(written * 7) % 20}`);
      mkdirSync(part, { recursive: true });
      written += 1;
      await write(path.join(part, `Datei ${written}`), made, at);
    }
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sizes = names.map((name) => statSync(path.join(folder, name)));
  const files = sizes.filter((one) => one.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

async function makeScan({ text, random }: Made): Promise<Buffer> {
  const canvas = createCanvas(SCAN.width, SCAN.height);
  const page = canvas.getContext("2d");
  page.fillStyle = "#f6f4ee";
  page.fillRect(0, 0, SCAN.width, SCAN.height);
  const { data } = page.getImageData(0, 0, SCAN.width, SCAN.height);
  const noisy = page.createImageData(SCAN.width, SCAN.height);
  for (let at = 0; at < data.length; at += 4) {
    const shade = (data[at] ?? 0) - Math.floor(random() * 24);
    noisy.data[at] = shade;
    noisy.data[at + 1] = shade;
    noisy.data[at + 2] = shade - 4;
    noisy.data[at + 3] = 255;
  }
  page.putImageData(noisy, 0, 0);
  page.fillStyle = "#222";
  page.font = "22px sans-serif";
  const words = text(12).paragraphs.join(" ").split(" ");
  for (let line = 0; line < 50; line += 1) {
    page.fillText(words.slice(line * 9, line * 9 + 9).join(" "), 90, 120 + line * 31);
  }
  return canvas.encode("jpeg", 82);
}

async function writeNote(base: string, { text }: Made, at: number): Promise<void> {
  const { title, paragraphs } = text(20);
  writeFileSync(`${base}.${at % 2 ? "md" : "txt"}`, `# ${title}\n\n${paragraphs.join("\n\n")}\n`);
}

async function writePage(base: string, { text }: Made): Promise<void> {
  const { title, paragraphs } = text(30);
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  writeFileSync(
    `${base}.html`,
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>\n${body}</main></body></html>`,
  );
}

async function writeDocx(base: string, { text }: Made): Promise<void> {
  const { title, paragraphs } = text(40);
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((paragraph) => new Paragraph({ text: paragraph })),
  ];
  writeFileSync(`${base}.docx`, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function writePdf(base: string, { text }: Made): Promise<void> {
  const { title, paragraphs } = text(60);
  await savePdf(`${base}.pdf`, (pdf) => {
    pdf.addPage().fontSize(18).text(title).fontSize(11);
    for (const paragraph of paragraphs) pdf.moveDown().text(paragraph);
  });
}

async function writeScan(base: string, made: Made, pages: number): Promise<void> {
  await savePdf(`${base}.pdf`, (pdf) => {
    for (let page = 0; page < pages; page += 1) {
      const scan = made.scans[Math.floor(made.random() * SCANS)] ?? Buffer.alloc(0);
      // Each page a picture of its own, as a scanner makes it.
      const own = Buffer.concat([scan, Buffer.from(String(made.random()))]);
      pdf.addPage({ size: "A4", margin: 0 }).image(own, 0, 0, { width: 595 });
    }
  });
}

async function savePdf(file: string, fill: (pdf: InstanceType<typeof PdfDocument>) => void) {
  const pdf = new PdfDocument({ size: "A4", autoFirstPage: false });
  const target = createWriteStream(file);
  pdf.pipe(target);
  fill(pdf);
  pdf.end();
  await finished(target);
}

let emptyDeck: Record<string, Uint8Array> | null = null;

/** Slides with photographs, and one film of so many bytes. */
async function writeDeck(base: string, made: Made, photos: number, film: number): Promise<void> {
  emptyDeck ??= unzipSync(await deck());
  const { title } = made.text(1);
  const parts: Record<string, [Uint8Array, { level: 0 | 6 }]> = {};
  for (const [name, bytes] of Object.entries(emptyDeck)) {
    const own = name.endsWith("slide1.xml")
      ? Buffer.from(Buffer.from(bytes).toString("utf8").replace("Vorlesen wirkt", title))
      : bytes;
    parts[name] = [own, { level: 6 }];
  }
  for (let at = 0; at < photos; at += 1) {
    const photo = made.scans[Math.floor(made.random() * SCANS)] ?? Buffer.alloc(0);
    parts[`ppt/media/foto${at}.jpeg`] = [photo, { level: 0 }];
  }
  if (film > 0) parts["ppt/media/film.mp4"] = [noise(film, made.random), { level: 0 }];
  writeFileSync(`${base}.pptx`, zipSync(parts));
}

function noise(bytes: number, random: () => number): Buffer {
  const block = Buffer.alloc(64 * 1024);
  for (let at = 0; at < block.length; at += 1) block[at] = Math.floor(random() * 256);
  return Buffer.alloc(bytes, block);
}

async function writeTable(base: string, made: Made): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Anmeldungen");
  for (const row of rowsOf(made, 300)) sheet.addRow(row);
  writeFileSync(`${base}.xlsx`, Buffer.from(await book.xlsx.writeBuffer()));
}

async function writeCsv(base: string, made: Made): Promise<void> {
  const rows = rowsOf(made, 500).map((row) => row.join(";"));
  writeFileSync(`${base}.csv`, rows.join("\r\n"));
}

function rowsOf({ text, random }: Made, count: number): string[][] {
  const row = () => [text(0).title, String(Math.floor(random() * 1e6)), "Gelmetal", "01.03.2024"];
  return [["Titel", "Nummer", "Ort", "Tag"], ...Array.from({ length: count }, row)];
}

async function writeMail(base: string, made: Made): Promise<void> {
  const { title, paragraphs } = made.text(5);
  const scan = made.scans[0] ?? Buffer.alloc(0);
  const attachment = `Anlage: ${made.text(10).paragraphs.join("\n\n")}`;
  const part = (type: string, name: string, bytes: Buffer) =>
    [
      "--grenze",
      `Content-Type: ${type}; name="${name}"`,
      "Content-Transfer-Encoding: base64",
      `Content-Disposition: attachment; filename="${name}"`,
      "",
      bytes.toString("base64").replace(/.{76}/g, "$&\r\n"),
    ].join("\r\n");
  const head = [
    "From: Anna Muster <anna@example.org>",
    "To: Bea Beispiel <bea@example.org>",
    `Subject: =?utf-8?B?${Buffer.from(title).toString("base64")}?=`,
    "Date: Mon, 19 Mar 2018 10:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="grenze"',
    "",
    "--grenze",
    "Content-Type: text/plain; charset=utf-8",
    "",
    paragraphs.join("\r\n\r\n"),
  ].join("\r\n");
  const unique = Buffer.concat([scan, Buffer.from(title)]);
  const files = [
    part("text/plain", "Anlage.txt", Buffer.from(attachment)),
    part("image/jpeg", "Foto.jpg", unique),
  ];
  writeFileSync(`${base}.eml`, `${head}\r\n${files.join("\r\n")}\r\n--grenze--\r\n`);
}

async function writePicture(base: string, made: Made, at: number): Promise<void> {
  const scan = made.scans[at % SCANS] ?? Buffer.alloc(0);
  writeFileSync(`${base}.jpg`, Buffer.concat([scan, Buffer.from(String(at))]));
}

async function writeZip(base: string, made: Made, pictures: number): Promise<void> {
  const parts: Record<string, [Uint8Array, { level: 0 | 6 }]> = {};
  for (let at = 0; at < 5; at += 1) {
    const { title, paragraphs } = made.text(10);
    parts[`Vermerk ${at}.txt`] = [
      Buffer.from(`${title}\n\n${paragraphs.join("\n\n")}`),
      { level: 6 },
    ];
  }
  for (let at = 0; at < pictures; at += 1) {
    const scan = made.scans[at % SCANS] ?? Buffer.alloc(0);
    const own = Buffer.concat([scan, Buffer.from(String(made.random()))]);
    parts[`Foto ${at}.jpg`] = [own, { level: 0 }];
  }
  writeFileSync(`${base}.zip`, zipSync(parts));
}

/** A text as long as thirty books. */
async function writeBook(base: string, { text }: Made): Promise<void> {
  const { title, paragraphs } = text(40_000);
  writeFileSync(`${base}.txt`, `${title}\n\n${paragraphs.join("\n\n")}\n`);
}
