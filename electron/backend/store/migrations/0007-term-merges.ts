import type { Migration } from "./migration.ts";

/** Terms that were made one, with what is needed to part them again. */
export const termMerges: Migration = {
  version: 7,
  name: "term merges",
  sql: `
-- kept is the term that stayed, other_id that of the one that went: it gets its old id back. kept has no
-- foreign key: when it becomes part of a third term, taking that back brings this merge back too.
-- records holds id and labels before and after of each record that was rewritten.
CREATE TABLE term_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vocabulary TEXT NOT NULL,
  kept INTEGER NOT NULL,
  kept_label TEXT NOT NULL,
  kept_synonyms TEXT NOT NULL CHECK (json_valid(kept_synonyms)),
  other_id INTEGER NOT NULL,
  other TEXT NOT NULL CHECK (json_valid(other)),
  records TEXT NOT NULL CHECK (json_valid(records)),
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX term_merges_by_kept ON term_merges (kept);
`,
};
