import { readdirSync } from "node:fs";
import path from "node:path";
import { isReadableName } from "../../../electron/backend/import/registry.ts";
import { markdownTable } from "../performance-page.ts";
import { type ComparedText, compareTexts } from "./compare-texts.ts";
import { findOutsideTools, type OutsideTools } from "./outside-text.ts";

/** Per format: how many of the words that an outside program finds the readers give. */
export async function outsideTable(files: readonly string[]): Promise<string> {
  const tools = await findOutsideTools();
  const compared = (await compareTexts(tools, files)).filter((one) => one.isCompared);
  const formats = [...new Set(compared.map((one) => one.format))].sort();
  const rows = formats.map((format) => {
    const own = compared.filter((one) => one.format === format);
    const total = (of: (one: ComparedText) => number) => own.reduce((sum, one) => sum + of(one), 0);
    const words = total((one) => one.words);
    const shares = [total((one) => one.present), total((one) => one.inOrder)];
    return [
      format,
      String(own.length),
      String(words),
      ...shares.map((n) => (n / Math.max(1, words)).toFixed(4)),
    ];
  });
  const head = ["format", "documents", "words outside", "given", "in the same order"];
  const table = rows.length > 0 ? [markdownTable([head, ...rows])] : [];
  return [describeTools(tools), ...table].join("\n\n");
}

function describeTools(tools: OutsideTools): string {
  const missing = [
    ...(tools.pdftotext ? [] : ["pdftotext (Debian: poppler-utils)"]),
    ...(tools.libreOffice
      ? []
      : ["LibreOffice (Debian: libreoffice-writer, libreoffice-calc, libreoffice-impress)"]),
  ];
  const first = "Against the text that pdftotext finds in PDFs and LibreOffice in office files:";
  return missing.length === 0 ? first : `${first} not installed here: ${missing.join(", ")}.`;
}

/** Reads whatever can be read below a folder and prints how much of the outside text was given. */
export async function reportFolder(folder: string): Promise<void> {
  const tools = await findOutsideTools();
  console.log(describeTools(tools));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isReadableName(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const one of await compareTexts(tools, files)) {
    const share = (count: number) => (count / Math.max(1, one.words)).toFixed(4);
    const found = one.isCompared
      ? `${one.words} words outside, ${share(one.present)} given, ${share(one.inOrder)} in order`
      : "not compared";
    const outcome = one.refused || found;
    console.log(
      `${path.relative(folder, one.file)}: ${outcome}, ${Math.round(one.milliseconds)} ms`,
    );
  }
}
