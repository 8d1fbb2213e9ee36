import type { Migration } from "./migration.ts";

/** Folders the app looks at, earlier versions of documents, and what a stopped import goes on with. */
export const watchedFolders: Migration = {
  version: 5,
  name: "watched folders",
  sql: `
-- A path means something on one computer only; device is the drive it was last seen on.
CREATE TABLE watched_folders (
  id TEXT PRIMARY KEY,
  computer TEXT NOT NULL,
  path TEXT NOT NULL,
  mode TEXT NOT NULL,
  added_at TEXT NOT NULL,
  state TEXT NOT NULL,
  checked_at TEXT,
  device TEXT NOT NULL,
  unreadable INTEGER NOT NULL,
  UNIQUE (computer, path)
) STRICT, WITHOUT ROWID;

-- name is relative to the folder, with forward slashes; size and modified as last seen (bytes,
-- milliseconds); hash is the content that is in the library, or ''.
CREATE TABLE watched_files (
  folder TEXT NOT NULL REFERENCES watched_folders (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  state TEXT NOT NULL,
  hash TEXT NOT NULL,
  record INTEGER REFERENCES records (number) ON DELETE SET NULL,
  error TEXT,
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_files_by_record ON watched_files (record) WHERE record IS NOT NULL;
CREATE INDEX watched_files_by_state ON watched_files (folder, state);

-- Originals that a document had before its file was read again.
CREATE TABLE document_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_versions_by_record ON document_versions (record);
CREATE INDEX document_versions_by_hash ON document_versions (hash);
CREATE INDEX files_by_size ON files (size);

-- Where a file of a batch lies, until it is read; what was chosen, until all of it is written down.
ALTER TABLE import_items ADD COLUMN path TEXT;
ALTER TABLE import_batches ADD COLUMN sources TEXT;
`,
};
