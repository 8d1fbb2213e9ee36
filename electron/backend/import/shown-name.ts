/** Controls, and marks that turn the direction of writing to make "exe.pdf" out of "fdp.exe". */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/g;

/**
 * A file's name as it is shown and stored: composed umlauts, forward slashes, nothing unseen, no
 * steps out of a folder. Signs other systems forbid (: ? *) stay; the name never becomes a path.
 */
export function shownName(name: string): string {
  const steps = name
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replaceAll("\\", "/")
    .split("/")
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "." && step !== "..");
  const shown = steps.join("/");
  return shown.length > 900 ? `…${shown.slice(-899)}` : shown || "–";
}
