// node scripts/sample/make-records.mjs [FILE]: writes resources/sample/records.jsonl from its sources.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { readSampleRecords, SAMPLE, toJsonLines } from "./sample-source.mjs";

const records = readSampleRecords();
writeFileSync(
  path.resolve(process.argv[2] ?? path.join(SAMPLE, "records.jsonl")),
  toJsonLines(records),
);
const counts = Object.entries(Object.groupBy(records, (record) => record.kind));
console.log(counts.map(([kind, list]) => `${list.length} ${kind}`).join(", "));
