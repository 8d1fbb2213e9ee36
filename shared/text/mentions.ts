/**
 * Mentions of records inside running text. A mention is kept as `[[id|name]]`: the id leads to the
 * record whatever it is called today, the name is what was written and what stays without it. Design:
 * docs/text-mentions.md.
 */

const MENTION =
  /\[\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\|([^[\]|\n]{1,500})\]\]/g;

export interface Mention {
  id: string;
  name: string;
}

export type TextPart = string | Mention;

/** A mention as it is kept in a text; signs that would end it early are left out of the name. */
export function mentionToken({ id, name }: Mention): string {
  const plain = name.replace(/[[\]|\s]+/g, " ").trim();
  return `[[${id}|${plain.slice(0, 500) || "–"}]]`;
}

/** A text as runs of plain text and mentions, in order. */
export function splitMentions(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ id: match[1] ?? "", name: match[2] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text as a person reads it: names in the place of mentions. For search, exports, copying. */
export function plainMentions(text: string): string {
  return replaceMentions(text, ({ name }) => name);
}

/** A copy of the text with something else in the place of each mention. */
export function replaceMentions(text: string, put: (mention: Mention) => string): string {
  if (!text.includes("[[")) return text;
  return text.replace(MENTION, (_, id: string, name: string) => put({ id, name }));
}

/** A copy of any plain value with every text in it changed. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]),
  ) as T;
}

/** Every mention in the texts of a plain value, in order. */
export function mentionsIn(value: unknown): Mention[] {
  const found: Mention[] = [];
  mapTexts(value, (text) =>
    replaceMentions(text, (mention) => {
      found.push(mention);
      return "";
    }),
  );
  return found;
}
