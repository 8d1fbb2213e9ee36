import { type EvaluationContext, fieldBits } from "./evaluate.ts";
import type { QueryNode, WordNode } from "./query-node.ts";
import { inverseFrequency } from "./scoring.ts";

/** How rare what a node asks for is: its share of the query. null when it asks for nothing. */
export function importanceOf(node: QueryNode, context: EvaluationContext): number | null {
  switch (node.type) {
    case "word":
      return importanceOfWord(node, context);
    case "facet":
      return 0;
    case "phrase": {
      const words = node.words.flatMap((word) => importanceOfWord(word, context) ?? []);
      return words.length === 0 ? null : words.reduce((sum, one) => sum + one, 0);
    }
    case "group": {
      let most: number | null = null;
      for (const inner of node.nodes) {
        const importance = importanceOf(inner, context);
        if (importance === null) continue;
        most = Math.max(most ?? 0, inner.presence === "prohibited" ? 0 : importance);
      }
      return most;
    }
  }
}

function importanceOfWord(node: WordNode, context: EvaluationContext): number | null {
  const terms = context.expand(node);
  if (!terms) return null;
  const fields = fieldBits(node.clause.fields);
  let most = 0;
  for (const { term, weight } of terms) {
    if (!context.terms.isIn(term, fields)) continue;
    const rarity = inverseFrequency(context.docs.count, context.terms.documentCount(term));
    most = Math.max(most, terms.length === 1 ? rarity : rarity * weight);
  }
  return most;
}
