import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import PDFDocument from "pdfkit";

const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

/** A line of the head that a page would set larger. */
function isHeadline(line: string): boolean {
  return /^„[^“]{12,}“$/.test(line);
}

/** A page printed to PDF: one line a paragraph, headline larger, address and pages in the footer. */
export function pdfOfText(text: string, options: { password?: string } = {}): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    ...(options.password ? { userPassword: options.password } : {}),
  });
  pdf.font(FONT);
  for (const line of text.split("\n")) {
    pdf.fontSize(isHeadline(line) ? 18 : 10).text(line || " ");
  }
  return bytesOf(pdf);
}

/** Two columns of running text under a headline. */
export function twoColumnPdf(headline: string, paragraphs: string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4" });
  pdf.font(FONT).fontSize(20).text(headline);
  pdf.fontSize(10).moveDown();
  pdf.text(paragraphs.join("\n\n"), { columns: 2, columnGap: 24, height: 300, align: "left" });
  return bytesOf(pdf);
}

export function bytesOf(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}

export async function docxOfText(text: string): Promise<Buffer> {
  const children = text.split("\n").map(
    (line) =>
      new Paragraph({
        children: [new TextRun(line)],
        ...(isHeadline(line) ? { heading: HeadingLevel.HEADING_1 } : {}),
      }),
  );
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A saved page around the text: blank lines part paragraphs, other line breaks stay. */
export function htmlOfText(text: string): string {
  const escaped = (part: string) => part.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  const body = parts
    .map((part) => {
      const lines = part.trim().split("\n");
      if (lines.length === 1 && isHeadline(part.trim())) return `<h1>${escaped(part.trim())}</h1>`;
      return `<p>${lines.map(escaped).join("<br>\n")}</p>`;
    })
    .join("\n");
  return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Seite</title></head><body>
<nav><ul><li><a href="/">Startseite</a></li></ul></nav><main>${body}</main>
<div class="cookie-banner">Wir verwenden Cookies.<button>Alle akzeptieren</button></div></body></html>`;
}
