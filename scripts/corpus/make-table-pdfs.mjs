// Writes tests/fixtures/import/tables: node scripts/corpus/make-table-pdfs.mjs [path of soffice]
// Tables whose cells are longer than their columns, as LibreOffice prints them. The PDFs are in the
// repository: only who changes the tables needs LibreOffice.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const TARGET = fileURLToPath(new URL("../../tests/fixtures/import/tables/", import.meta.url));
const LONG =
  "Die Ergebnisse der Arbeitsgruppen werden gesammelt und in den nächsten Wochen allen Beteiligten zugesandt, damit die Arbeit vor Ort weitergehen kann.";

const PROGRAMME = [
  ["Zeit", "Thema", "Referent:in"],
  ["9.30 Uhr", "Ankommen bei Kaffee und Tee im Foyer des Kreishauses", ""],
  [
    "10.00 Uhr",
    "Begrüßung und Einführung in das Thema der diesjährigen Regionalkonferenz",
    "Dr. Katrin Lehmann, Leiterin des Bildungsbüros im Landkreis Gotha",
  ],
  [
    "10.30 Uhr",
    "Fachvortrag: Warum Übergänge gelingen, wenn Kommunen und Stiftungen früh miteinander reden und gemeinsam planen",
    "Prof. Dr. Jens Vogel, Universität Erfurt",
  ],
  ["11.30 Uhr", "Kaffeepause", ""],
  [
    "11.45 Uhr",
    "Workshop 1: Lesepaten gewinnen, begleiten und halten",
    "Maria Schuster, Bürgerstiftung Saaletal, und Thomas Brandt, Stadtbibliothek Gera, Abteilung Kinder und Jugend",
  ],
  ["13.00 Uhr", "Mittagspause", ""],
];

const MEASURES = [
  ["Nr.", "Maßnahme", "Zuständig", "Termin"],
  [
    "1",
    "Eine gemeinsame Steuerungsgruppe aus Verwaltung und Stiftungen wird eingesetzt und trifft sich alle zwei Monate.",
    "Dezernat für Bildung und Soziales",
    "bis Ende März 2019",
  ],
  [
    "2",
    "Alle Angebote der Sprachförderung werden erfasst.",
    "Bildungsbüro gemeinsam mit der Volkshochschule und den freien Trägern im Landkreis",
    "laufend, erster Stand im Mai",
  ],
  ["3", "Ein Wegweiser für Familien erscheint.", "Pressestelle", "Herbst"],
  [
    "4",
    "Die Stiftung finanziert eine halbe Stelle für die Begleitung der Ehrenamtlichen in den Dörfern.",
    "Bürgerstiftung",
    "ab dem Schuljahr 2019/20",
  ],
];

const PROFILE = [
  ["Titel", "Lesepaten im Bücherbus: Vorlesen dort, wo es keine Bibliothek gibt"],
  [
    "Ausgangslage",
    "Viele Familien auf dem Land haben weite Wege zu Bibliotheken und Kursen. Angebote gab es, aber kaum jemand kannte sie, und die Busse fahren am Nachmittag nur noch selten.",
  ],
  ["Laufzeit", "seit dem Schuljahr 2016/17"],
  [
    "Gute Gründe für die Zusammenarbeit",
    "Kurze Wege zwischen Verwaltung und Stiftung, eine feste Ansprechperson und ein kleines Team, das die Orte nach einem festen Plan anfährt.",
  ],
  ["Auskunft", "Anja Krüger, Bildungsbüro"],
];

const AIMS = [
  ["Ziel", "Wie es erreicht werden soll"],
  [
    "Mehr Kinder sollen früh mit Büchern und Musik in Berührung kommen.",
    "Ein Bücherbus fährt die Dörfer nach einem festen Plan an. Ehrenamtliche lesen vor und werden dafür geschult und begleitet. Die Stiftung zahlt das Fahrzeug.",
  ],
  [
    "Jugendliche wissen vor dem Ende der Schule, welche Berufe es in ihrer Nähe gibt, und haben wenigstens zwei Betriebe von innen gesehen.",
    "Betriebe öffnen ihre Werkstätten an je einem Nachmittag.",
  ],
  [
    "Eltern finden Rat an einem Ort.",
    "Im Familienzentrum gibt es eine Sprechstunde, zu der niemand einen Termin braucht, und einen Wegweiser in fünf Sprachen.",
  ],
];

