// npm run bench:corpora: fetches German texts of others and prepares corpora and queries from them.
import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { benchFolder } from "./bench-folder.ts";
import { collectHelpPages, collectOtherTexts } from "./collect-texts.ts";
import { fetchPackages } from "./debian-packages.ts";
import { keywordQueries } from "./keyword-queries.ts";
import { readWordList, scalingTexts } from "./scaling-texts.ts";
import type { BenchText } from "./texts.ts";

const SIZES = [1_000, 5_000, 10_000, 25_000, 50_000];

const folder = path.join(benchFolder(), "data");
const say = (line: string) => process.stderr.write(`${line}\n`);

if (existsSync(path.join(folder, "queries.json"))) {
  say(`The corpora lie ready in ${folder}; remove that folder to prepare them anew.`);
} else {
  mkdirSync(folder, { recursive: true });
  await fetchPackages(say);
  const { texts: help, idByPage } = collectHelpPages();
  const all = [...help, ...collectOtherTexts(help.length)];
  await writeTexts("c1", help);
  await writeTexts("c2", all);
  for (const size of SIZES) await writeTexts(`s${size}`, scalingTexts(all, size));
  const nouns = new Set(readWordList().filter((word) => /^\p{Lu}\p{Ll}/u.test(word)));
  // Last, because it says that all is there.
  const queries = keywordQueries(help, idByPage, nouns);
  writeFileSync(path.join(folder, "queries.json"), JSON.stringify(queries));
  say(`Prepared ${help.length} help pages and ${all.length} texts in ${folder}.`);
}

/** Writes a text a line, under its name only when all are written. */
async function writeTexts(name: string, texts: Iterable<BenchText>): Promise<void> {
  const file = path.join(folder, `${name}.jsonl`);
  await pipeline(Readable.from(lines(texts)), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  say(`${name}.jsonl`);
}

function* lines(texts: Iterable<BenchText>): Generator<string> {
  for (const text of texts) yield `${JSON.stringify(text)}\n`;
}
