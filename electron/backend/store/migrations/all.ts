import { firstTables } from "./0001-first-tables.ts";
import { dailyWork } from "./0002-daily-work.ts";
import { reading } from "./0003-reading.ts";
import { importMemory } from "./0004-import-memory.ts";
import { watchedFolders } from "./0005-watched-folders.ts";
import { passageNotes } from "./0006-passage-notes.ts";
import { termMerges } from "./0007-term-merges.ts";
import { listDetails } from "./0008-list-details.ts";
import { drafts } from "./0009-drafts.ts";
import { holds } from "./0010-holds.ts";
import type { Migration } from "./migration.ts";

/** Every migration in the order of its version. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  dailyWork,
  reading,
  importMemory,
  watchedFolders,
  passageNotes,
  termMerges,
  listDetails,
  drafts,
  holds,
];

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
