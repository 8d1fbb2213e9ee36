import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("../../docs/performance.md", import.meta.url));

/** Puts what was measured between the markers of its section in docs/performance.md. */
export function writeSection(name: string, markdown: string): void {
  const page = readFileSync(PAGE, "utf8");
  const begin = `<!-- measured: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no section ${name}.`);
  writeFileSync(
    PAGE,
    `${page.slice(0, from + begin.length)}\n${markdown.trim()}\n${page.slice(to)}`,
  );
}

/** Rows of cells as a Markdown table; the first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line((head ?? []).map((_cell, at) => (at === 0 ? "---" : "---:")));
  return [line(head ?? []), rule, ...body.map(line)].join("\n");
}

/** One line on where and when something was measured. */
export function describeMachine(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return (
    `Measured on ${day}: ${cpus.length} cores (${cpus[0]?.model.trim() || "unnamed"}), ` +
    `${memory} GB of memory, ${os.type()}, Node ${process.versions.node}.`
  );
}
