import type { Analyzer } from "../analysis/analyzer.ts";
import { FIELD_COUNT } from "../analysis/fields.ts";
import type { IndexReader } from "../index/index-reader.ts";
import { editDistance } from "./edit-distance.ts";
import { fieldBits } from "./evaluate.ts";
import type { QueryNode, WordNode } from "./query-node.ts";
import { inverseFrequency, type Scoring } from "./scoring.ts";
import type { ScoredDoc } from "./top-hits.ts";

/**
 * `lunr.Index#query` over the packed rows, to the letter: what the search engine is compared with.
 * It tells whether rows, delta, merging and removal keep what Lunr would keep; people's queries are
 * answered by run-search.ts. Takes clauses of single words; all terms are gone through for
 * wildcards and edit distances.
 */
export function searchAsLunr(
  nodes: readonly QueryNode[],
  reader: IndexReader,
  analyzer: Analyzer,
  scoring: Scoring,
): ScoredDoc[] {
  const words = nodes.filter((node): node is WordNode => node.type === "word");
  const boosts = new Map<string, number[]>();
  const required: Set<number>[] = [];
  const prohibited = new Set<number>();
  const matching = new Set<string>();
  for (const node of words) {
    const fields = fieldBits(node.clause.fields);
    const met = new Set<number>();
    for (const term of expand(node, reader, analyzer)) {
      reader.terms.eachPosting(term, (doc, mask) => {
        if ((mask & fields) === 0) return;
        met.add(doc);
        if (node.presence === "prohibited") prohibited.add(doc);
        else eachField(mask & fields, (field) => matching.add(`${doc} ${field}`));
      });
      if (node.presence !== "prohibited") addBoosts(boosts, term, fields, node.clause.boost);
    }
    if (node.presence === "required") required.push(met);
  }
  const scores = new Map<number, number>();
  if (words.every((node) => node.presence === "prohibited")) {
    for (let doc = 0; doc < reader.docs.size; doc++)
      if (reader.docs.alive.has(doc)) scores.set(doc, 0);
  } else {
    for (const key of matching) scores.set(Number(key.split(" ")[0]), 0);
    addScores(scores, boosts, matching, reader, scoring);
  }
  return [...scores]
    .filter(([doc]) => !prohibited.has(doc) && required.every((docs) => docs.has(doc)))
    .map(([doc, score]) => ({ doc, score }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

function expand(node: WordNode, reader: IndexReader, analyzer: Analyzer): string[] {
  const { term: written, usePipeline } = node.clause;
  // Lunr sets no distance where none was asked for, whatever its types say.
  const edits = node.clause.editDistance ?? 0;
  const term = usePipeline ? analyzer.analyse(written).term : written;
  if (term === "") return [];
  if (term.includes("*")) {
    const pieces = term.split("*").map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    const expression = new RegExp(`^${pieces.join(".*")}$`);
    return reader.allTerms().filter((known) => expression.test(known));
  }
  if (edits === 0) return reader.terms.exists(term) ? [term] : [];
  return reader.allTerms().filter((known) => editDistance(term, known, edits) <= edits);
}

/** The query's vectors: by term, the boost in each field. */
function addBoosts(boosts: Map<string, number[]>, term: string, fields: number, boost: number) {
  const byField = boosts.get(term) ?? new Array<number>(FIELD_COUNT).fill(0);
  eachField(fields, (field) => {
    byField[field] = (byField[field] as number) + boost;
  });
  boosts.set(term, byField);
}

/** Dot products of the query's vectors with those of the documents, divided by the query's length. */
function addScores(
  scores: Map<number, number>,
  boosts: ReadonlyMap<string, readonly number[]>,
  matching: ReadonlySet<string>,
  reader: IndexReader,
  { k1, b, weights }: Scoring,
): void {
  const { docs, terms } = reader;
  const squares = new Array<number>(FIELD_COUNT).fill(0);
  for (const byField of boosts.values()) {
    byField.forEach((boost, field) => {
      squares[field] = (squares[field] as number) + boost * boost;
    });
  }
  for (const [term, byField] of boosts) {
    let withTerm = 0;
    terms.eachPosting(term, (_, mask) => eachField(mask, () => withTerm++));
    const rarity = inverseFrequency(docs.count, withTerm);
    terms.eachPosting(term, (doc, mask, counts) => {
      let i = 0;
      eachField(mask, (field) => {
        const frequency = counts[i++] as number;
        if (!matching.has(`${doc} ${field}`)) return;
        const ratio = (docs.lengths[field]?.[doc] ?? 0) / docs.averageLength(field);
        const shorter = b[field] as number;
        const norm = k1 * (1 - shorter + shorter * ratio);
        const exact =
          ((rarity * ((k1 + 1) * frequency)) / (norm + frequency)) * (weights[field] as number);
        const rounded = Math.round(exact * 1000) / 1000;
        const length = Math.sqrt(squares[field] as number) || 1;
        scores.set(doc, (scores.get(doc) ?? 0) + (rounded * (byField[field] as number)) / length);
      });
    });
  }
}

function eachField(bits: number, onField: (field: number) => void): void {
  for (let field = 0; field < FIELD_COUNT; field++) if (bits & (1 << field)) onField(field);
}
