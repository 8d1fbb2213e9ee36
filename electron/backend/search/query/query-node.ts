import type lunr from "lunr";
import type { FacetName } from "../../../../shared/domain/search.ts";

export type Presence = "optional" | "required" | "prohibited";

interface NodeBase {
  presence: Presence;
  /** True for a condition beside the words ("Lesepaten ort:Halle"), which needs one of them too. */
  narrows?: boolean;
}

/** One word, as one of Lunr's clauses: fields, boost, edit distance, wildcards. */
export interface WordNode extends NodeBase {
  type: "word";
  clause: lunr.Query.Clause;
  /** True for the word that is being typed: it stands for the words that begin with it. */
  unfinished: boolean;
  /** True for a word that stands for itself only, not for its parts or what is spelled like it. */
  literal: boolean;
}

/** Words that have to follow one another. */
export interface PhraseNode extends NodeBase {
  type: "phrase";
  words: WordNode[];
}

/** Brackets and OR: the best of the nodes counts. `all`: each of them has to match (AND). */
export interface GroupNode extends NodeBase {
  type: "group";
  nodes: QueryNode[];
}

/** A condition on facets: `jahr:2018..2021`, `art:praxisbeispiel`, `hat:dokument`. */
export interface FacetNode extends NodeBase {
  type: "facet";
  facet: FacetName | "has" | "own";
  accepts: (value: string) => boolean;
  /** For a field of the user's own: the records that fit, in the place of a facet. */
  records?: readonly string[];
  written: string;
}

export type QueryNode = WordNode | PhraseNode | GroupNode | FacetNode;