/** widths in cm; padding of cells in cm; where short cells stand in their row. */
const TABLES = {
  "programme-borders": { rows: PROGRAMME, widths: [2.4, 8, 6.6], border: true, padding: 0.1 },
  "programme-plain": { rows: PROGRAMME, widths: [2.4, 8, 6.6], border: false, padding: 0.1 },
  "programme-tight": { rows: PROGRAMME, widths: [2.4, 7.5, 7.1], border: false, padding: 0.03 },
  "programme-middle": {
    rows: PROGRAMME,
    widths: [2.4, 8, 6.6],
    border: true,
    padding: 0.15,
    align: "middle",
  },
  "measures-borders": { rows: MEASURES, widths: [1.2, 6.5, 5.3, 4], border: true, padding: 0.1 },
  "measures-plain": { rows: MEASURES, widths: [1.2, 6.5, 5.3, 4], border: false, padding: 0.15 },
  "profile-borders": { rows: PROFILE, widths: [4.5, 12.5], border: true, padding: 0.1 },
  "profile-plain": { rows: PROFILE, widths: [3.6, 13.4], border: false, padding: 0.1 },
  "aims-borders": { rows: AIMS, widths: [8.5, 8.5], border: true, padding: 0.1 },
  "aims-plain": { rows: AIMS, widths: [8.5, 8.5], border: false, padding: 0.12 },
};

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function writerFile({ rows, widths, border, padding, align = "top" }) {
  const columns = widths.map((_, index) => `<table:table-column table:style-name="C${index}"/>`);
  const cells = (row) =>
    row
      .map(
        (cell) =>
          `<table:table-cell table:style-name="Z" office:value-type="string"><text:p text:style-name="P">${escaped(cell)}</text:p></table:table-cell>`,
      )
      .join("");
  const lines = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`);
  const paragraph = (text) => `<text:p text:style-name="P">${escaped(text)}</text:p>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" style:font-name="DejaVu Sans" fo:font-family="'DejaVu Sans'" fo:language="de" fo:country="DE"/></style:default-style></office:styles>
<office:automatic-styles>
${widths.map((width, index) => `<style:style style:name="C${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join("")}
<style:style style:name="T" style:family="table"><style:table-properties style:width="17cm" table:align="left"/></style:style>
<style:style style:name="Z" style:family="table-cell"><style:table-cell-properties fo:padding="${padding}cm" style:vertical-align="${align}" fo:border="${border ? "0.5pt solid #000000" : "none"}"/></style:style>
<style:style style:name="P" style:family="paragraph"/>
<style:style style:name="H" style:family="paragraph"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text><text:p text:style-name="H">Tagung in der Region</text:p>${paragraph(LONG)}<text:p/>
<table:table table:style-name="T">${columns.join("")}${lines.join("")}</table:table><text:p/>
${paragraph(LONG)}</office:text></office:body></office:document>`;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-tables-"));
const soffice = process.argv[2] ?? "soffice";
const files = Object.entries(TABLES).map(([name, table]) => {
  const file = path.join(folder, `${name}.fodt`);
  writeFileSync(file, writerFile(table));
  return file;
});
execFileSync(soffice, ["--headless", "--convert-to", "pdf", "--outdir", TARGET, ...files], {
  stdio: "inherit",
});
rmSync(folder, { recursive: true });
const said = Object.entries(TABLES).map(([name, { rows }]) => [name, rows]);
writeFileSync(
  path.join(TARGET, "tables.json"),
  `${JSON.stringify({ around: LONG, tables: Object.fromEntries(said) }, null, 2)}\n`,
);
