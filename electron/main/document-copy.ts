import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * Kinds the system would run or install when they are opened; they are never handed over. Web pages
 * are not among them: a browser confines their scripts, and the person is asked.
 */
const PROGRAMS = new Set(
  (
    "ade adp app application appref-ms appx bat chm cmd com command cpl crt deb desktop dll dmg exe " +
    "hta inf ins iso jar js jse lib lnk mde msc msi msix msp mst pif pkg ps1 py reg rpm run scf scr " +
    "sct settingcontent-ms sh shb sys url vb vbe vbs vxd wsc wsf wsh xll"
  ).split(" "),
);

export function isProgram(fileName: string): boolean {
  // "rechnung.pdf.exe.", "x.exe ": Windows drops trailing dots and spaces.
  const extension = path
    .extname(fileName.trim().replace(/[. ]+$/, ""))
    .slice(1)
    .toLowerCase();
  return PROGRAMS.has(extension);
}

let folder: string | undefined;

/**
 * Puts a read-only copy of a stored original, under its own name, where another program may open
 * it: originals never change. The copies go when the program ends.
 */
export async function copyForOpening(stored: string, fileName: string): Promise<string> {
  folder ??= mkdtempSync(path.join(os.tmpdir(), "fadenwerk-"));
  const own = mkdtempSync(path.join(folder, "d"));
  const copy = path.join(own, safeFileName(fileName));
  await copyFile(stored, copy);
  chmodSync(copy, 0o400);
  return copy;
}

/** Removes the copies; one that another program still holds open on Windows stays behind. */
export function removeCopies(): void {
  if (!folder) return;
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.error("documents: a copy is still open in another program", error);
  }
  folder = undefined;
}

/** A name that is no path and that every system takes. */
export function safeFileName(fileName: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const safe = path.basename(fileName.replace(/[\u0000-\u001f<>:"/\\|?*]/g, "_")).slice(-200);
  return safe.replace(/^\.+/, "") || "Dokument";
}
