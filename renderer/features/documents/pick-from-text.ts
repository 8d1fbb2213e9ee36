import { anchorAt } from "../../../shared/text/passage-anchor.ts";
import type { PickedPassage } from "./picked-passage.ts";

/** What is selected inside an element that shows the text of a page, and nothing else. */
export function pickFromText(
  element: HTMLElement | null,
  text: string,
  page: number,
): PickedPassage | null {
  const selection = document.getSelection();
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const picked = selection.toString();
  if (picked.trim() === "") return null;
  const end = Math.min(text.length, start + range.toString().length);
  return { text: picked.trim(), anchor: anchorAt(text, page, { start, end }) };
}
