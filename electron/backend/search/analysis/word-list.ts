import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A word that may stand anywhere in a compound; without this bit, only before other parts. */
export const ANYWHERE = 1;

/** Called for each word found: where it ends, and where it may stand. */
export type OnPart = (end: number, use: number) => void;

/**
 * The words compounds are made of, read where they lie: a graph of 32-bit edges whose layout is
 * described in scripts/dictionary/word-graph.mjs. Opening it is reading one file of some hundred
 * kilobytes; nothing is unpacked.
 */
export class WordList {
  readonly #edges: Uint32Array;

  constructor(bytes: Uint8Array) {
    // The numbers are little-endian, as every machine is that Electron runs on. The copy makes
    // sure that they begin at a multiple of four.
    this.#edges = new Uint32Array(bytes.slice().buffer);
  }

  /** All words that begin at `start`, shortest first. Time linear in the longest of them. */
  eachPart(text: string, start: number, onPart: OnPart): void {
    const edges = this.#edges;
    let node = 1;
    for (let i = start; i < text.length && node !== 0; i++) {
      const code = codeOf(text.charCodeAt(i));
      let edge = edges[node] as number;
      while ((edge & 31) !== code) {
        if (edge & 32) return;
        edge = edges[++node] as number;
      }
      const use = (edge >>> 6) & 3;
      if (use !== 0) onPart(i + 1, use);
      node = edge >>> 8;
    }
  }
}

/** a–z as 1–26, ä ö ü as 27–29; 0, which no edge has, for everything else. */
function codeOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit === 0xe4) return 27;
  if (unit === 0xf6) return 28;
  return unit === 0xfc ? 29 : 0;
}

const FILE = path.join("resources", "dictionaries", "compound-parts.bin");
let list: WordList | null = null;

/** The list that comes with the program; read when it is first needed. */
export function wordList(): WordList {
  list ??= new WordList(readFileSync(findFile()));
  return list;
}

/** Above this file, be it a source or built. */
function findFile(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = path.join(folder, FILE);
    if (existsSync(file)) return file;
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`${FILE} is missing`);
    folder = above;
  }
}
