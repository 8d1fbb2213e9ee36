import type { Migration } from "./migration.ts";

/**
 * Notes to passages are a field of the document, so no table is new. The number is: a program that
 * does not know the field would drop the notes when it writes the document, and must not open the
 * library.
 */
export const passageNotes: Migration = {
  version: 6,
  name: "passage notes",
  sql: "SELECT 1;",
};
