import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { BrowserWindow } from "electron";
import { PRINT_CHANNEL } from "../../shared/contract/channels.ts";

/** Has the page get ready to be printed: long lists draw all their rows, then it asks for the dialog. */
export function askToPrint(window: BrowserWindow): void {
  window.webContents.send(PRINT_CHANNEL);
}

/**
 * Opens the system's dialog to print what a window shows; its print style leaves out the frame.
 * Resolves when it was printed or the person thought better of it.
 */
export function printWindow(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (_printed, reason) => {
      if (reason && reason !== "cancelled") console.error(`print: ${reason}`);
      resolve();
    });
  });
}

/**
 * Prints a page of HTML to a PDF, in a window that nobody sees, without scripts and with a session of
 * its own that is gone afterwards.
 */
export async function htmlToPdf(html: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "fadenwerk-print-"));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      partition: `print-${path.basename(folder)}`,
    },
  });
  try {
    const file = path.join(folder, "report.html");
    await writeFile(file, html, { mode: 0o600 });
    await window.loadFile(file);
    return await window.webContents.printToPDF({
      pageSize: "A4",
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate:
        '<div style="width:100%;font:8pt sans-serif;padding:0 18mm;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
