import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import pptxgen from "pptxgenjs";

/** Any archive: name → content; the first entry is stored as it is, as OpenDocument wants it. */
export function zipOfFiles(files: Record<string, string | Uint8Array>): Buffer {
  const entries = Object.entries(files).map(([name, content], index) => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    return [name, index === 0 ? ([bytes, { level: 0 }] as const) : bytes] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]));
}

/** A deck of two slides: title, list, table, notes, and a slide that is titled by size alone. */
export async function deck(title = "Wege ins Buch"): Promise<Buffer> {
  const pptx = new pptxgen();
  pptx.title = title;
  pptx.author = "Änne Müller";
  pptx.defineSlideMaster({
    title: "MASTER",
    objects: [
      {
        placeholder: {
          options: { name: "title", type: "title", x: 0.5, y: 0.2, w: 9, h: 1 },
          text: "",
        },
      },
    ],
  });
  const first = pptx.addSlide({ masterName: "MASTER" });
  first.addText("Vorlesen wirkt", { placeholder: "title" });
  first.addText(
    [
      { text: "Kitas", options: { bullet: true, breakLine: true } },
      { text: "Schulen", options: { bullet: true, indentLevel: 1 } },
    ],
    { x: 0.5, y: 1.5, w: 8, h: 2, fontSize: 18 },
  );
  first.addNotes("Hier das Foto aus Köthen zeigen.");
  const second = pptx.addSlide();
  second.addText("Kosten im Überblick", { x: 0.5, y: 0.2, w: 8, h: 1, fontSize: 32 });
  second.addTable([
    [{ text: "Jahr" }, { text: "Summe" }],
    [{ text: "2024" }, { text: "12.000 €" }],
  ]);
  return Buffer.from((await pptx.write({ outputType: "nodebuffer" })) as Uint8Array);
}

/** Two sheets with dates, numbers, a formula and texts of several lines. */
export async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = "Änne Müller";
  book.title = "Teilnehmende";
  const sheet = book.addWorksheet("Anmeldungen");
  sheet.addRow(["Name", "Ort", "Tag", "Beitrag"]);
  sheet.addRow(["Jörg Groß", "Köthen", new Date(Date.UTC(2018, 2, 19)), 12.5]);
  sheet.addRow([
    "Zwei\nZeilen",
    "",
    new Date(Date.UTC(2018, 2, 19, 14, 30)),
    { formula: "D2*2", result: 25 },
  ]);
  sheet.getColumn(3).numFmt = "dd.mm.yyyy";
  sheet.getCell("C3").numFmt = "dd.mm.yyyy hh:mm";
  sheet.getCell("A900000").value = "ganz unten";
  book.addWorksheet("Notizen").addRow(["Bitte prüfen", true]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const NAMESPACES = [
  ["office", "office"],
  ["text", "text"],
  ["table", "table"],
  ["draw", "drawing"],
  ["presentation", "presentation"],
  ["style", "style"],
  ["meta", "meta"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ")
  .concat(
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
  );

const META = `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${NAMESPACES}><office:meta><dc:title>Wege &amp; Ziele</dc:title><meta:initial-creator>Änne Müller</meta:initial-creator><meta:creation-date>2018-03-19T10:00:00</meta:creation-date><dc:date>2019-01-02T10:00:00</dc:date></office:meta></office:document-meta>`;

/** An OpenDocument file around the inside of its body; `kind` as in its media type. */
export function openDocument(
  kind: "text" | "presentation" | "spreadsheet",
  body: string,
  extra: Record<string, string> = {},
): Buffer {
  return zipOfFiles({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    "meta.xml": META,
    ...extra,
  });
}

export const ODT_BODY = `<text:h text:outline-level="1">Wege ins Buch</text:h><text:p>Ein<text:s text:c="2"/>Absatz mit <text:span>Wort</text:span>.<text:line-break/>Zweite Zeile<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Fußnote</text:p></text:note-body></text:note></text:p>
<text:list><text:list-item><text:p>Kitas</text:p><text:list><text:list-item><text:p>Krippe</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Ort</text:p></table:table-cell><table:table-cell><text:p>Köthen</text:p></table:table-cell></table:table-row></table:table>
<text:p><text:soft-page-break/>Auf Seite zwei <text:a xlink:href="https://example.org/a">mehr</text:a></text:p>`;

export const ODP_BODY = `<draw:page draw:name="1"><draw:frame presentation:class="outline"><draw:text-box><text:list><text:list-item><text:p>Kitas</text:p></text:list-item></text:list></draw:text-box></draw:frame><draw:frame presentation:class="title"><draw:text-box><text:p>Vorlesen wirkt</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>Foto zeigen</text:p></draw:text-box></draw:frame></presentation:notes></draw:page><draw:page draw:name="2"><draw:custom-shape><text:p>Zweite</text:p></draw:custom-shape></draw:page>`;

export const ODS_BODY = `<table:table table:name="Liste"><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell><text:p>Köthen</text:p><text:p>Anhalt</text:p></table:table-cell></table:table-row></table:table>`;
