import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeTable } from "../../../electron/backend/export/formats/xlsx.ts";
import type { ExportTable } from "../../../shared/domain/export-table.ts";

const TABLE: ExportTable = {
  title: "Kooperationen: Stand [2026]/*?",
  columns: [
    { label: "Titel", type: "text" },
    { label: "Beginn", type: "date" },
    { label: "Mittel (EUR)", type: "money" },
    { label: "Anteil", type: "percent" },
    { label: "Tage", type: "number" },
  ],
  rows: [
    ["Lesepaten & <Freunde>", "2026-03-29", 12_500.5, 0.125, 7],
    ['=HYPERLINK("http://example.org")', "2018", null, null, null],
    ["+49 345 1", "", 0, 1, -3],
    ["@SUM(A1)", "1871-01-18", 1, 1, Number.POSITIVE_INFINITY],
  ],
};

async function open(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("an Excel table", () => {
  test("has dates that are dates and money that is a number, however it looks", async () => {
    const sheet = await open(await writeTable(TABLE, "de"));
    expect(sheet.getCell("A2").value).toBe("Lesepaten & <Freunde>");
    expect(sheet.getCell("B2").value).toEqual(new Date("2026-03-29T00:00:00Z"));
    expect(sheet.getCell("B2").numFmt).toBe("dd.mm.yyyy");
    expect(sheet.getCell("C2").value).toBe(12_500.5);
    expect(sheet.getCell("C2").numFmt).toBe("#,##0.00");
    expect(sheet.getCell("D2").numFmt).toBe("0.0%");
    expect(sheet.getCell("E4").value).toBe(-3);
  });

  test("has moments that Excel reckons with, on the clock of the place", async () => {
    const rows = [
      ["a", "2022-10-13T13:00"],
      ["b", "2022-10"],
      ["c", "2026-07-01T00:30"],
    ];
    const sheet = await open(await writeTable({ ...TABLE, rows }, "de"));
    expect(sheet.getCell("B2").value).toEqual(new Date("2022-10-13T13:00:00Z"));
    expect(sheet.getCell("B2").numFmt).toBe("dd.mm.yyyy hh:mm");
    expect(sheet.getCell("B3").value).toBe("Oktober 2022");
    expect(sheet.getCell("B4").value).toEqual(new Date("2026-07-01T00:30:00Z"));
  });

  test("keeps dates that Excel does not know as they are said", async () => {
    const sheet = await open(await writeTable(TABLE, "de"));
    expect(sheet.getCell("B3").value).toBe("2018");
    expect(sheet.getCell("B4").value).toBeNull();
    expect(sheet.getCell("B5").value).toBe("18.01.1871");
    expect(sheet.getCell("E5").value).toBeNull();
  });

  test("runs nothing: what looks like a formula is a text", async () => {
    const bytes = await writeTable(TABLE, "de");
    const sheet = await open(bytes);
    expect(sheet.getCell("A3").value).toBe('=HYPERLINK("http://example.org")');
    expect(sheet.getCell("A4").value).toBe("+49 345 1");
    expect(sheet.getCell("A5").value).toBe("@SUM(A1)");
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      new TextDecoder().decode(part),
    ]);
    for (const [name, xml] of parts)
      expect([name, /<f[ >]/.test(xml ?? "")]).toEqual([name, false]);
  });

  test("keeps its head in view, and gives columns the width of what they hold", async () => {
    const sheet = await open(await writeTable(TABLE, "de"));
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.getColumn(1).width).toBeGreaterThan(20);
    expect(sheet.getColumn(1).width).toBeLessThanOrEqual(61);
    expect(sheet.getColumn(5).width).toBeLessThan(15);
    expect(sheet.getCell("A1").font?.bold).toBe(true);
    expect(sheet.name).toBe("Kooperationen Stand 2026");
  });

  test("takes texts that XML or Excel cannot hold", async () => {
    const rows = [["a\u0000b\u001f\ud800c", null, null, null, null], ["x".repeat(40_000)]];
    const sheet = await open(await writeTable({ ...TABLE, rows }, "de"));
    expect(sheet.getCell("A2").value).toMatch(/^ab.?c$/);
    expect(String(sheet.getCell("A3").value)).toHaveLength(32_767);
  });

  test("may be empty, and may have ten thousand rows", async () => {
    expect((await open(await writeTable({ ...TABLE, rows: [] }, "en"))).rowCount).toBe(1);
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `Zeile ${index}`,
      "2026-01-01",
      index,
    ]);
    const started = performance.now();
    const bytes = await writeTable({ ...TABLE, rows }, "de");
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await open(bytes)).rowCount).toBe(10_001);
  });
});
