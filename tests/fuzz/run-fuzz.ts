// npm run fuzz -- [--per-format 5000] [--seed 1] [--only a.pdf,a.docx] [--keep folder]
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { fuzzReaders } from "./fuzz-readers.ts";
import { seedFiles } from "./seed-files.ts";

const { values } = parseArgs({
  options: {
    "per-format": { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    keep: { type: "string", default: "" },
  },
});
const perFormat = Number(values["per-format"]);
const only = values.only.split(",").filter(Boolean);
let faults = 0;
for (const [fileName, sound] of Object.entries(await seedFiles())) {
  if (only.length > 0 && !only.includes(fileName)) continue;
  const start = performance.now();
  const outcome = await fuzzReaders(fileName, sound, perFormat, Number(values.seed));
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const refused = [...outcome.refused].map(([code, count]) => `${code} ${count}`).join(", ");
  console.log(
    `${fileName}: ${outcome.files} files in ${seconds} s, ${outcome.read} read; ${refused}`,
  );
  for (const { what, seed, bytes } of outcome.faults) {
    console.log(`  seed ${seed}: ${what}`);
    if (!values.keep) continue;
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(path.join(values.keep, `${seed}-${fileName}`), bytes);
  }
  faults += outcome.faults.length;
}
process.exitCode = faults > 0 ? 1 : 0;
