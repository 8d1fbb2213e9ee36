import type { Migration } from "./migration.ts";

/** What a list shows of each kind beside title, place and date. */
export const listDetails: Migration = {
  version: 8,
  name: "list details",
  sql: `
-- Read from the fields whenever it is asked for: it takes no room and cannot disagree with them.
ALTER TABLE records ADD COLUMN detail TEXT GENERATED ALWAYS AS (
  CASE kind
    WHEN 'event' THEN coalesce(fields ->> '$.format', '')
    WHEN 'practiceExample' THEN coalesce(fields ->> '$.fieldsOfAction[0]', '')
      || coalesce(', ' || (fields ->> '$.fieldsOfAction[1]'), '')
    WHEN 'organisation' THEN coalesce(fields ->> '$.organisationKind', '')
    WHEN 'person' THEN coalesce(fields ->> '$.roles[0].role', '')
    WHEN 'partnership' THEN coalesce(fields ->> '$.status', '')
    WHEN 'interaction' THEN
      coalesce(fields ->> '$.partnership.name', fields ->> '$.participants[0].name', '')
    WHEN 'document' THEN coalesce(fields ->> '$.fileName', '')
    WHEN 'collection' THEN coalesce(fields ->> '$.purpose', '')
    WHEN 'savedSearch' THEN coalesce(fields ->> '$.query', '')
    ELSE ''
  END
) VIRTUAL;

-- Folded as far as SQLite can: what a list is sorted and narrowed down by.
ALTER TABLE records ADD COLUMN detail_key TEXT GENERATED ALWAYS AS (
  lower(replace(replace(replace(replace(replace(replace(replace(detail,
    'Ä', 'a'), 'Ö', 'o'), 'Ü', 'u'), 'ä', 'a'), 'ö', 'o'), 'ü', 'u'), 'ß', 'ss'))
) VIRTUAL;
`,
};
