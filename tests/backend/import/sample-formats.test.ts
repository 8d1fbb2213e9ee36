import { existsSync, readFileSync } from "node:fs";
import { Document, Packer, Paragraph, TextRun } from "docx";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { extractProposal } from "../../../electron/backend/import/extract/extract.ts";
import { readSource } from "../../../electron/backend/import/reading/read-source.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { bytesOf, docxOfText, htmlOfText, pdfOfText } from "./make-documents.ts";

const SAMPLE = new URL("../../../../shared/samples/neue-faeden.txt", import.meta.url);
const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

const text = existsSync(SAMPLE) ? readFileSync(SAMPLE, "utf8") : "";

/** The page in the shapes in which people hand it on: name of the file → its content. */
const shapes: Record<string, () => Promise<Uint8Array | string> | Uint8Array | string> = {
  "text.txt": () => text,
  "windows.txt": () => text.replaceAll("\n", "\r\n"),
  "wrapped-72.txt": () => wrap(text, 72),
  "wrapped-100.txt": () => wrap(text, 100),
  "without-blank-lines.txt": () => text.replace(/\n{2,}/g, "\n"),
  "double-spaced.txt": () => text.replaceAll("\n", "\n\n"),
  "straight-quotes.txt": () => text.replace(/[„“”]/g, '"'),
  "guillemets.txt": () => text.replaceAll("„", "»").replace(/[“"]/g, "«"),
  "page.html": () => htmlOfText(text),
  "divs.html": () =>
    `<html><body>${text
      .split("\n")
      .map((line) => `<div><span>${line}</span></div>`)
      .join("")}</body></html>`,
  "breaks.html": () => `<html><body><div>${text.replaceAll("\n", "<br>")}</div></body></html>`,
  "pre.html": () => `<html><body><pre>${text.replaceAll("\n", "<br/>\n")}</pre></body></html>`,
  "site.html": () => site(text),
  "page.md": () => text.replace(/^„Neue.*$/m, (line) => `# ${line}`),
  "print.pdf": () => pdfOfText(text),
  "small-print.pdf": () => pdf(text, 7.5, 40),
  "large-print.pdf": () => pdf(text, 14, 72),
  "times-12.pdf": () => pdf(text, 12, 90, "Times-Roman"),
  "helvetica-11.pdf": () => pdf(text, 11, 60, "Helvetica"),
  "browser-print.pdf": () =>
    pdf(text, 10, 60, FONT, "https://example.org/veranstaltung/neue-faeden"),
  "word.docx": () => docxOfText(text),
  "one-paragraph.docx": () => oneParagraph(text),
};

describe.skipIf(text === "")("the event page of the samples in many shapes", () => {
  for (const [fileName, make] of Object.entries(shapes)) {
    it(fileName, async () => {
      const content = await make();
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      expectEvent(extractProposal(await readFileContent({ fileName, bytes })));
    });
  }

  it("pasted with and without markup", async () => {
    expectEvent((await readSource({ kind: "pasted", text, html: "" })).proposal);
    const html = site(text);
    expectEvent((await readSource({ kind: "pasted", text, html })).proposal);
  });
});

function expectEvent(proposal: ReturnType<typeof extractProposal>): void {
  if (proposal?.kind !== "event") throw new Error(`read as ${proposal?.kind ?? "document"}`);
  const { draft, organisations } = proposal;
  expect(draft).toMatchObject({
    title:
      "Neue Fäden im Bildungsnetz. Stiftungen als starke Partner für Kommunales Bildungsmanagement",
    motto: "Neue Fäden im Bildungsnetz",
    format: "Fachveranstaltung",
    start: "2018-03-19T12:00",
    end: "2018-03-19T17:00",
    venue: {
      name: "Händel Halle",
      address: {
        street: "Salzgrafenplatz 1",
        postcode: "06108",
        city: "Halle/Saale",
        country: "Deutschland",
      },
    },
    addressedGroups: [
      "Mitarbeiterinnen und Mitarbeiter aus Stiftungen und zivilgesellschaftlichen Organisationen",
      "Verwaltungsmitarbeiterinnen und -mitarbeiter mitteldeutscher Landkreise und kreisfreier Städte, die sich in bildungsbezogenen kommunalen Handlungsfeldern engagieren",
    ],
  });
  expect(draft.otherDates.map(({ date }) => date)).toEqual(["2018-04-18"]);
  expect(draft.organisers.map(({ name }) => name)).toEqual(["Netzwerk Stiftungen und Bildung"]);
  const partner = "Transferagentur Mitteldeutschland für Kommunales Bildungsmanagement";
  expect(draft.cooperationPartners.map(({ name }) => name)).toEqual([partner]);
  expect(organisations.find(({ name }) => name === partner)?.aliases).toEqual(["TransMit"]);
  const counts = ["Fachvortrag", "Themeninsel"].map(
    (kind) => draft.programme.filter((item) => item.itemKind === kind).length,
  );
  expect([...counts, draft.programme.length]).toEqual([1, 11, 12]);
  expect(draft.source.lastEdited).toBe("2021-06-20");
  expect(draft.description).toMatch(/^Unter dem Motto/);
  expect(draft.description).toMatch(/engagieren\.$/);
  expect(JSON.stringify(draft)).not.toMatch(
    /Direkt zum Inhalt|Private Settings|Auf Karte anzeigen/,
  );
}

function wrap(long: string, width: number): string {
  return long
    .split("\n")
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, "g"), "$1\n").trimEnd())
    .join("\n");
}

