import type { Migration } from "./migration.ts";

/** Files inside files in a batch, and pages whose text was recognised in a picture. */
export const reading: Migration = {
  version: 3,
  name: "reading",
  sql: `
-- The item of the archive, mail or card file that an item was found in; null for one on its own.
ALTER TABLE import_items ADD COLUMN parent INTEGER;

-- 1 when the text was recognised in a picture and may be wrong.
ALTER TABLE document_pages ADD COLUMN recognised INTEGER NOT NULL DEFAULT 0;
`,
};
