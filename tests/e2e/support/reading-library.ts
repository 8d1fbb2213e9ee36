import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { createCanvas } from "@napi-rs/canvas";
import PDFDocument from "pdfkit";
import { newFolder } from "./launch-app.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..", "..");
const run = promisify(execFile);

/** A library into which the command line has imported these files, by name. */
export async function makeReadingLibrary(files: Record<string, Uint8Array>): Promise<string> {
  const folder = newFolder();
  const library = path.join(folder, "Bibliothek");
  const paths = Object.entries(files).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  const program = path.join(ROOT, "electron", "cli", "main.ts");
  // The binding for Electron is not the one for this Node.
  const { FADENWERK_SQLITE_BINDING: _electrons, ...env } = process.env;
  const call = run(process.execPath, [program, "--library", library, "import", ...paths], { env });
  // 2 says that single files could not be read, which some tests are about.
  await call.catch((error: { code?: unknown }) => {
    if (error.code !== 2) throw error;
  });
  return library;
}

/** A PDF with these texts, one a page. */
export function pdfOfPages(
  pages: readonly string[],
  decorate: (pdf: InstanceType<typeof PDFDocument>) => void = () => undefined,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    autoFirstPage: false,
    info: { Title: "" },
    ...options,
  });
  for (const text of pages) {
    pdf.addPage();
    pdf.fontSize(12).text(text);
  }
  decorate(pdf);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}

/** Where the originals of a library lie, with this extension. */
export function storedFiles(library: string, extension: string): string[] {
  return readdirSync(path.join(library, "files"), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(library, "files", name));
}

/** A PDF of one page that is a picture of a line. */
export async function scannedPage(line: string): Promise<Buffer> {
  const canvas = createCanvas(1_600, 400);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, 1_600, 400);
  context.fillStyle = "black";
  context.font = "64px sans-serif";
  context.fillText(line, 60, 200);
  const picture = canvas.toBuffer("image/png");
  return pdfOfPages([""], (pdf) => pdf.image(picture, 40, 80, { width: 500 }));
}
