import type { IndexableRecord, ReadableRecord } from "./search-index.ts";

/** A record that is in memory with all its pages, to be read like one that is not. */
export function readable(record: IndexableRecord): ReadableRecord {
  return {
    ...record,
    readPages: (numbers) =>
      numbers
        ? numbers.flatMap((number) => record.pages.filter((page) => page.number === number))
        : record.pages,
  };
}
