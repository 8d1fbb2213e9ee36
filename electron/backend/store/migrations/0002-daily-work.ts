import type { Migration } from "./migration.ts";

/** What merging, duplicates, own fields, deletions and the start page remember. */
export const dailyWork: Migration = {
  version: 2,
  name: "daily work",
  sql: `
-- A merge, with all that is needed to take it back: the kept record's fields before and after, and
-- which records mentioned the other one, under which names.
CREATE TABLE merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kept INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  at TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  moved TEXT NOT NULL CHECK (json_valid(moved)),
  undone_at TEXT
) STRICT;
CREATE INDEX merges_by_kept ON merges (kept);
CREATE INDEX merges_by_other ON merges (other);

-- Two records that somebody has said are not one; a is the smaller number.
CREATE TABLE distinct_pairs (
  a INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_pairs_by_b ON distinct_pairs (b);

-- Fields that users added to a kind of record; their values stand in the records' "extra".
CREATE TABLE extra_fields (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  type TEXT NOT NULL,
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  position INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- What was deleted for good, without any content: so that a restored backup is cleaned again.
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  changed_records INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE opened_records (
  record INTEGER PRIMARY KEY REFERENCES records (number) ON DELETE CASCADE,
  at TEXT NOT NULL
) STRICT;
`,
};
