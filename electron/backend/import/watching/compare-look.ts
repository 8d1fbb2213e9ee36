import type { FolderLook, SeenFile } from "./look-at-folder.ts";

/** A file as it is remembered, as far as a look can change it. */
export interface RememberedFile {
  name: string;
  size: number;
  modified: number;
  state: string;
}

export interface LookDifference {
  /** Not remembered, or of another size or time than remembered: may still be written. */
  unsettled: SeenFile[];
  /** Nothing has changed since the last look, or for a minute: what it is can be said. */
  settled: SeenFile[];
  /** Names that are remembered and not there any more. */
  missing: string[];
  /** Back as it was, after it had been missed. */
  returned: string[];
}

/** A file that nobody has written to for so long is not being written. */
export const SETTLED_AFTER_MS = 60_000;

/**
 * What is different from what is remembered. Files that may not be read, or that lie where nothing
 * could be seen, are in none of the lists; with a look that was cut short nothing counts as missing.
 *
 * @param now milliseconds since 1970, by the clock of this computer
 */
export function compareLook(
  remembered: readonly RememberedFile[],
  look: FolderLook,
  now: number,
): LookDifference {
  const difference: LookDifference = { unsettled: [], settled: [], missing: [], returned: [] };
  if (!look.reached) return difference;
  const before = new Map(remembered.map((file) => [file.name, file]));
  const isSeen = new Set<string>();
  for (const file of look.files) {
    isSeen.add(file.name);
    const known = before.get(file.name);
    const isSame = known?.size === file.size && known.modified === file.modified;
    const isOld = Math.abs(now - file.modified) > SETTLED_AFTER_MS && file.modified < now;
    // Programs that copy a file often make it empty first.
    if (file.size === 0) continue;
    if (!isSame) difference[isOld ? "settled" : "unsettled"].push(file);
    else if (known.state === "settling") difference.settled.push(file);
    else if (known.state === "gone") difference.returned.push(file.name);
  }
  if (look.cut) return difference;
  for (const { name, state } of remembered) {
    if (isSeen.has(name) || state === "gone") continue;
    const isHidden = look.unreadable.some((one) => name === one || name.startsWith(`${one}/`));
    if (!isHidden) difference.missing.push(name);
  }
  return difference;
}
