import type { Migration } from "./migration.ts";

/**
 * Everything the library keeps from its first version on. A record's fields are one JSON value,
 * validated by its schema; what lists sort by and what joins need stands in columns beside it and
 * is derived from the fields on every write. `number` is the short key that other tables use.
 */
export const firstTables: Migration = {
  version: 1,
  name: "first tables",
  sql: `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  external_id TEXT UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  date TEXT NOT NULL,
  title_key TEXT NOT NULL,
  place_key TEXT NOT NULL,
  find_text TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  unconfirmed_fields INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  trashed_at TEXT,
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;
CREATE INDEX records_by_title ON records (title_key, number);
CREATE INDEX records_by_kind ON records (kind, title_key, number);
CREATE INDEX records_by_place ON records (place_key, title_key);
CREATE INDEX records_by_date ON records (date, title_key);
CREATE INDEX records_by_change ON records (updated_at, number);
CREATE INDEX records_by_file ON records (file_hash) WHERE file_hash <> '';
CREATE INDEX records_in_trash ON records (trashed_at) WHERE trashed_at IS NOT NULL;

-- Title and other spellings, each under the keys it can be found by.
CREATE TABLE record_names (
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_names_by_record ON record_names (record);

-- Names in a record that no record answers to yet; tied as soon as one does.
CREATE TABLE open_names (
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_names_by_record ON open_names (record);

CREATE TABLE record_tags (
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (tag, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_tags_by_record ON record_tags (record);

-- field is '' for a link set by hand, else the field whose reference makes the link.
CREATE TABLE links (
  source INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  target INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (source, target, relation, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target);

CREATE TABLE document_pages (
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (record, number)
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision > 0),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT;
CREATE INDEX history_by_record ON history (record, id);

CREATE TABLE terms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vocabulary TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  code TEXT,
  UNIQUE (vocabulary, label)
) STRICT;

CREATE TABLE term_synonyms (
  term INTEGER NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  synonym TEXT NOT NULL,
  PRIMARY KEY (term, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recent_searches (
  query TEXT PRIMARY KEY,
  times INTEGER NOT NULL,
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
  hash TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_items (
  batch TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL,
  record_id TEXT,
  created_ids TEXT NOT NULL CHECK (json_valid(created_ids)),
  unconfirmed_fields INTEGER NOT NULL,
  error_code TEXT,
  error_detail TEXT NOT NULL,
  warning TEXT,
  PRIMARY KEY (batch, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_items_by_record ON import_items (record_id);
`,
};
