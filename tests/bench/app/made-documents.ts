import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import PdfDocument from "pdfkit";
import { seededRandom } from "../seeded-random.ts";
import { sampleTexts } from "./made-records.ts";

const PARAGRAPHS = 30;

/** A title and paragraphs, before it becomes a file. */
interface MadeText {
  title: string;
  paragraphs: string[];
}

/** Writes so many documents into a folder: PDF, DOCX, web pages and plain text in turn. */
export async function writeMadeDocuments(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(9);
  const { titles, sentences } = sampleTexts();
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? "";
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const text = {
      title: `${pick(titles)} (${at + 1})`,
      paragraphs: Array.from({ length: PARAGRAPHS }, () =>
        Array.from({ length: 4 }, () => pick(sentences)).join(" "),
      ),
    };
    const format = FORMATS[at % FORMATS.length] ?? writeText;
    files.push(await format(path.join(folder, `Dokument ${at + 1}`), text));
  }
  return files;
}

const FORMATS = [writePdf, writeDocx, writePage, writeText];

async function writePdf(base: string, { title, paragraphs }: MadeText): Promise<string> {
  const file = `${base}.pdf`;
  const pdf = new PdfDocument({ size: "A4" });
  const target = createWriteStream(file);
  pdf.pipe(target);
  pdf.fontSize(18).text(title).fontSize(11);
  for (const paragraph of paragraphs) pdf.moveDown().text(paragraph);
  pdf.end();
  await finished(target);
  return file;
}

async function writeDocx(base: string, { title, paragraphs }: MadeText): Promise<string> {
  const file = `${base}.docx`;
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((text) => new Paragraph({ text })),
  ];
  writeFileSync(file, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return file;
}

async function writePage(base: string, { title, paragraphs }: MadeText): Promise<string> {
  const file = `${base}.html`;
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n");
  const head = `<meta charset="utf-8"><title>${escapeHtml(title)}</title>`;
  writeFileSync(
    file,
    `<!doctype html><html lang="de"><head>${head}</head><body><main><article>
<h1>${escapeHtml(title)}</h1>\n${body}</article></main></body></html>`,
  );
  return file;
}

async function writeText(base: string, { title, paragraphs }: MadeText): Promise<string> {
  const file = `${base}.txt`;
  writeFileSync(file, `${title}\n\n${paragraphs.join("\n\n")}\n`);
  return file;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
