// npm run bench:import -- --contacts [--dry]: an address list of 5,000 contacts, as CSV and as XLSX,
// from the file to the records. Wall and processor time of the backend; see docs/performance.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import ExcelJS from "exceljs";
import { withImports } from "../../electron/backend/handlers/library-imports.ts";
import { openWithIndex } from "../../electron/backend/handlers/library-opening.ts";
import { tableHandlers } from "../../electron/backend/handlers/tables.ts";
import { createForkReaderHost } from "../../electron/backend/import/reading/fork-reader-host.ts";
import { getImportBatch } from "../../electron/backend/store/imports.ts";
import { shortNumber } from "./percentile.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const CONTACTS = 5_000;
const READER = new URL("../../electron/backend/reader.ts", import.meta.url);

const { values } = parseArgs({ options: { dry: { type: "boolean", default: false } } });
const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-contacts-"));
try {
  const rows = [
    ["Vorname", "Nachname", "Organisation", "Straße", "PLZ", "Ort", "E-Mail", "Telefon"],
    ...Array.from({ length: CONTACTS }, (_, at) => contactRow(at)),
  ];
  const csv = path.join(folder, "Adressen.csv");
  writeFileSync(csv, rows.map((row) => row.join(";")).join("\r\n"));
  const xlsx = path.join(folder, "Adressen.xlsx");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Adressen");
  for (const row of rows) sheet.addRow(row);
  writeFileSync(xlsx, Buffer.from(await book.xlsx.writeBuffer()));

  const table = [
    [
      "5,000 contacts",
      "file read, s",
      "preview, s",
      "taken over, s",
      "all, s",
      "goal",
      "processor time of the backend, s",
    ],
  ];
  for (const file of [csv, xlsx]) table.push(await measure(file));
  const load = os.loadavg()[0] ?? 0;
  const markdown = `${describeMachine()} Load of the machine at the end: ${load.toFixed(1)}.\n\n${markdownTable(table)}`;
  console.log(markdown);
  if (!values.dry) writeSection("contacts", markdown);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function contactRow(at: number): string[] {
  const street = `Lange Straße ${at % 200}`;
  return [
    `Vorname${at}`,
    `Muster${at}`,
    `Verein ${at % 300} e. V.`,
    street,
    "04103",
    "Leipzig",
    `p${at}@verein.example`,
    `0341 ${at}00`,
  ];
}

async function measure(file: string): Promise<string[]> {
  const opened = await openWithIndex(path.join(folder, path.extname(file)), { create: true });
  const library = withImports(opened, createForkReaderHost(READER), console.error);
  try {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const batchId = library.imports.importPaths([file]);
    await library.imports.finished(batchId);
    const documentId = getImportBatch(library.db, batchId)?.items[0]?.record?.id ?? "";
    const read = performance.now();
    const { proposed } = await tableHandlers["tables.open"](library, { documentId, sheet: 1 });
    await tableHandlers["tables.tryOut"](library, { documentId, mapping: proposed });
    const seen = performance.now();
    const { counts } = await tableHandlers["tables.run"](library, {
      documentId,
      mapping: proposed,
    });
    const done = performance.now();
    if (counts.new !== CONTACTS) throw new Error(`not all are new: ${JSON.stringify(counts)}`);
    const { user, system } = process.cpuUsage(cpu);
    const seconds = [
      read - begun,
      seen - read,
      done - seen,
      done - begun,
      user / 1e3 + system / 1e3,
    ];
    const [a, b, c, all, processor] = seconds.map((ms) => shortNumber(ms / 1_000));
    return [
      path.extname(file).slice(1).toUpperCase(),
      a ?? "",
      b ?? "",
      c ?? "",
      all ?? "",
      "10",
      processor ?? "",
    ];
  } finally {
    library.imports.close();
    library.close();
  }
}
