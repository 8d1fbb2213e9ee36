// The text of a document as an outside program sees it: pdftotext (Debian: poppler-utils) for PDF,
// LibreOffice (Debian: libreoffice-writer, -calc, -impress) for office files and web pages.
import { execFile } from "node:child_process";
import { access, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../../../electron/backend/import/reading/old-office-converter.ts";

const run = promisify(execFile);

export interface OutsideTools {
  pdftotext: string | null;
  libreOffice: string | null;
}

/** What is installed on this computer. */
export async function findOutsideTools(): Promise<OutsideTools> {
  return { pdftotext: await onPath("pdftotext"), libreOffice: await findLibreOffice() };
}

async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter).filter(Boolean)) {
    const place = path.join(folder, name);
    const exists = await access(place).then(
      () => true,
      () => false,
    );
    if (exists) return place;
  }
  return null;
}

/**
 * Pages of a PDF as pdftotext gives them: by its own idea of the reading order, and in the order in
 * which the file draws them. Neither is always right (it reads across narrow gutters), so that the
 * nearer one counts, page by page.
 */
export async function pagesByPdftotext(program: string, file: string): Promise<string[][]> {
  const read = async (order: string[]) => {
    const options = [...order, "-enc", "UTF-8", file, "-"];
    const { stdout } = await run(program, options, { maxBuffer: 2 ** 30 });
    return withoutRunningLines(stdout.split("\f").slice(0, -1));
  };
  const [own, drawn] = await Promise.all([read([]), read(["-raw"])]);
  return (own ?? []).map((text, index) => [text, drawn?.[index] ?? ""]);
}

/** Heads and feet are left out on purpose: lines at an edge that differ in digits, page numbers. */
function withoutRunningLines(pages: string[]): string[] {
  const key = (line: string) => line.trim().replace(/\d+|\b[ivxlc]+\b/g, "#");
  const edges = pages.map((page) => {
    const lines = page.split("\n").filter((line) => line.trim());
    return new Set([...lines.slice(0, 3), ...lines.slice(-3)].map(key));
  });
  const counts = new Map<string, number>();
  for (const page of edges) for (const one of page) counts.set(one, (counts.get(one) ?? 0) + 1);
  const foot = /(?:[·|–-]|\bSeite)\s*\d+(?:\s*(?:von|\/)\s*\d+)?$/;
  const runs = (line: string) =>
    (counts.get(key(line)) ?? 0) >= Math.max(3, pages.length * 0.4) || foot.test(line.trim());
  return pages.map((page) =>
    page
      .split("\n")
      .filter((line) => !runs(line))
      .join("\n"),
  );
}

/** Extension → what LibreOffice is to make of it, the nearest to plain text that it has. */
const TARGETS: Record<string, { to: string; options: readonly string[] }> = {
  ...Object.fromEntries(
    ["docx", "odt", "rtf", "doc"].map((from) => [
      from,
      { to: "txt:Text (encoded):UTF8", options: [] },
    ]),
  ),
  html: { to: "txt:Text (encoded):UTF8", options: ["--infilter=HTML (StarWriter)"] },
  ...Object.fromEntries(["pptx", "odp", "ppt"].map((from) => [from, { to: "pdf", options: [] }])),
  // All sheets, tabs between cells, UTF-8.
  ...Object.fromEntries(
    ["xlsx", "ods", "xls"].map((from) => [
      from,
      {
        to: "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1",
        options: [],
      },
    ]),
  ),
};

/**
 * Texts of office files and web pages by LibreOffice, by file; what it made nothing of is missing.
 *
 * @param folder an empty folder for profile and results
 */
export async function textsByLibreOffice(
  tools: OutsideTools,
  files: readonly string[],
  folder: string,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const program = tools.libreOffice;
  if (!program) return texts;
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  for (const [extension, { to, options }] of Object.entries(TARGETS)) {
    const own = files.filter((file) => path.extname(file).slice(1).toLowerCase() === extension);
    const made = path.join(folder, extension);
    for (let at = 0; at < own.length; at += 50) {
      const some = own.slice(at, at + 50);
      const call = [`-env:UserInstallation=${profile}`, "--headless", "--norestore", ...options];
      await run(program, [...call, "--convert-to", to, "--outdir", made, ...some], {
        maxBuffer: 2 ** 26,
      });
    }
    for (const file of own) {
      const text = await madeOf(tools, made, path.parse(file).name);
      if (text !== null) texts.set(file, text);
    }
  }
  return texts;
}

/** What was made of one file: a text, a table for each sheet, or a PDF to be read in turn. */
async function madeOf(tools: OutsideTools, folder: string, name: string): Promise<string | null> {
  const made = await readdir(folder).catch(() => []);
  const own = made.filter(
    (file) => file === `${name}${path.extname(file)}` || file.startsWith(`${name}-`),
  );
  const texts: string[] = [];
  for (const file of own.sort()) {
    const place = path.join(folder, file);
    if (file.endsWith(".pdf")) {
      if (!tools.pdftotext) return null;
      const pages = await pagesByPdftotext(tools.pdftotext, place);
      texts.push(...pages.map(([text]) => text ?? ""));
    } else texts.push((await readFile(place, "utf8")).replace(/^\uFEFF/, ""));
  }
  return texts.length > 0 ? texts.join("\n") : null;
}
