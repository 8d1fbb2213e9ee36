import type { Mark } from "../../../../shared/domain/search.ts";
import { piecesOf } from "./page-text.ts";
import type { LaidText } from "./use-page.ts";

/** A rectangle in per cent of the page, so that it stays right at every size. */
export interface MarkBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a stretch of a page's text lies on the page, line by line. */
export function boxesOf(page: HTMLElement, text: LaidText, mark: Mark): MarkBox[] {
  const frame = page.getBoundingClientRect();
  if (frame.width === 0 || frame.height === 0) return [];
  const boxes: MarkBox[] = [];
  for (const { piece, from, to } of piecesOf(text, mark.start, mark.end)) {
    const node = text.elements[piece]?.firstChild;
    if (!(node instanceof Text) || to > node.length) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5) continue;
      boxes.push({
        left: ((rect.left - frame.left) / frame.width) * 100,
        top: ((rect.top - frame.top) / frame.height) * 100,
        width: (rect.width / frame.width) * 100,
        height: (rect.height / frame.height) * 100,
      });
    }
  }
  return boxes;
}
