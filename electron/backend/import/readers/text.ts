import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { isFormatWord } from "../format-words.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { Block, DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument, paragraph } from "../read-document.ts";
import { decodeText, oneLine, tidyText } from "../text-encoding.ts";

/** Plain text, and Markdown, which is text with marks for headings, lists and links. */
export const textReader: DocumentReader = {
  format: "text",
  mediaType: "text/plain",
  extensions: ["txt", "text", "log", "asc"],
  recognises: () => false,
  read: async (file) => readPlainText(file),
};

export const markdownReader: DocumentReader = {
  format: "markdown",
  mediaType: "text/markdown",
  extensions: ["md", "markdown", "mdown"],
  recognises: () => false,
  read: async (file) => readMarkdown(file),
};

function readPlainText(file: FileContent): ReadDocument {
  const document = emptyDocument("text", "text/plain");
  if (file.bytes.length > IMPORT_LIMITS.textCharacters) {
    throw new ExpectedFailure("import/too-much-inside", "text");
  }
  const pages = tidyText(decodeText(file.bytes)).split("\f");
  document.pages = pages.map((text, index) => ({ number: index + 1, label: "", text }));
  const width = wrapWidth(pages.join("\n").split("\n"));
  document.blocks = pages.flatMap((text, index) => blocksOfText(text, index + 1, width));
  document.pageUnit = pages.length > 1 ? "page" : "text";
  document.links = bareLinks(pages.join("\n"));
  return document;
}

/**
 * Paragraphs of a text. A blank line always ends one. Lines broken at a fixed width are joined;
 * short lines (addresses, lists, headings) stay lines of their own.
 */
function blocksOfText(text: string, page: number, width: number | null): Block[] {
  return text.split(/\n[ \t\u00a0]*\n/).flatMap((part) => {
    const lines = part.split("\n").map(oneLine).filter(Boolean);
    const wide = underlined(lines);
    return joinWrappedLines(wide.lines, width).map((line) =>
      wide.headings.has(line) ? headingOf(line, page) : blockOfLine(line, page),
    );
  });
}

/** A line of equals signs or dashes, as wide as the line above, makes a heading of that one. */
function underlined(lines: string[]): { lines: string[]; headings: Set<string> } {
  const headings = new Set<string>();
  const kept = lines.filter((line, index) => {
    const above = lines[index - 1] ?? "";
    const isRule = /^(?:={4,}|-{4,}|~{4,}|_{4,})$/.test(line) && /\p{L}{2}/u.test(above);
    const isUnder = isRule && Math.abs(line.length - above.length) <= Math.max(3, above.length / 4);
    if (isUnder) headings.add(above);
    return !isUnder;
  });
  return { lines: kept, headings };
}

function headingOf(text: string, page: number): Block {
  return { kind: "heading", level: 1, text, cells: [], page };
}

/** The width a text was broken at by its program, or null when its lines are the author's own. */
export function wrapWidth(lines: string[]): number | null {
  const lengths = lines.map((line) => oneLine(line).length).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  if (width < 50 || width > 130) return null;
  return lengths.filter((length) => length > width * 0.85).length >= 4 ? width : null;
}

/** Joins what was only broken because the page or the window was full. */
export function joinWrappedLines(lines: string[], width: number | null): string[] {
  if (width === null) return lines;
  const joined: string[] = [];
  let previousRaw = "";
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous !== undefined && continues(previousRaw, line, width)) {
      joined[joined.length - 1] = joinBrokenWord(previous, line);
    } else {
      joined.push(line);
    }
    previousRaw = line;
  }
  return joined;
}

const LIST_START = /^([-–—•*▪◦‣·]\s|\d{1,2}[.)]\s|[a-z]\)\s)/;
const LABEL_START = /^[A-ZÄÖÜ][\p{L} /-]{1,40}( \d{1,2})?:(\s|$)/u;
const CLOCK_START = /^\d{1,2}([:.]\d{2})?\s*(Uhr|[-–—]|bis)/;

/** A wrapped line is nearly as long as its paragraph is wide, and the next one starts nothing new. */
function continues(previous: string, line: string, width: number): boolean {
  if (
    isFormatWord(line) ||
    LIST_START.test(line) ||
    LABEL_START.test(line) ||
    CLOCK_START.test(line)
  )
    return false;
  const next = line.split(" ", 1)[0] ?? "";
  return previous.length + next.length + 1 > width * 0.96;
}

