// Makes office files the same on every run: they carry the moment of writing in many places.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The moment all generated files say they were made. */
export const MADE_ON = new Date("2026-11-01T09:00:00Z");

/** DOS times in a ZIP have no zone; noon in the middle of a month is the same day everywhere. */
const ZIP_TIME = new Date(2026, 10, 1, 12, 0, 0);

/** The same file with every date replaced and its parts in a fixed order. */
export function withFixedDates(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const stamp = `${MADE_ON.toISOString().slice(0, 19)}Z`;
  const fixed = {};
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    if (name.endsWith("/")) continue;
    const content = name.startsWith("docProps/core")
      ? strToU8(strFromU8(parts[name]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp))
      : parts[name];
    fixed[name] = [content, { mtime: ZIP_TIME, level: 9 }];
  }
  return Buffer.from(zipSync(fixed));
}

function contentTypesFirst(a, b) {
  const rank = (name) => (name === "[Content_Types].xml" ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
