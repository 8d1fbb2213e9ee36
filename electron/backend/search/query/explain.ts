import type { SearchExplanation, SearchRequest } from "../../../../shared/domain/search.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { FIELD_COUNT, FIELDS } from "../analysis/fields.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { IndexAnswer } from "../search-index.ts";
import { type EvaluationContext, fieldBits } from "./evaluate.ts";
import type { QueryNode } from "./query-node.ts";
import { inverseFrequency } from "./scoring.ts";
import { describeNode, wordsOfQuery } from "./words-of-query.ts";

type Part = SearchExplanation["hits"][number]["parts"][number];

/** How a query was read, what it was looked up as, and what each term gave each hit. */
export function explainSearch(
  nodes: readonly QueryNode[],
  answer: IndexAnswer,
  reader: IndexReader,
  context: EvaluationContext,
  analyzer: Analyzer,
): SearchExplanation {
  const words = wordsOfQuery(nodes);
  const expanded = words.map((node) => ({ node, terms: context.expand(node) ?? [] }));
  return {
    analysis: words.map((node) => {
      const { term, parts } = analyzer.analyse(node.clause.term);
      return { word: node.clause.term, terms: term === "" ? [] : [term, ...parts] };
    }),
    clauses: [
      ...nodes.map(describeNode),
      ...expanded.map(
        ({ node, terms }) =>
          `${node.clause.term} = ${terms.map(({ term, weight }) => `${term}^${round(weight)}`).join(" ")}`,
      ),
    ],
    hits: answer.hits.map(({ id, score }) => {
      const doc = reader.docOf(id) ?? -1;
      const parts = expanded.flatMap(({ node, terms }) =>
        terms.flatMap(({ term, weight }) =>
          partsOf(
            doc,
            term,
            weight * node.clause.boost,
            fieldBits(node.clause.fields),
            reader,
            context,
          ),
        ),
      );
      return { id, title: reader.titleOf(doc), score: round(score), parts };
    }),
  };
}

/** What explain shows hits for: few enough to read. */
export function explainable(request: SearchRequest): SearchRequest {
  return { ...request, limit: Math.min(request.limit, 10) };
}

function partsOf(
  doc: number,
  term: string,
  weight: number,
  fields: number,
  reader: IndexReader,
  { scoring, docs, terms }: EvaluationContext,
): Part[] {
  const rarity = inverseFrequency(docs.count, terms.documentCount(term));
  const parts: Part[] = [];
  terms.eachPosting(term, (found, mask, counts) => {
    if (found !== doc) return;
    for (let field = 0, i = 0; field < FIELD_COUNT; field++) {
      if ((mask & (1 << field)) === 0) continue;
      const frequency = counts[i++] as number;
      if ((fields & (1 << field)) === 0) continue;
      const length = reader.docs.lengths[field]?.[doc] ?? 0;
      const shorter = scoring.b[field] as number;
      const ratio = length / (docs.averageLength(field) || 1);
      const norm = scoring.k1 * (1 - shorter + shorter * ratio);
      const score =
        (rarity * weight * (scoring.weights[field] as number) * (scoring.k1 + 1) * frequency) /
        (norm + frequency);
      parts.push({ term, field: FIELDS[field] as string, score: round(score) });
    }
  });
  return parts;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
