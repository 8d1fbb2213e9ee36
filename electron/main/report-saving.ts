import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { app } from "electron";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import type { ExportTable } from "../../shared/domain/export-table.ts";
import type { ReportFormat, ReportRequest } from "../../shared/domain/report.ts";
import { chooseReportFile } from "./dialogs.ts";
import type { ActionContext } from "./library-actions.ts";
import { messagesFor } from "./messages/messages.ts";
import { htmlToPdf } from "./printing.ts";

interface Saved {
  saved: boolean;
  fileName: string;
}

/** The folder of the last report; the next one goes there too. */
let lastFolder: string | undefined;

/**
 * Makes a report and writes it where the person wants it. The page never learns the path.
 *
 * @throws ExpectedFailure `record/not-found`, `report/cannot-write` …
 */
export async function saveReport(at: ActionContext, request: ReportRequest): Promise<Saved> {
  const { title, bytes } = await at.session.makeReport(request);
  return saveBytes(at, { title, format: request.format }, async () =>
    request.format === "pdf" ? htmlToPdf(bytes) : bytes,
  );
}

/** Writes a table of the screen as an Excel file. @throws ExpectedFailure `report/cannot-write` … */
export async function saveTable(
  at: ActionContext,
  table: ExportTable,
  language: ReportRequest["language"],
): Promise<Saved> {
  return saveBytes(at, { title: table.title, format: "xlsx" }, async () => {
    const { bytes } = await at.session.makeTable(table, language);
    return bytes;
  });
}

/** @param make is called once there is a place to write to */
async function saveBytes(
  at: ActionContext,
  { title, format }: { title: string; format: ReportFormat },
  make: () => Promise<Uint8Array>,
): Promise<Saved> {
  const file = await chooseReportFile(at.window, messagesFor(at.settings), {
    folder: lastFolder ?? app.getPath("documents"),
    title,
    format,
  });
  if (file === null) return { saved: false, fileName: "" };
  await writeWhole(file, await make());
  lastFolder = path.dirname(file);
  return { saved: true, fileName: path.basename(file) };
}

/** Writes beside the place and moves it there: a full disk leaves an old report as it was. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const neighbour = `${file}.part`;
  try {
    const handle = await open(neighbour, "w");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true }).catch(() => undefined);
    throw new ExpectedFailure("report/cannot-write", (error as NodeJS.ErrnoException).code ?? "");
  }
}
