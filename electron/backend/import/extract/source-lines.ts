import type { BlockKind, ReadDocument } from "../read-document.ts";
import { oneLine } from "../text-encoding.ts";
import { isFurnitureLine } from "./furniture.ts";

/** A line as a person sees it, with where it stands. */
export interface SourceLine {
  text: string;
  page: number;
  kind: BlockKind;
  /** Level of a heading or list item, else 0. */
  level: number;
  /** Running text rather than a heading, label or address. */
  isProse: boolean;
  cells: string[];
  /** Number of the block it came from: lines of one block belong together. */
  block: number;
}

/** A value read from a text, with the words it was read from. */
export interface Found<T> {
  value: T;
  passage: string;
  page: number;
  alternatives?: { value: unknown; passage: string; reason: string }[];
  /** Indexes of the lines that say nothing beyond this value. */
  lines?: number[];
}

/** The lines of a document without the furniture of a page. */
export function sourceLinesOf(document: ReadDocument): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const whole = block.kind === "tableRow" ? rowText(block.cells, block.text) : block.text;
    for (const part of whole.split("\n")) {
      const text = oneLine(part);
      if (!text || isFurnitureLine(text)) continue;
      // A list somebody made with dashes instead of the program's own lists.
      const item = block.kind === "paragraph" ? /^[-–•*▪·]\s+(.+)$/.exec(text)?.[1] : undefined;
      const kind = item ? "listItem" : block.kind;
      if (kind === "paragraph" && goesOn(lines.at(-1), text, block.page)) continue;
      lines.push({
        text: item ?? text,
        page: block.page,
        kind,
        level: item ? 1 : block.level,
        isProse: isProse(item ?? text, kind),
        cells: block.cells,
        block: index,
      });
    }
  }
  return lines;
}

/** Adds to a sentence what stands of it on the next page. */
function goesOn(last: SourceLine | undefined, text: string, page: number): boolean {
  if (!last?.isProse || last.kind !== "paragraph" || last.page === page) return false;
  if (!/[\p{L},-]$/u.test(last.text) || !/^\p{Ll}/u.test(text)) return false;
  const isCut = /\p{Ll}-$/u.test(last.text) && !/^(und|oder)\b/.test(text);
  last.text = isCut ? last.text.slice(0, -1) + text : `${last.text} ${text}`;
  return true;
}

/** "Ort | Händelhalle" reads like a label with its value. */
function rowText(cells: string[], text: string): string {
  const [label, ...rest] = cells.filter(Boolean);
  if (!label || rest.length === 0) return text;
  if (/^[\p{L} /()-]{2,40}:?$/u.test(label) && rest.length === 1) {
    return `${label.replace(/:$/, "")}: ${rest.join(" ")}`;
  }
  return cells.filter(Boolean).join(" | ");
}

function isProse(text: string, kind: BlockKind): boolean {
  if (kind === "heading" || kind === "tableRow" || kind === "caption") return false;
  return text.length > 140 || (text.length > 80 && /[.!?]["“”]?$/.test(text));
}

export function cutPassage(text: string): string {
  return text.length > 1_000 ? `${text.slice(0, 999)}…` : text;
}
