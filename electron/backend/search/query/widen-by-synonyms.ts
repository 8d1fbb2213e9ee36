import { foldWord } from "../../../../shared/text/fold.ts";
import { wordsOf } from "../analysis/tokenizer.ts";
import type { QueryNode, WordNode } from "./query-node.ts";

/** What another word is worth beside the word itself. */
const SYNONYM_BOOST = 0.5;
const MOST_SYNONYMS = 12;

/** Names of more words are typed by nobody as a whole. */
const LONGEST_NAME = 6;

/**
 * Lets other words stand in for the words of a query: "VHS" is also found as "Volkshochschule",
 * "BNE" where all words of "Bildung für nachhaltige Entwicklung" are, and these words where BNE is.
 * The best of them counts. Keys are folded words with a space between them.
 */
export function widenBySynonyms(
  nodes: readonly QueryNode[],
  synonyms: ReadonlyMap<string, readonly string[]>,
): QueryNode[] {
  if (synonyms.size === 0) return [...nodes];
  const others = othersByNode(nodes, synonyms);
  return nodes.map((node) => {
    if (node.type === "group") return { ...node, nodes: widenBySynonyms(node.nodes, synonyms) };
    if (!isPlainWord(node)) return node;
    const alternatives = [...(others.get(node) ?? [])]
      .slice(0, MOST_SYNONYMS)
      .map((other) => standIn(other, node));
    if (alternatives.length === 0) return node;
    return {
      type: "group",
      nodes: [{ ...node, presence: "optional" }, ...alternatives],
      presence: node.presence,
    };
  });
}

function isPlainWord(node: QueryNode): node is WordNode {
  return node.type === "word" && node.presence !== "prohibited" && node.clause.boost === 1;
}

/** What may stand in for a word: what does so for itself, and for a name that it is one word of. */
function othersByNode(
  nodes: readonly QueryNode[],
  synonyms: ReadonlyMap<string, readonly string[]>,
): Map<QueryNode, Set<string>> {
  const others = new Map<QueryNode, Set<string>>();
  for (let from = 0; from < nodes.length; from++) {
    const words: WordNode[] = [];
    let name = "";
    for (const node of nodes.slice(from, from + LONGEST_NAME)) {
      if (!isPlainWord(node)) break;
      words.push(node);
      name += (name === "" ? "" : " ") + foldWord(node.clause.term);
      for (const other of synonyms.get(name) ?? []) {
        for (const word of words) others.set(word, (others.get(word) ?? new Set()).add(other));
      }
    }
  }
  return others;
}

function standIn(other: string, node: WordNode): QueryNode {
  const words = wordsOf(other).map(
    (term): WordNode => ({
      type: "word",
      clause: { ...node.clause, term, boost: SYNONYM_BOOST },
      presence: "required",
      unfinished: false,
      literal: true,
    }),
  );
  const [only] = words;
  if (words.length === 1 && only) return { ...only, presence: "optional" };
  return { type: "group", nodes: words, presence: "optional" };
}
