/** A section of a page: its heading and the text below it, without markup. */
export interface Section {
  title: string;
  body: string;
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  hellip: "…",
  ndash: "–",
  mdash: "—",
};

/**
 * The text of HTML as generators of documentation write it. Quick and rough, for thousands of
 * well-formed pages; the app's own import reads pages of any kind properly.
 */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style|head|nav|aside|header|footer)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<\/?(p|div|li|h\d|tr|td|th|br|dt|dd|ul|ol|table|section|pre)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "");
  return decodeEntities(text)
    .replaceAll("\u00ad", "")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

export function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_match, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_match, decimal) => String.fromCodePoint(Number(decimal)))
    .replace(/&(\w+);/g, (_match, name) => ENTITIES[name] ?? " ");
}

/** The sections of a page by its headings of the first three levels. */
export function sectionsOfHtml(html: string): Section[] {
  const page = html.replace(/<head\b[\s\S]*?<\/head>/i, "");
  return page.split(/(?=<h[1-3]\b)/i).flatMap((part) => {
    const heading = /^<h[1-3]\b[^>]*>([\s\S]*?)<\/h[1-3]>/i.exec(part);
    if (!heading) return [];
    const title = oneLine(textOfHtml(heading[1] ?? ""));
    return [{ title, body: textOfHtml(part.slice(heading[0].length)) }];
  });
}

/** A manual page in roff: title from its NAME section, text without requests and fonts. */
export function sectionOfManualPage(roff: string, fallbackTitle: string): Section | null {
  if (roff.startsWith(".so ")) return null;
  const named = /^\.SH (?:"?BEZEICHNUNG"?|"?NAME"?)\s*\n([^\n]+)/m.exec(roff);
  return { title: oneLine(textOfRoff(named?.[1] ?? fallbackTitle)), body: textOfRoff(roff) };
}

function textOfRoff(roff: string): string {
  return roff
    .replace(/^\.\\".*$/gm, "")
    .replace(/^[.'][a-zA-Z]+ ?/gm, "")
    .replace(/\\f(\([A-Z]{2}|\[[^\]]*\]|[A-Z0-9])/g, "")
    .replace(/\\[,/&c]/g, "")
    .replace(/\\-/g, "-")
    .replace(/\\\((lq|rq|aq|oq|cq|dq)/g, '"')
    .replace(/\\\(../g, " ")
    .replace(/\\[eE]/g, "\\")
    .replace(/\\./g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
