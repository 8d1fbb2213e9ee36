import { foldWord } from "../../../../shared/text/fold.ts";
import { splitCompound } from "./compound-parts.ts";
import { ownString } from "./own-string.ts";
import { createPipeline } from "./pipeline.ts";

/** What the analysis makes of one word. */
export interface AnalysedWord {
  /** The folded word. */
  form: string;
  /** Its stem; "" for a stop word. */
  term: string;
  /** Stems of its parts, where it is a compound. */
  parts: readonly string[];
  /** The parts as they stand in the word. */
  partForms: readonly string[];
}

const CACHED_WORDS = 60_000;

/**
 * Runs words through the pipeline and remembers the results: a text of 300 words has some 150
 * different ones, and most have been seen before. The memory is bounded: when the younger half is
 * full it becomes the older one, and what nobody asked for since is forgotten.
 */
export class Analyzer {
  readonly #pipeline = createPipeline();
  #younger = new Map<string, AnalysedWord>();
  #older = new Map<string, AnalysedWord>();

  analyse(word: string): AnalysedWord {
    const known = this.#younger.get(word);
    if (known) return known;
    const own = ownString(word);
    const analysed = this.#older.get(word) ?? this.analyseAnew(own);
    if (this.#younger.size >= CACHED_WORDS) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(own, analysed);
    return analysed;
  }

  /** Without remembering it. */
  analyseAnew(word: string): AnalysedWord {
    const form = foldWord(word);
    const [stem = ""] = this.#pipeline.runString(word, { fields: ["text"] });
    const term = stem === form ? form : stem;
    if (term === "") return { form, term, parts: NONE, partForms: NONE };
    const partForms = splitCompound(form);
    if (partForms.length === 0) return { form, term, parts: NONE, partForms: NONE };
    return { form, term, parts: this.#pipeline.runString(word, PARTS), partForms };
  }
}

const NONE: readonly string[] = [];
const PARTS = { fields: ["textParts"] };
