import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { bytesOf, twoColumnPdf } from "./make-documents.ts";

const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

describe("PDF", () => {
  it("reads one column after the other and joins cut words", async () => {
    const first =
      "Erstens ist Bildung eine Aufgabe der ganzen Stadt, und alle, die in ihr leben und arbeiten, können dazu beitragen. Zweitens braucht es dafür verlässliche Orte und Menschen.";
    const second =
      "Drittens entscheidet die Nachbarschaft mit, was gelingt und was nicht. Viertens gehört dazu, dass man sich kennt, miteinander spricht und voneinander lernt.";
    const bytes = await twoColumnPdf("Vier Thesen", [
      first,
      second,
      first,
      second,
      first,
      second,
      first,
    ]);
    const { pages, blocks } = await readFileContent({ fileName: "thesen.pdf", bytes });
    expect(blocks[0]).toMatchObject({ kind: "heading", text: "Vier Thesen" });
    const text = pages[0]?.text.replace(/\s+/g, " ") ?? "";
    expect(text).toContain(first);
    expect(text).toContain(second);
  });

  it("reads a flyer to fold panel by panel, and a table of even columns row by row", async () => {
    const sheet = (cells: [number, string][][]) => {
      const pdf = new PDFDocument({ size: "A4", layout: "landscape", margin: 20 });
      cells.forEach((column, at) => {
        pdf.y = 30;
        for (const [size, text] of column)
          pdf
            .font(FONT)
            .fontSize(size)
            .text(text, 25 + at * 205, pdf.y, { width: 180 })
            .moveDown(0.7);
      });
      return bytesOf(pdf);
    };
    const flyer = await sheet([
      [
        [9, "Stadt Plauen"],
        [24, "Wege ins Buch"],
        [9, "5. Juni 2018"],
      ],
      [
        [14, "Vormittag"],
        [9, "10 Uhr Lesung"],
        [9, "11 Uhr Rundgang"],
      ],
      [
        [9, "Nachmittag"],
        [14, "14 Uhr Druck"],
        [9, "15 Uhr Kaffee"],
      ],
      [
        [12, "Kontakt"],
        [9, "Ute Kranz"],
        [9, "Tel. 03741 555"],
      ],
    ]);
    const panels = await readFileContent({ fileName: "faltblatt.pdf", bytes: flyer });
    expect(panels.blocks.map(({ text }) => text)).toEqual([
      "Stadt Plauen",
      "Wege ins Buch",
      "5. Juni 2018",
      "Vormittag",
      "10 Uhr Lesung",
      "11 Uhr Rundgang",
      "Nachmittag",
      "14 Uhr Druck",
      "15 Uhr Kaffee",
      "Kontakt",
      "Ute Kranz",
      "Tel. 03741 555",
    ]);
    const table = await sheet([
      [
        [14, "Zeit"],
        [9, "10 Uhr"],
        [9, "11 Uhr"],
        [9, "12 Uhr"],
      ],
      [
        [14, "Inhalt"],
        [9, "Lesung"],
        [9, "Rundgang"],
        [9, "Druck"],
      ],
      [
        [14, "Wer"],
        [9, "Ute Kranz"],
        [9, "Ingo Held"],
        [9, "Odo Rein"],
      ],
    ]);
    const rows = await readFileContent({ fileName: "tabelle.pdf", bytes: table });
    expect(rows.blocks.map(({ text }) => text)).toContain("10 Uhr Lesung Ute Kranz");
  });

  it("reads columns that hold a few lines, that hardly stand apart, and more than two", async () => {
    const sentences = (count: number) =>
      Array.from(
        { length: count },
        (_, at) =>
          `Satz ${at + 1} sagt, was man in der Stadt und im Kreis tun kann und wie es dann weitergeht.`,
      ).join(" ");
    for (const [columns, columnGap, count] of [
      [2, 24, 5],
      [2, 10, 30],
      [3, 14, 24],
    ] as const) {
      const pdf = new PDFDocument({ size: "A4" });
      pdf.font(FONT).fontSize(18).text("Thesen zum Tag");
      const text = sentences(count);
      pdf.fontSize(10);
      const height =
        (pdf.heightOfString(text, { width: (451 - columnGap) / columns }) * 1.1) / columns;
      pdf.text(text, { columns, columnGap, height: Math.ceil(height / 12) * 12, align: "justify" });
      const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
      expect(pages[0]?.text.replace(/\s+/g, " ")).toBe(`Thesen zum Tag ${text}`);
    }
  });

  it("takes accents and letters together that TeX prints one over the other", async () => {
    const pdf = new PDFDocument();
    pdf.font(FONT).fontSize(10);
    const accent = pdf.widthOfString("¨");
    const before = pdf.widthOfString("Die Br");
    pdf.text("Die Br¨", 72, 100, { lineBreak: false });
    pdf.text("ucke ist fertig.", 72 + before, 100, { lineBreak: false });
    pdf.text("¨", 72 + 1, 130 - 3, { lineBreak: false });
    pdf.text("Ubergänge", 72, 130, { lineBreak: false });
    expect(accent).toBeGreaterThan(3);
    const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    expect(pages[0]?.text).toBe("Die Brücke ist fertig.\nÜbergänge");
  });

  it("keeps cells apart that are printed over one another, and bold print single", async () => {
    const pdf = new PDFDocument();
    pdf.font(FONT).fontSize(10);
    pdf.text("/var/lib/bildung/einstellungen", 72, 100, { lineBreak: false });
    pdf.text("Liste der Wünsche", 200, 100, { lineBreak: false });
    pdf.text("Fett gedruckt", 72, 130, { lineBreak: false });
    pdf.text("Fett gedruckt", 72.4, 130, { lineBreak: false });
    const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    expect(pages[0]?.text).toBe("/var/lib/bildung/einstellungen Liste der Wünsche\nFett gedruckt");
  });

  it("drops the foot of a page that is the only one", async () => {
    const pdf = new PDFDocument({ size: "A4" });
    pdf.font(FONT).fontSize(10).text("Der Beirat tagt zweimal im Jahr.");
    pdf.page.margins.bottom = 0;
    pdf.text("Satzung des Beirats · Seite 1 von 1", 72, 810, { lineBreak: false });
    const { pages } = await readFileContent({ fileName: "a.pdf", bytes: await bytesOf(pdf) });
    expect(pages[0]?.text).toBe("Der Beirat tagt zweimal im Jahr.");
  });

  it("drops running headers and page numbers, keeps pages and their text apart", async () => {
    const pdf = new PDFDocument({
      autoFirstPage: false,
      info: { Title: "Bericht", Author: "Amt" },
    });
    for (let page = 1; page <= 5; page++) {
      pdf.addPage();
      pdf.font(FONT).fontSize(8).text("Bildungsbericht 2019", 72, 30, { lineBreak: false });
      pdf.fontSize(10).text(`Auf Seite ${page} steht etwas anderes.`, 72, 120);
      pdf.page.margins.bottom = 0;
      pdf.fontSize(8).text(`Seite ${page} von 5`, 72, 760, { lineBreak: false });
    }
    const document = await readFileContent({ fileName: "bericht.pdf", bytes: await bytesOf(pdf) });
    expect(document).toMatchObject({ title: "Bericht", author: "Amt", pageUnit: "page" });
    expect(document.pages.map((page) => page.text)).toEqual(
      [1, 2, 3, 4, 5].map((page) => `Auf Seite ${page} steht etwas anderes.`),
    );
  });

  it("reads rows of a programme across, and the address under a link", async () => {
    const pdf = new PDFDocument();
    pdf.font(FONT).fontSize(10);
    const rows = [
      ["10:00 Uhr", "Begrüßung durch den Landrat"],
      ["10:15 Uhr", "Fachvortrag: Daten für Taten"],
      ["11:00 Uhr", "Kaffeepause im Foyer des Hauses"],
      ["11:30 Uhr", "Themeninsel 1: Lesepaten in der Bibliothek"],
      ["12:30 Uhr", "Mittagessen in der Kantine nebenan"],
    ];
    for (const [at, [time, what]] of rows.entries()) {
      pdf.text(time ?? "", 72, 100 + at * 30, { lineBreak: false });
      pdf.text(what ?? "", 200, 100 + at * 30, { lineBreak: false });
    }
    pdf.text("Zur Dokumentation", 72, 400, { link: "https://example.org/doku", lineBreak: false });
    const { pages, links } = await readFileContent({
      fileName: "p.pdf",
      bytes: await bytesOf(pdf),
    });
    expect(pages[0]?.text).toContain(
      "10:00 Uhr Begrüßung durch den Landrat\n10:15 Uhr Fachvortrag",
    );
    expect(links).toEqual([{ text: "Zur Dokumentation", url: "https://example.org/doku" }]);
  });

  it("reads a PDF of 600 pages", async () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    for (let page = 1; page <= 600; page++) pdf.addPage().text(`Absatz ${page} `.repeat(60));
    const started = Date.now();
    const { pages } = await readFileContent({ fileName: "lang.pdf", bytes: await bytesOf(pdf) });
    expect(pages).toHaveLength(600);
    expect(pages[599]?.text).toContain("Absatz 600");
    expect(Date.now() - started).toBeLessThan(25_000);
  });
});
