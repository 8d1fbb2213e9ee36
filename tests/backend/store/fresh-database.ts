import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { openDatabase, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import { migrateDatabase } from "../../../electron/backend/store/migrate.ts";
import {
  type RecordDraft,
  type RecordInput,
  RecordInputSchema,
} from "../../../shared/domain/record.ts";

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

/** A folder that goes away after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-test-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database file with the current schema; closed and deleted after the test. */
export async function freshDatabase(): Promise<StoreDatabase> {
  const file = path.join(temporaryFolder(), "library.sqlite");
  const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
  undo.push(() => db.close());
  await migrateDatabase(db, async () => undefined);
  return db;
}

export function input<K extends RecordInput["kind"]>(draft: RecordDraft & { kind: K }) {
  return RecordInputSchema.parse(draft) as Extract<RecordInput, { kind: K }>;
}

export const BY_TEST = { author: "Test", action: "create" } as const;
