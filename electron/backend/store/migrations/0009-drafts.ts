import type { Migration } from "./migration.ts";

/** Forms that are not saved yet; see decision 22. */
export const drafts: Migration = {
  version: 9,
  name: "drafts",
  sql: `
CREATE TABLE drafts (
  author TEXT NOT NULL,
  form TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  revision INTEGER,
  base TEXT NOT NULL CHECK (json_valid(base)),
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  PRIMARY KEY (author, form)
) STRICT;
`,
};
