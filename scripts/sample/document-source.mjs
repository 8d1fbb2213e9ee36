// Reads what the documents of the sample library say (resources/sample/source/documents/*.yaml).
//
// A page is written with little markup: "# " and "## " head a section, "- " lists, "| a | b |" is a
// row of a table, every other line is a paragraph. A slide is { text, notes }.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/**
 * @typedef {{ type: "heading", level: 1 | 2, text: string } | { type: "paragraph", text: string }
 *   | { type: "list", items: string[] } | { type: "table", rows: string[][] }} Block
 * @typedef {{ blocks: Block[], notes: string }} Page
 */

/** Every document, as written, with its pages taken apart. */
export function readSampleDocuments(sampleFolder) {
  const folder = path.join(sampleFolder, "source", "documents");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => [parse(readFileSync(path.join(folder, file), "utf8"))].flat())
    .map((document) => ({ ...document, pages: document.pages.map(toPage) }));
}

/** The words of a page, one block a line, without markup. */
export function plainText({ blocks, notes }) {
  const lines = blocks.flatMap((block) => {
    if (block.type === "list") return block.items;
    if (block.type === "table") return block.rows.map((row) => row.join("\t"));
    return [block.text];
  });
  return [...lines, ...(notes ? [notes] : [])].join("\n");
}

function toPage(page) {
  const { text, notes = "" } = typeof page === "string" ? { text: page } : page;
  return { blocks: toBlocks(text), notes };
}

function toBlocks(text) {
  const blocks = [];
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "") continue;
    const last = blocks.at(-1);
    if (line.startsWith("## ")) blocks.push({ type: "heading", level: 2, text: line.slice(3) });
    else if (line.startsWith("# ")) blocks.push({ type: "heading", level: 1, text: line.slice(2) });
    else if (line.startsWith("- ")) {
      if (last?.type === "list") last.items.push(line.slice(2));
      else blocks.push({ type: "list", items: [line.slice(2)] });
    } else if (line.startsWith("|")) {
      const row = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim());
      if (last?.type === "table") last.rows.push(row);
      else blocks.push({ type: "table", rows: [row] });
    } else blocks.push({ type: "paragraph", text: line });
  }
  return blocks;
}
