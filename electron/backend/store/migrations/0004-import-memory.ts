import type { Migration } from "./migration.ts";

/** What imports remember: what they changed, how files were tied, what people corrected. */
export const importMemory: Migration = {
  version: 4,
  name: "import memory",
  sql: `
ALTER TABLE import_batches ADD COLUMN undone_at TEXT;

-- Records that were there before a batch and that it changed: its first and last entry in their
-- history. Taking the batch back starts from there; no content is kept twice.
CREATE TABLE import_changes (
  batch TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  first_entry INTEGER NOT NULL,
  last_entry INTEGER NOT NULL,
  PRIMARY KEY (batch, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_changes_by_record ON import_changes (record);

-- How the files of a batch were tied to its events, and whether that is sure.
CREATE TABLE import_ties (
  batch TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  event INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  sure INTEGER NOT NULL,
  PRIMARY KEY (batch, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_ties_by_record ON import_ties (record);
CREATE INDEX import_ties_by_event ON import_ties (event);

-- Values that a program proposed for a field and that a person replaced in a record. Only a hash of
-- the value is kept; what is right stands in the record itself, and goes with it.
CREATE TABLE import_corrections (
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  proposed TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, field, proposed, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_corrections_by_record ON import_corrections (record);

-- How the columns of a kind of table are to be read, under a name.
CREATE TABLE table_mappings (
  name TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
