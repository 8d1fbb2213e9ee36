// Papers whose look is made by hand: flyers in panels, posters, letters with a printed head.
import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, Tab, TextRun } from "docx";
import PDFDocument from "pdfkit";
import { MADE_ON, withFixedDates } from "../sample/fixed-dates.mjs";

// The fonts that PDF itself knows lack the letters of half of Europe.
const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
const BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";
const MARGIN = 36;

/** A sheet with as many panels side by side as there are; one panel is a poster, centred. */
export function drawPanels({ title, panels }) {
  const pdf = new PDFDocument({
    size: "A4",
    layout: panels.length > 1 ? "landscape" : "portrait",
    margin: MARGIN,
    compress: false,
    info: { Title: title.replace(/\s+/g, " "), CreationDate: MADE_ON, ModDate: MADE_ON },
  });
  const chunks = [];
  pdf.on("data", (chunk) => chunks.push(chunk));
  const finished = new Promise((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  const width = pdf.page.width / panels.length;
  panels.forEach((parts, at) => {
    pdf.y = MARGIN;
    for (const { size, text } of parts) {
      pdf
        .font(size > 12 ? BOLD : FONT)
        .fontSize(size)
        .text(text, at * width + MARGIN / 2, pdf.y, {
          width: width - MARGIN,
          align: panels.length > 1 ? "left" : "center",
        });
      pdf.y += Math.max(8, size * 0.8);
    }
  });
  pdf.end();
  return finished;
}

/** A letter whose first paragraph is the printed head of its sheet and whose last the foot. */
export async function makeLetterhead({ title, blocks }) {
  const [head, ...rest] = blocks;
  const foot = rest.pop();
  const section = {
    headers: { default: new Header({ children: [paragraph(head.text)] }) },
    footers: { default: new Footer({ children: [paragraph(foot.text)] }) },
    children: rest.map((block) =>
      block.type === "heading"
        ? new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })
        : paragraph(block.text),
    ),
  };
  const document = new Document({ title, creator: "", sections: [section] });
  return withFixedDates(await Packer.toBuffer(document));
}

/** A paragraph with its lines and tabs as Word parts them. */
function paragraph(text) {
  const runs = text.split("\n").map((line, at) => {
    const parts = line
      .split("\t")
      .flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ children: parts, break: at === 0 ? 0 : 1 });
  });
  return new Paragraph({ children: runs, spacing: { after: 120 } });
}
