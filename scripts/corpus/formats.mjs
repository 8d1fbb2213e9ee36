// Writes the blocks of a document in each format. Office files and PDF come from the makers of the
// sample library; the plain formats are few enough lines to stand here.
import { strToU8, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { msgOf } from "../../tests/backend/import/make-mails.ts";
import { makeDocx } from "../sample/docx-file.mjs";
import { MADE_ON } from "../sample/fixed-dates.mjs";
import { makeHtml } from "../sample/html-file.mjs";
import { makePdf } from "../sample/pdf-file.mjs";
import { makePptx } from "../sample/pptx-file.mjs";
import { calendar, cards, ownRecords, pictureOf, tiff } from "./data-formats.mjs";
import { csv, dotx, mhtml, odp, ods, savedPage, tsv, xlsx, zip } from "./office-formats.mjs";
import { drawPanels, makeLetterhead } from "./page-formats.mjs";
import { plainText } from "./plain-text.mjs";

const asPages = ({ title, blocks }) => ({
  title,
  site: "Bildungsportal",
  footer: "Bildungsportal",
  pages: [{ blocks }],
});

export const FORMATS = {
  html: { extension: "html", make: (source) => makeHtml(asPages(source)) },
  txt: { extension: "txt", make: (source) => Buffer.from(plainText(source.blocks)) },
  windows1252: {
    extension: "txt",
    make: (source) => windows1252(plainText(source.blocks).replaceAll("\n", "\r\n")),
  },
  utf16: {
    extension: "txt",
    make: (source) =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plainText(source.blocks), "utf16le")]),
  },
  md: { extension: "md", make: (source) => Buffer.from(markdown(source.blocks)) },
  pdf: { extension: "pdf", make: (source) => makePdf(asPages(source)) },
  twoColumns: { extension: "pdf", make: (source) => inColumns(source, { columns: 2, gap: 28 }) },
  // As LaTeX sets them: hardly more room between the columns than between words.
  narrowColumns: {
    extension: "pdf",
    make: (source) => inColumns(source, { columns: 2, gap: 11, align: "justify" }),
  },
  threeColumns: { extension: "pdf", make: (source) => inColumns(source, { columns: 3, gap: 20 }) },
  docx: { extension: "docx", make: (source) => makeDocx({ ...asPages(source), title: "" }) },
  letterhead: { extension: "docx", make: makeLetterhead },
  panels: { extension: "pdf", make: drawPanels },
  odt: { extension: "odt", make: odt },
  rtf: { extension: "rtf", make: rtf },
  eml: { extension: "eml", make: mail },
  pptx: {
    extension: "pptx",
    make: (source) => makePptx({ title: source.title, pages: slides(source.blocks) }),
  },
  odp: { extension: "odp", make: odp },
  xlsx: { extension: "xlsx", make: xlsx },
  ods: { extension: "ods", make: ods },
  csv: { extension: "csv", make: csv },
  tsv: { extension: "tsv", make: tsv },
  dotx: { extension: "dotx", make: dotx },
  mhtml: { extension: "mhtml", make: mhtml },
  savedPage: { extension: "html", make: savedPage },
  zip: { extension: "zip", make: zip },
  msg: {
    extension: "msg",
    make: ({ title, blocks }) =>
      msgOf(title, plainText(blocks), { name: "Lageplan.txt", bytes: Buffer.from("Siehe Karte.") }),
  },
  ics: { extension: "ics", make: calendar },
  vcf: { extension: "vcf", make: cards },
  jsonl: { extension: "jsonl", make: ownRecords },
  png: { extension: "png", make: (source) => pictureOf(source).toBuffer("image/png") },
  jpeg: { extension: "jpg", make: (source) => pictureOf(source).toBuffer("image/jpeg", 85) },
  tiff: { extension: "tif", make: (source) => tiff(pictureOf(source)) },
};

function markdown(blocks) {
  const parts = blocks.map((block) => {
    if (block.type === "heading") return `${"#".repeat(block.level)} ${block.text}`;
    if (block.type === "list") return block.items.map((item) => `- ${item}`).join("\n");
    if (block.type === "table") {
      const [first, ...rest] = block.rows.map((row) => `| ${row.join(" | ")} |`);
      return [first, `|${" --- |".repeat(block.rows[0].length)}`, ...rest].join("\n");
    }
    return block.text;
  });
  return `${parts.join("\n\n")}\n`;
}

