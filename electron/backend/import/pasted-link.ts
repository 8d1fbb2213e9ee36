/** An address that was pasted alone, with the words it stood under. */
export interface PastedLink {
  url: string;
  title: string;
}

const ALONE = /^(?:(.{3,300})\s+)?(https?:\/\/[^\s<>"]{3,4900})$/u;
const ANCHOR = /<a\b[^>]*>([\s\S]{1,2000}?)<\/a>/i;

/**
 * Recognises text that is nothing but a link, with a title in front or under the words it was copied
 * with. Null for everything else.
 */
export function readPastedLink(text: string, html: string): PastedLink | null {
  const lines = text.trim().split(/\s*\n\s*/);
  if (lines.length > 2) return null;
  const match = ALONE.exec(lines.join(" ").trim());
  const url = match?.[2];
  if (!url || !URL.canParse(url)) return null;
  const words = (ANCHOR.exec(html)?.[1] ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const copied = words !== "" && !words.includes("://") ? words : "";
  return { url, title: match[1]?.trim() || copied || titleOfAddress(new URL(url)) };
}

/** "fachtag-2018-neue-faeden" of an address tells more than its host alone. */
function titleOfAddress(url: URL): string {
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
  const words = decode(last)
    .replace(/\.\w{1,5}$/, "")
    .replace(/[-_+]+/g, " ")
    .trim();
  const host = url.hostname.replace(/^www\./, "");
  return /\p{L}{3}/u.test(words) ? `${words} (${host})` : host;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
