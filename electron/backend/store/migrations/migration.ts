/** One step of the schema. Numbered without gaps, never edited after a release. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}
