import type { Block } from "../read-document.ts";
import { paragraph } from "../read-document.ts";
import { tidyText } from "../text-encoding.ts";

/** A running head has a line or two; the printed head of a letter says who writes, and where. */
const LINES = 3;
const REACHED_AT = /(?<!\d)\d{5}\s+\p{Lu}|@|\bTel(?:efon)?\b|www\./u;

/**
 * The printed head of a letter among the heads that pages of a document have, as the first of its blocks;
 * null where they only repeat a title and the number of the page.
 */
export function letterheadOf(heads: readonly string[], blocks: readonly Block[]): Block | null {
  const told = heads.map((head) =>
    tidyText(head)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const printed = told
    .filter(
      (lines) => lines.length >= LINES || (lines.length === 2 && REACHED_AT.test(lines.join("\n"))),
    )
    .sort((a, b) => b.length - a.length)[0];
  const isSaid = blocks.slice(0, 5).some(({ text }) => text.startsWith(printed?.[0] ?? "\0"));
  return printed && !isSaid ? paragraph(printed.join("\n"), 1) : null;
}
