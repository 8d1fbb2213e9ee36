const INERT = /<(script|style|noscript|template)\b/gi;
/** Pictures inside the page itself, as programs that save a page into one file write them. */
const EMBEDDED = /\bdata:[\w/+.;=-]{0,200}base64,[A-Za-z0-9+/=\s%]*/g;

/**
 * Markup without scripts, styles and embedded pictures, before anything parses it. Time grows with
 * the length alone: every element is looked for once, also in markup that never closes any.
 */
export function withoutInertParts(markup: string): string {
  const kept: string[] = [];
  const neverCloses = new Set<string>();
  let from = 0;
  INERT.lastIndex = 0;
  for (let match = INERT.exec(markup); match; match = INERT.exec(markup)) {
    const tag = (match[1] ?? "").toLowerCase();
    if (neverCloses.has(tag)) continue;
    const end = endOf(markup, tag, match.index);
    if (end < 0) {
      neverCloses.add(tag);
      // What follows an open script is script; anything else may be a slip of the pen.
      if (tag !== "script" && tag !== "style") continue;
      kept.push(markup.slice(from, match.index));
      return kept.join(" ").replace(EMBEDDED, "");
    }
    kept.push(markup.slice(from, match.index));
    from = end;
    INERT.lastIndex = end;
  }
  kept.push(markup.slice(from));
  return kept.join(" ").replace(EMBEDDED, "");
}

function endOf(markup: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}\\s*>`, "gi");
  closing.lastIndex = from;
  const match = closing.exec(markup);
  return match ? match.index + match[0].length : -1;
}
