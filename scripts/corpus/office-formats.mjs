// Tables, slides and templates, saved pages, archives: what a block becomes in each.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makeDocx } from "../sample/docx-file.mjs";
import { makeHtml } from "../sample/html-file.mjs";

const AT = { mtime: new Date(2026, 10, 1, 12, 0, 0) };
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const zipped = (files) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [
          name,
          [typeof bytes === "string" ? strToU8(bytes) : bytes, AT],
        ]),
      ),
    ),
  );

/** Blocks as rows of a sheet: a table keeps its cells, everything else is a row of one cell. */
function rowsOf(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === "table") return block.rows;
    if (block.type === "list") return block.items.map((item) => [item]);
    return [[block.text]];
  });
}

export function xlsx({ blocks }) {
  const cell = (text, column, row) =>
    text === ""
      ? ""
      : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const rows = rowsOf(blocks)
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, at) => cell(text, at, row)).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const head = `<?xml version="1.0" encoding="UTF-8"?>`;
  return zipped({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Tabelle1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

const separated = (blocks, by) =>
  rowsOf(blocks)
    .map((cells) =>
      cells
        .map((text) =>
          /["\n]/.test(text) || text.includes(by) ? `"${text.replaceAll('"', '""')}"` : text,
        )
        .join(by),
    )
    .join("\r\n");

/** As Excel in Germany writes it. */
export const csv = ({ blocks }) => Buffer.from(`\ufeff${separated(blocks, ";")}\r\n`);
export const tsv = ({ blocks }) => Buffer.from(`${separated(blocks, "\t")}\r\n`);

const ODF_NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"';

function openDocument(kind, body) {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return Buffer.from(
    zipSync({
      mimetype: [strToU8(type), { ...AT, level: 0 }],
      "content.xml": [
        strToU8(
          `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF_NAMES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
        ),
        AT,
      ],
      "META-INF/manifest.xml": [strToU8(manifest), AT],
    }),
  );
}

const odfCell = (text) =>
  `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
const odfRows = (rows) =>
  rows.map((cells) => `<table:table-row>${cells.map(odfCell).join("")}</table:table-row>`).join("");

export const ods = ({ blocks }) =>
  openDocument(
    "spreadsheet",
    `<table:table table:name="Tabelle1">${odfRows(rowsOf(blocks))}</table:table>`,
  );

/** A slide for each heading and what follows it. */
export function odp({ blocks }) {
  const slides = [];
  for (const block of blocks) {
    if (block.type === "heading" || slides.length === 0) slides.push({ title: "", parts: [] });
    const slide = slides.at(-1);
    if (block.type === "heading") slide.title = block.text;
    else slide.parts.push(block);
  }
  // Frames of the width of the slide, one under the other: without it letters would stand in a column.
  let top = 0;
  const place = (lines) => {
    const y = top;
    top += 1 + lines;
    return `svg:x="1cm" svg:y="${y}cm" svg:width="26cm" svg:height="${lines}cm"`;
  };
  const frame = (kind, inside, lines) =>
    `<draw:frame presentation:class="${kind}" ${place(lines)}><draw:text-box>${inside}</draw:text-box></draw:frame>`;
  const part = (block) => {
    if (block.type === "table")
      return `<draw:frame ${place(block.rows.length)}><table:table>${odfRows(block.rows)}</table:table></draw:frame>`;
    const texts = block.type === "list" ? block.items : [block.text];
    const paragraphs = texts.map((text) => `<text:p>${escaped(text)}</text:p>`).join("");
    return frame("outline", paragraphs, texts.length);
  };
  const pages = slides.map(({ title, parts }, at) => {
    top = 1;
    const head = title ? frame("title", `<text:p>${escaped(title)}</text:p>`, 2) : "";
    return `<draw:page draw:name="Folie ${at + 1}">${head}${parts.map(part).join("")}</draw:page>`;
  });
  return openDocument("presentation", pages.join(""));
}

/** A Word template differs from a document by its type only. */
export async function dotx(source) {
  const parts = unzipSync(
    await makeDocx({
      ...source,
      title: "",
      footer: "Bildungsportal",
      pages: [{ blocks: source.blocks }],
    }),
  );
  const types = strFromU8(parts["[Content_Types].xml"]);
  return zipped({
    ...parts,
    "[Content_Types].xml": types.replace("document.main+xml", "template.main+xml"),
  });
}

const page = async ({ title, blocks }) =>
  Buffer.from(
    await makeHtml({
      title,
      site: "Bildungsportal",
      footer: "Bildungsportal",
      pages: [{ blocks }],
    }),
  );

/** A page in one file, as browsers on Windows save it. */
export async function mhtml(source) {
  const body = (await page(source)).toString("base64").replace(/.{76}/g, "$&\r\n");
  const address = "https://portal.example/veranstaltung";
  return Buffer.from(
    [
      "From: <Saved by Blink>",
      `Snapshot-Content-Location: ${address}`,
      `Subject: =?utf-8?B?${Buffer.from(source.title).toString("base64")}?=`,
      "Date: Mon, 12 Jan 2015 08:15:00 -0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="grenze"',
      "",
      "--grenze",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      `Content-Location: ${address}`,
      "",
      body,
      "--grenze--",
      "",
    ].join("\r\n"),
  );
}

/** An archive with a document and what programs leave beside it. */
export const zip = async (source) =>
  zipped({
    "Unterlagen/Veranstaltung.html": await page(source),
    "__MACOSX/Unterlagen/._Veranstaltung.html": "x",
    "Unterlagen/Notiz.txt": "Bitte noch ausdrucken.",
  });

/** A page with the folder that browsers save beside it. */
export const savedPage = async (source) => ({
  page: await page(source),
  beside: {
    "stil.css": "body { color: black }",
    "saved_resource.html": "<html><body><h1>Werbung</h1><p>Jetzt anmelden!</p></body></html>",
  },
});