/** "Bildungs-" + "management" is one word; "Kinder-" + "und Jugend" and "2018-" + "19" are not. */
export function joinBrokenWord(first: string, second: string): string {
  if (/\p{L}[-‐]$/u.test(first) && /^\p{Ll}/u.test(second)) {
    if (/^(und|oder|bzw\.?|sowie|bis|als|wie|statt|noch)\b/.test(second))
      return `${first} ${second}`;
    return first.slice(0, -1) + second;
  }
  // "…innen und -" + "mitarbeiter"
  if (/\s[-‐]$/.test(first) && /^\p{Ll}/u.test(second)) return first + second;
  if (/\p{L}[-‐]$/u.test(first) && /^\p{Lu}/u.test(second)) return first + second;
  return `${first} ${second}`;
}

export function blockOfLine(line: string, page: number): Block {
  const item = /^[-–•*▪◦‣·]\s+(.*)$/.exec(line);
  if (item?.[1]) return { kind: "listItem", level: 1, text: item[1], cells: [], page };
  return paragraph(line, page);
}

/** Addresses that stand in a text, each under the words of its own line. */
export function bareLinks(text: string): ReadDocument["links"] {
  const links: ReadDocument["links"] = [];
  for (const line of text.split("\n")) {
    for (const match of line.matchAll(/https?:\/\/[^\s<>"“”]+/g)) {
      const url = match[0].replace(/[.,;:!?)\]]+$/, "");
      links.push({ text: oneLine(line.replace(match[0], " ")), url });
    }
  }
  return links.slice(0, 2_000);
}

function readMarkdown(file: FileContent): ReadDocument {
  const document = emptyDocument("markdown", "text/markdown");
  const { body, meta } = splitFrontMatter(tidyText(decodeText(file.bytes)));
  document.title = meta.get("title") ?? "";
  document.author = meta.get("author") ?? "";
  document.url = meta.get("url") ?? meta.get("source") ?? "";
  for (const match of body.matchAll(/\[([^\]\n]*)\]\((https?:[^)\s]+)[^)]*\)/g)) {
    document.links.push({ text: oneLine(match[1] ?? ""), url: match[2] ?? "" });
  }
  document.blocks = body.split(/\n[ \t]*\n/).flatMap((part) => markdownBlocks(part));
  document.title ||= document.blocks.find((b) => b.kind === "heading" && b.level === 1)?.text ?? "";
  document.pages = [
    { number: 1, label: "", text: document.blocks.map((block) => block.text).join("\n\n") },
  ];
  return document;
}

function splitFrontMatter(text: string): { body: string; meta: Map<string, string> } {
  const meta = new Map<string, string>();
  const match = /^---\n([\s\S]{0,20000}?)\n---\n/.exec(text);
  if (!match) return { body: text, meta };
  for (const line of (match[1] ?? "").split("\n")) {
    const pair = /^(\w+):\s*["']?(.*?)["']?\s*$/.exec(line);
    if (pair?.[1]) meta.set(pair[1].toLowerCase(), pair[2] ?? "");
  }
  return { body: text.slice(match[0].length), meta };
}

/** "19. März 2018" is a date, not the nineteenth item of a list. */
const DAY_START =
  /^\s*\d{1,2}\.\s+(?:(?:bis|und|[-–—+])\s*\d{1,2}\.\s+)?(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

function markdownBlocks(part: string): Block[] {
  const lines = part.split("\n");
  const blocks: Block[] = [];
  const width = wrapWidth(lines);
  let prose: string[] = [];
  const flush = () => {
    if (prose.length > 0) {
      blocks.push(...joinWrappedLines(prose, width).map((line) => paragraph(line, 1)));
      prose = [];
    }
  };
  for (const raw of lines) {
    const line = oneLine(withoutMarks(raw));
    const heading = /^\s{0,3}(#{1,6})\s+/.exec(raw);
    const item = DAY_START.test(raw) ? null : /^(\s*)([-*+]|\d+[.)])\s+/.exec(raw);
    if (heading?.[1]) {
      flush();
      const text = oneLine(line.replace(/^#+\s*|\s*#+$/g, ""));
      blocks.push({ kind: "heading", level: heading[1].length, text, cells: [], page: 1 });
    } else if (/^\s*\|.*\|\s*$/.test(raw)) {
      flush();
      const cells = line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map(oneLine);
      if (!cells.every((cell) => /^:?-*:?$/.test(cell))) {
        blocks.push({ kind: "tableRow", level: 0, text: cells.join(" | "), cells, page: 1 });
      }
    } else if (item) {
      flush();
      const level = 1 + Math.floor((item[1] ?? "").length / 2);
      const text = line.replace(/^([-*+]|\d+[.)])\s+/, "");
      blocks.push({ kind: "listItem", level, text, cells: [], page: 1 });
    } else if (line) {
      prose.push(line.replace(/^>\s*/, ""));
    }
  }
  flush();
  return blocks;
}

function withoutMarks(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]+)[*_](?!\w)/g, "$1")
    .replace(/`([^`]*)`/g, "$1");
}
