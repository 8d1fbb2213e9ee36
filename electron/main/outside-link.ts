const MAX_SHOWN = 300;

/** An address that may be handed to the system, and how it is shown before. */
export interface OutsideLink {
  href: string;
  shown: string;
}

/**
 * Accepts https and mailto after parsing; everything else (http, file, javascript, app, names of
 * programs, addresses with a password) is refused. Host names are shown in ASCII, so that look-alike
 * letters are seen.
 *
 * @returns null when the address is refused
 */
export function parseOutsideLink(text: string): OutsideLink | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  if (url.protocol === "https:") {
    if (url.username || url.password || !url.hostname) return null;
    return { href: url.href, shown: shorten(url.href) };
  }
  if (url.protocol === "mailto:") {
    // Attachments and blind copies are not ours to set.
    const address = url.pathname;
    if (!/^[^\s@,;?&%"<>]+@[^\s@,;?&%"<>]+$/.test(address)) return null;
    return { href: `mailto:${address}`, shown: address };
  }
  return null;
}

function shorten(href: string): string {
  return href.length <= MAX_SHOWN ? href : `${href.slice(0, MAX_SHOWN)} …`;
}
