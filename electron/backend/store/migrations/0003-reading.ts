import type { Migration } from "./migration.ts";

/** Files inside files in a batch, and pages whose text was recognised in a picture. */
export const reading: Migration = {
  version: 3,
  name: "reading",
  sql: `
-- The item of the archive, mail or card file that an item was found in; null for one on its own.
ALTER TABLE import_items ADD COLUMN parent INTEGER;

-- For pages that are pictures: 'waiting' for their text to be recognised, 'recognised', or
-- 'unreadable'. NULL for a page with a text of its own.
ALTER TABLE document_pages ADD COLUMN scan TEXT;
CREATE INDEX document_pages_waiting ON document_pages (record, number) WHERE scan = 'waiting';
`,
};
