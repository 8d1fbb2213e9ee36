import type { ReportFormat } from "../../../../shared/domain/report.ts";
import type { Report } from "../report.ts";

/** Turns a report into the bytes of a file. */
export type WriteReport = (report: Report) => Promise<Uint8Array>;

/**
 * Every format with its module, loaded when it is first used. A PDF is the HTML as the window's
 * shell prints it: only that has a browser.
 */
const FORMATS: Record<ReportFormat, () => Promise<WriteReport>> = {
  docx: async () => (await import("./docx.ts")).writeDocx,
  html: async () => (await import("./html.ts")).writeHtml,
  pdf: async () => (await import("./html.ts")).writeHtml,
  xlsx: async () => (await import("./xlsx.ts")).writeXlsx,
  csv: async () => (await import("./csv.ts")).writeCsv,
};

export async function writeAs(format: ReportFormat, report: Report): Promise<Uint8Array> {
  const write = await FORMATS[format]();
  return write(report);
}
