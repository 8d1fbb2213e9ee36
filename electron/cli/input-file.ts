import { accessSync, constants, statSync } from "node:fs";
import { WrongUse } from "./exit-codes.ts";

/**
 * Looks whether lines can be read from a named file; `-` is standard input. Pipes count as files.
 *
 * @throws {WrongUse}
 */
export function requireInput(name: string): void {
  if (name === "-") return;
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) throw new WrongUse(`Die Datei „${name}“ gibt es nicht.`);
  if (found.isDirectory()) throw new WrongUse(`„${name}“ ist ein Ordner, keine Datei.`);
  try {
    accessSync(name, constants.R_OK);
  } catch {
    throw new WrongUse(`Die Datei „${name}“ lässt sich nicht lesen.`);
  }
}
