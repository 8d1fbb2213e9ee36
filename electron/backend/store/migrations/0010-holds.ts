import type { Migration } from "./migration.ts";

/** What is to be kept is found without reading every record. */
export const holds: Migration = {
  version: 10,
  name: "holds",
  sql: `
CREATE INDEX records_on_hold ON records (number) WHERE fields ->> '$.holdReason' <> '';
`,
};
