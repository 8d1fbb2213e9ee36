const OPENING = "„“\"»«‚‘'";
const CLOSING = "“”\"«»‘’'";

/** Takes the quotation marks off a text that is one quotation as a whole. */
export function stripQuotes(text: string): string {
  const trimmed = text.trim();
  const first = trimmed[0] ?? "";
  const last = trimmed.at(-1) ?? "";
  if (trimmed.length < 3 || !OPENING.includes(first) || !CLOSING.includes(last)) return trimmed;
  const inside = trimmed.slice(1, -1);
  // „A“ und „B“ begins and ends with marks, but is not one quotation.
  const closes = inside.search(/[“”"«]/);
  const opens = inside.search(/[„"»]/);
  if (closes >= 0 && (opens < 0 || closes < opens)) return trimmed;
  return inside.trim();
}

/** What stands between quotation marks, without them. */
export function quotedParts(text: string): string[] {
  return [...text.matchAll(/[„“"»‚]([^„“”"»«‚]{3,300})[“”"«‘]/g)].map((match) =>
    (match[1] ?? "").trim(),
  );
}
