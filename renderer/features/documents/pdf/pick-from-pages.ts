import { anchorAt } from "../../../../shared/text/passage-anchor.ts";
import type { PickedPassage } from "../picked-passage.ts";
import { placeInText } from "./page-text.ts";
import type { LaidText } from "./use-page.ts";

/**
 * The selected words as they are read. The passage is that of the first page; what reaches onto the
 * next belongs to the text for the clipboard alone.
 */
export function pickFromPages(
  scroll: HTMLElement | null,
  texts: ReadonlyMap<number, LaidText>,
): PickedPassage | null {
  const selection = document.getSelection();
  if (!scroll || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!scroll.contains(range.startContainer)) return null;
  let anchor: PickedPassage["anchor"] | null = null;
  const parts: string[] = [];
  for (const [number, text] of [...texts].sort(([a], [b]) => a - b)) {
    const mark = stretchOf(range, text);
    const part = mark && text.text.slice(mark.start, mark.end).trim();
    if (!mark || !part) continue;
    anchor ??= anchorAt(text.text, number, mark);
    parts.push(part);
  }
  return anchor && { text: parts.join("\n"), anchor };
}

/** The characters of a page's text that a range touches; null for none. */
function stretchOf(range: Range, text: LaidText): { start: number; end: number } | null {
  const touched = text.elements
    .map((element, piece) => ({ node: element.firstChild, piece }))
    .filter(({ node }) => node instanceof Text && range.intersectsNode(node));
  const first = touched[0];
  const last = touched.at(-1);
  if (!(first?.node instanceof Text) || !(last?.node instanceof Text)) return null;
  const from = range.startContainer === first.node ? range.startOffset : 0;
  const to = range.endContainer === last.node ? range.endOffset : last.node.length;
  return {
    start: placeInText(text, first.piece, from),
    end: placeInText(text, last.piece, to),
  };
}
