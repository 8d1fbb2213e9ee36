import { readFileSync } from "node:fs";
import path from "node:path";
import { seededRandom, shuffled } from "../seeded-random.ts";
import { packageFolder } from "./debian-packages.ts";
import type { BenchText } from "./texts.ts";

const RARE_WORDS_EACH = 3;

/**
 * As many texts as wanted: the real ones first, mixed, then texts put together from real sentences,
 * as long as real ones are. Each gets some rare words of a word list, because a library's
 * vocabulary grows with every text too.
 */
export function* scalingTexts(real: readonly BenchText[], count: number): Generator<BenchText> {
  const random = seededRandom(42);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const sentences = real.flatMap(({ body }) =>
    body.split(/(?<=[.!?:])\s+|\n/).filter(({ length }) => length > 25 && length < 400),
  );
  const words = rareWords();
  const mixed = shuffled(real, seededRandom(5));
  for (let id = 0; id < count; id += 1) {
    const text = mixed[id];
    if (text) {
      yield { ...text, id };
      continue;
    }
    const wanted = pick(real).body.length;
    const parts: string[] = [];
    for (let length = 0; length < wanted; ) {
      const sentence = pick(sentences);
      parts.push(sentence);
      length += sentence.length + 1;
    }
    for (let rare = 0; rare < RARE_WORDS_EACH; rare += 1) parts.push(pick(words));
    const title = `${firstHalf(pick(real).title)} ${secondHalf(pick(real).title)}`;
    yield { id, src: "synthetic", title, body: parts.join(" ") };
  }
}

function firstHalf(title: string): string {
  const words = title.split(" ");
  return words.slice(0, Math.ceil(words.length / 2)).join(" ");
}

function secondHalf(title: string): string {
  const words = title.split(" ");
  return words.slice(Math.floor(words.length / 2)).join(" ");
}

/** The words of Debian's German word list, as written. */
export function readWordList(): string[] {
  const file = path.join(packageFolder("wngerman"), "usr/share/dict/ngerman");
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((word) => /^[A-Za-zÄÖÜäöüß]+$/.test(word));
}

function rareWords(): string[] {
  return readWordList().filter(({ length }) => length > 4);
}
