import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { buildReport, makeReport } from "../../../electron/backend/handlers/reports.ts";
import { ReportRequestSchema } from "../../../shared/domain/report.ts";
import { openForTest } from "./open-library.ts";

const CONTACT = "0345 123456";
const MAIL = "frau.y@example.org";

async function filledLibrary() {
  const { library, call } = await openForTest();
  const { record: foundation } = await call("records.create", {
    record: {
      kind: "organisation",
      name: "Stiftung X",
      organisationKind: "Stiftung",
      phone: CONTACT,
      web: "https://example.org",
    },
  });
  const { record: example } = await call("records.create", {
    record: {
      kind: "practiceExample",
      title: "Lesepaten & <Freunde>",
      summary: '=SUMME(A1) steht hier; mit "Semikolon"',
      successFactors: "Geduld.\n\nUnd ein Bus.",
      foundations: ["Stiftung X"],
      start: "2018",
    },
  });
  const { record: partnership } = await call("records.create", {
    record: {
      kind: "partnership",
      title: "Bündnis",
      status: "laufend",
      partners: [{ organisation: { name: "Stiftung X" }, part: "Geld" }],
    },
  });
  await call("records.create", {
    record: {
      kind: "interaction",
      date: "2026-05-04",
      text: "Wir haben lange gesprochen.",
      partnership: { id: partnership.id, name: "Bündnis" },
      nextStep: "Vertrag schicken",
      followUpOn: "2026-12-01",
    },
  });
  await call("records.create", {
    record: {
      kind: "person",
      name: "Frau Y",
      mail: MAIL,
      notes: "mag keine Anrufe",
      roles: [{ organisation: { name: "Stiftung X" }, role: "Vorstand" }],
    },
  });
  const about = (format: string, more: object = {}) =>
    ReportRequestSchema.parse({ subject: { type: "record", id: foundation.id }, format, ...more });
  return { library, call, about, foundation, example };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

describe("everything with a foundation as a report", () => {
  it("is a Word document with headings, facts, notes and next steps", async () => {
    const { library, about } = await filledLibrary();
    const { title, bytes } = await makeReport(library, about("docx"));
    expect(title).toBe("Stiftung X");
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html).toContain("<h1>Nächste Schritte</h1>");
    expect(html).toContain("<h2>Lesepaten &amp; &lt;Freunde&gt;</h2>");
    expect(html).toContain("<table>");
    const text = await textOf(bytes);
    expect(text).toContain("Vertrag schicken (Wiedervorlage 1. Dezember 2026)");
    expect(text).toContain("Wir haben lange gesprochen.");
    expect(text).toContain("Vorstand, Stiftung X");
  });

  it("leaves telephone numbers, mail and notes on persons out unless they are wanted", async () => {
    const { library, about } = await filledLibrary();
    for (const format of ["docx", "html", "csv"]) {
      const read = async (withContacts: boolean) => {
        const { bytes } = await makeReport(library, about(format, { withContacts }));
        return format === "docx" ? textOf(bytes) : new TextDecoder().decode(bytes);
      };
      const without = await read(false);
      expect(without).toContain("Frau Y");
      for (const secret of [CONTACT, MAIL, "mag keine Anrufe"]) {
        expect(without).not.toContain(secret);
      }
      const withAll = await read(true);
      expect(withAll).toContain(CONTACT);
      expect(withAll).toContain(MAIL);
    }
  });

  it("is HTML in which nothing of the records can act", async () => {
    const { library, about } = await filledLibrary();
    const { bytes } = await makeReport(library, about("html"));
    const html = new TextDecoder().decode(bytes);
    expect(html).toContain("Lesepaten &amp; &lt;Freunde&gt;");
    expect(html).not.toContain("<Freunde>");
    expect(html).toContain("default-src 'none'");
  });

  it("is a table in which nothing is a formula", async () => {
    const { library, about } = await filledLibrary();
    const { bytes } = await makeReport(library, about("csv"));
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(csv.startsWith("\uFEFFArt;Titel;Ort;Datum;Kurz\r\n")).toBe(true);
    expect(csv).toContain(`"'=SUMME(A1) steht hier; mit ""Semikolon"""`);
  });

  it("writes moments as its format's readers do, never as the database keeps them", async () => {
    const { library, call } = await openForTest();
    const { record } = await call("records.create", {
      record: { kind: "interaction", date: "2022-10-13T13:00", text: "Telefoniert." },
    });
    const read = async (format: string, language = "de") => {
      const subject = { type: "record", id: record.id };
      const request = ReportRequestSchema.parse({ subject, format, language });
      const { bytes } = await makeReport(library, request);
      return format === "docx" ? textOf(bytes) : new TextDecoder().decode(bytes);
    };
    expect(await read("csv")).toContain(";13.10.2022 13:00;");
    expect(await read("csv", "en")).toContain(";2022-10-13 13:00;");
    for (const format of ["docx", "html"]) {
      expect(await read(format)).toContain("13. Oktober 2022, 13:00 Uhr");
      expect(await read(format)).not.toContain("T13:00");
    }
  });

  it("speaks English when asked to", async () => {
    const { library, about } = await filledLibrary();
    const report = buildReport(library, about("docx", { language: "en" }));
    expect(report.blocks).toContainEqual({ type: "heading", level: 1, text: "Next steps" });
  });
});

describe("reports of collections and searches", () => {
  it("keeps the order and the notes of a collection", async () => {
    const { library, call, foundation, example } = await filledLibrary();
    const { record } = await call("records.create", {
      record: {
        kind: "collection",
        title: "Ausschuss",
        items: [
          { record: { id: example.id, name: "Lesepaten" }, note: "zuerst" },
          { record: { id: null, name: "Noch zu finden" }, note: "" },
          { record: { id: foundation.id, name: "Stiftung X" }, note: "" },
        ],
      },
    });
    const report = buildReport(
      library,
      ReportRequestSchema.parse({ subject: { type: "record", id: record.id }, format: "docx" }),
    );
    const headings = report.blocks.flatMap((block) =>
      block.type === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual(["Lesepaten & <Freunde>", "Noch zu finden", "Stiftung X"]);
    expect(report.blocks).toContainEqual({ type: "paragraph", text: "zuerst", quiet: true });
  });

  it("lists the hits of a search", async () => {
    const { library } = await filledLibrary();
    const report = buildReport(
      library,
      ReportRequestSchema.parse({
        subject: { type: "search", query: "Lesepaten", kinds: ["practiceExample"] },
        format: "csv",
      }),
    );
    expect(report.title).toBe("Suche: Lesepaten");
    expect(report.table.rows.map((row) => row[1])).toEqual(["Lesepaten & <Freunde>"]);
  });

  it("writes a text that XML cannot hold without what it cannot hold", async () => {
    const { library, call } = await openForTest();
    const { record } = await call("records.create", {
      record: { kind: "organisation", name: "A\u0000B", notes: "vor\u0008 nach \ud83d ende 😀" },
    });
    const { bytes } = await makeReport(
      library,
      ReportRequestSchema.parse({ subject: { type: "record", id: record.id }, format: "docx" }),
    );
    expect(await textOf(bytes)).toContain("vor nach  ende 😀");
  });
});