/** What Windows calls ANSI; letters it lacks become "?", as in any program of its time. */
function windows1252(text) {
  const special = { "€": 0x80, "„": 0x84, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97 };
  return Buffer.from(
    [...text].map(
      (letter) => special[letter] ?? (letter.codePointAt(0) < 256 ? letter.codePointAt(0) : 63),
    ),
  );
}

/** A headline over columns of text. */
function inColumns({ title, blocks }, { columns, gap, align = "left" }) {
  const pdf = new PDFDocument({
    size: "A4",
    compress: false,
    info: { Title: title, CreationDate: MADE_ON, ModDate: MADE_ON },
  });
  const chunks = [];
  pdf.on("data", (chunk) => chunks.push(chunk));
  const finished = new Promise((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  const [headline, ...rest] = blocks[0].type === "heading" ? blocks : [{ text: title }, ...blocks];
  pdf.font("Helvetica-Bold").fontSize(20).text(headline.text).moveDown();
  const text = rest.map((block) => plainText([block]).trim()).join("\n\n");
  pdf
    .font("Helvetica")
    .fontSize(10)
    .text(text, {
      columns,
      columnGap: gap,
      height: Math.max(120, 14 * Math.ceil(text.length / 62)),
      align,
    });
  pdf.end();
  return finished;
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function odt({ title, blocks }) {
  const element = (block) => {
    if (block.type === "heading")
      return `<text:h text:outline-level="${block.level}">${escaped(block.text)}</text:h>`;
    if (block.type === "list")
      return `<text:list>${block.items.map((item) => `<text:list-item><text:p>${escaped(item)}</text:p></text:list-item>`).join("")}</text:list>`;
    if (block.type === "table") {
      const rows = block.rows.map(
        (row) =>
          `<table:table-row>${row.map((cell) => `<table:table-cell office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`).join("")}</table:table-row>`,
      );
      return `<table:table><table:table-column table:number-columns-repeated="${block.rows[0].length}"/>${rows.join("")}</table:table>`;
    }
    return `<text:p>${escaped(block.text).replaceAll("\n", "<text:line-break/>")}</text:p>`;
  };
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"';
  const xml = (root, inside) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${names}>${inside}</office:${root}>`,
    );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const at = { mtime: new Date(2026, 10, 1, 12, 0, 0) };
  return Buffer.from(
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { ...at, level: 0 }],
      "content.xml": [
        xml(
          "document-content",
          `<office:body><office:text>${blocks.map(element).join("")}</office:text></office:body>`,
        ),
        at,
      ],
      "meta.xml": [
        xml("document-meta", `<office:meta><dc:title>${escaped(title)}</dc:title></office:meta>`),
        at,
      ],
      "META-INF/manifest.xml": [strToU8(manifest), at],
    }),
  );
}

function rtf({ blocks }) {
  const coded = (text) =>
    [...text.replace(/[\\{}]/g, "\\$&")]
      .map((letter) => (letter.codePointAt(0) < 128 ? letter : `\\u${letter.codePointAt(0)}?`))
      .join("");
  const paragraphs = plainText(blocks)
    .trim()
    .split(/\n+/)
    .map((line) => `{\\pard ${coded(line)}\\par}`);
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n${paragraphs.join("\n")}\n}`,
  );
}

function mail({ title, blocks }) {
  const body = Buffer.from(plainText(blocks)).toString("base64").replace(/.{76}/g, "$&\r\n");
  const subject = `=?UTF-8?B?${Buffer.from(title).toString("base64")}?=`;
  return Buffer.from(
    [
      `From: Bildungsportal <post@portal.example>`,
      `To: verteiler@portal.example`,
      `Subject: ${subject}`,
      `Date: Mon, 12 Jan 2015 09:15:00 +0100`,
      `Message-ID: <1@portal.example>`,
      `MIME-Version: 1.0`,
      `Content-Type: text/plain; charset=utf-8`,
      `Content-Transfer-Encoding: base64`,
      "",
      body,
      "",
    ].join("\r\n"),
  );
}

function slides(blocks) {
  const pages = [];
  for (const block of blocks) {
    if (block.type === "heading" || pages.length === 0 || pages.at(-1).blocks.length > 6)
      pages.push({ blocks: [] });
    pages.at(-1).blocks.push(block);
  }
  return pages;
}