function pdf(
  long: string,
  size: number,
  margin: number,
  font = FONT,
  address = "",
): Promise<Buffer> {
  const made = new PDFDocument({ size: "A4", margin, bufferPages: true });
  made.font(font);
  for (const line of long.split("\n")) {
    const isTitle = line.startsWith("„Neue");
    made.fontSize(isTitle ? size * 1.8 : size).text(line || " ");
  }
  const { count } = made.bufferedPageRange();
  for (let page = 0; address && page < count; page++) {
    made.switchToPage(page);
    made.page.margins.bottom = 0;
    made.fontSize(7).text(`${address}   ${page + 1}/${count}`, 20, 825, { lineBreak: false });
    made.page.margins.top = 0;
    made.text("25.11.2026, 09:14   Neue Fäden | Netzwerk", 20, 12, { lineBreak: false });
  }
  return bytesOf(made);
}

async function oneParagraph(long: string): Promise<Buffer> {
  const children = long
    .split("\n")
    .map((line, at) => new TextRun({ text: line, break: at ? 1 : 0 }));
  const sections = [{ children: [new Paragraph({ children })] }];
  return Buffer.from(await Packer.toBuffer(new Document({ sections })));
}

/** As a content management system would serve it. */
function site(long: string): string {
  const [, caption, kind, place] = long.split("\n");
  const rest = long.split("\n").slice(4).join("\n");
  const parts = rest.split(/\n\s*\n/).filter((part) => part.trim());
  const body = parts
    .filter((part) => !/Direkt zum|Private Settings$/.test(part) || part.includes("Zuletzt"))
    .map((part) => {
      const lines = part
        .trim()
        .split("\n")
        .filter((line) => line !== "Private Settings");
      if (part.includes("„Neue Fäden im Bildungsnetz. ")) return `<h1>${lines.join("")}</h1>`;
      return `<div class="field"><p>${lines.join("<br>")}</p></div>`;
    });
  return `<!doctype html><html lang="de"><head><title>Neue Fäden im Bildungsnetz | Netzwerk</title></head>
<body><a href="#c" class="visually-hidden skip-link">Direkt zum Inhalt</a><header role="banner"><nav class="menu"><ul>
<li><a href="/">Startseite</a></li><li><a href="/termine">Veranstaltungen</a></li></ul></nav></header>
<main><article><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure><div>${kind}</div><div>${place}</div>
${body.join("\n")}</article></main><footer><ul><li>Impressum</li><li>Datenschutz</li></ul><button>Private Settings</button></footer></body></html>`;
}
