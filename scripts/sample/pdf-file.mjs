import PDFDocument from "pdfkit";
import { MADE_ON } from "./fixed-dates.mjs";

const MARGIN = 64;
const SIZES = { 1: 20, 2: 14 };

/**
 * A PDF with one sheet of A4 for each page of the source.
 *
 * @throws {Error} when a page of the source does not fit its sheet
 */
export function makePdf({ title, author = "", footer = title, pages }) {
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    autoFirstPage: false,
    // What zlib makes differs from processor to processor; plain streams are the same everywhere.
    compress: false,
    lang: "de-DE",
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: MADE_ON, ModDate: MADE_ON },
  });
  const chunks = [];
  pdf.on("data", (chunk) => chunks.push(chunk));
  const finished = new Promise((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  let made = 0;
  pdf.on("pageAdded", () => {
    made += 1;
  });
  pages.forEach((page, index) => {
    pdf.addPage();
    for (const block of page.blocks) drawBlock(pdf, block);
    drawFooter(pdf, footer, index + 1);
    if (made !== index + 1) throw new Error(`page ${index + 1} of "${title}" is too long`);
  });
  pdf.end();
  return finished;
}

function drawBlock(pdf, block) {
  switch (block.type) {
    case "heading":
      pdf.moveDown(0.3).font("Helvetica-Bold").fontSize(SIZES[block.level]).text(block.text);
      pdf.moveDown(0.4);
      break;
    case "paragraph":
      pdf.font("Helvetica").fontSize(11).text(block.text, { lineGap: 3 });
      pdf.moveDown(0.6);
      break;
    case "list":
      pdf.font("Helvetica").fontSize(11).list(block.items, { bulletRadius: 2, lineGap: 3 });
      pdf.moveDown(0.6);
      break;
    case "table":
      drawTable(pdf, block.rows);
      break;
  }
}

function drawTable(pdf, rows) {
  const width = pdf.page.width - 2 * MARGIN;
  pdf.font("Helvetica").fontSize(11);
  for (const row of rows) {
    const cell = width / row.length;
    const y = pdf.y;
    const height = Math.max(...row.map((text) => pdf.heightOfString(text, { width: cell - 8 })));
    row.forEach((text, column) => {
      pdf.text(text, MARGIN + column * cell, y, { width: cell - 8 });
    });
    pdf.x = MARGIN;
    pdf.y = y + height + 5;
  }
  pdf.moveDown(0.6);
}

/** Written below the margin, where text would otherwise begin a new page. */
function drawFooter(pdf, footer, number) {
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf
    .font("Helvetica")
    .fontSize(8)
    .text(`${footer} · ${number}`, MARGIN, pdf.page.height - 40, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}
