import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { backupDatabase } from "../store/backup.ts";
import type { StoreDatabase } from "../store/database.ts";
import { type ScrubOptions, scrubCopy } from "../store/scrub.ts";
import { BACKUPS_FOLDER } from "./folder.ts";

/** `daily` copies are thinned out with time; the others are made before something risky. */
export type BackupReason = "daily" | "before-migration" | "before-mass-deletion";

const NAME = /^(daily|before-migration|before-mass-deletion)-(\d{4}-\d{2}-\d{2})T\d{6}\.sqlite$/;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
const OTHERS_KEPT = 3;
const DAY_MS = 24 * 60 * 60_000;

export interface Backup {
  file: string;
  reason: BackupReason;
  /** Day in UTC, `2026-03-19`. */
  day: string;
}

/** The copies in a library's folder, the latest first. */
export function listBackups(libraryFolder: string): Backup[] {
  const folder = path.join(libraryFolder, BACKUPS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const [, reason, day] = NAME.exec(name) ?? [];
      if (!reason || !day) return [];
      return [{ file: path.join(folder, name), reason: reason as BackupReason, day }];
    })
    .sort((a, b) => moment(b).localeCompare(moment(a)));
}

/**
 * Puts a verified copy of the library aside and takes away those that are not needed any more.
 *
 * @returns where the copy lies
 * @throws {ExpectedFailure} `library/disk-full`, `library/damaged` …
 */
export async function makeBackup(
  db: StoreDatabase,
  libraryFolder: string,
  reason: BackupReason,
  now = new Date(),
): Promise<string> {
  const folder = path.join(libraryFolder, BACKUPS_FOLDER);
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "");
  const file = path.join(folder, `${reason}-${stamp}.sqlite`);
  await backupDatabase(db, file);
  for (const backup of dispensable(listBackups(libraryFolder))) rmSync(backup.file);
  return file;
}

/** Whether the last daily copy is from another day. */
export function isBackupDue(libraryFolder: string, now = new Date()): boolean {
  const today = now.toISOString().slice(0, 10);
  return !listBackups(libraryFolder).some(
    (found) => found.reason === "daily" && found.day >= today,
  );
}

/**
 * Which copies may go: of the daily ones the latest of each of seven days and of four weeks
 * stay, of the others the three latest.
 *
 * @param backups the latest first
 */
export function dispensable(backups: readonly Backup[]): Backup[] {
  const kept = new Set<Backup>();
  const keepFirstOfEach = (
    list: readonly Backup[],
    groupOf: (b: Backup) => string,
    most: number,
  ) => {
    const groups = new Set<string>();
    for (const backup of list) {
      const group = groupOf(backup);
      if (groups.has(group) || groups.size >= most) continue;
      groups.add(group);
      kept.add(backup);
    }
  };
  const daily = backups.filter((backup) => backup.reason === "daily");
  keepFirstOfEach(daily, (backup) => backup.day, DAYS_KEPT);
  keepFirstOfEach(daily, weekOf, WEEKS_KEPT);
  for (const reason of ["before-migration", "before-mass-deletion"]) {
    const others = backups.filter((backup) => backup.reason === reason);
    keepFirstOfEach(others, (backup) => backup.file, OTHERS_KEPT);
  }
  return backups.filter((backup) => !kept.has(backup));
}

/** Takes an erased record out of every copy; one that is too old for that is given up. */
export function scrubBackups(
  libraryFolder: string,
  recordId: string,
  options: ScrubOptions = {},
): void {
  for (const { file } of listBackups(libraryFolder)) {
    const part = `${file}.part`;
    try {
      copyFileSync(file, part);
      const outcome = scrubCopy(part, recordId, options);
      if (outcome === "erased") renameSync(part, file);
      if (outcome === "tooOld") rmSync(file);
    } finally {
      rmSync(part, { force: true });
    }
  }
}

function moment(backup: Backup): string {
  return path.basename(backup.file).slice(backup.reason.length + 1);
}

/** Weeks counted from a Monday, 5 January 1970. */
function weekOf(backup: Backup): string {
  const days = Math.floor(Date.parse(`${backup.day}T00:00:00Z`) / DAY_MS);
  return String(Math.floor((days - 4) / 7));
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".part") || name.includes(".part-")) rmSync(path.join(folder, name));
  }
}
