import { foldWord } from "../../../../shared/text/fold.ts";
import { wordsOf } from "../analysis/tokenizer.ts";
import type { QueryNode, WordNode } from "./query-node.ts";

/** What another word is worth beside the word itself. */
const SYNONYM_BOOST = 0.5;
const MOST_SYNONYMS = 12;

/**
 * Lets other words stand in for the words of a query: "VHS" is also found as "Volkshochschule",
 * and "BNE" where all words of "Bildung für nachhaltige Entwicklung" are. The best of them counts.
 */
export function widenBySynonyms(
  nodes: readonly QueryNode[],
  synonyms: ReadonlyMap<string, readonly string[]>,
): QueryNode[] {
  if (synonyms.size === 0) return [...nodes];
  return nodes.map((node) => {
    if (node.type === "group") return { ...node, nodes: widenBySynonyms(node.nodes, synonyms) };
    if (node.type !== "word" || node.presence === "prohibited" || node.clause.boost !== 1) {
      return node;
    }
    const others = synonyms.get(foldWord(node.clause.term)) ?? [];
    if (others.length === 0) return node;
    const alternatives = others.slice(0, MOST_SYNONYMS).map((other) => standIn(other, node));
    return {
      type: "group",
      nodes: [{ ...node, presence: "optional" }, ...alternatives],
      presence: node.presence,
    };
  });
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
