const TABLE_NAME = /\.(csv|tsv|tab|xlsx|xlsm|ods)$/i;

/** Whether a file is one whose rows can be taken over as records, by its name. */
export function isTableFile(fileName: string): boolean {
  return TABLE_NAME.test(fileName);
}
