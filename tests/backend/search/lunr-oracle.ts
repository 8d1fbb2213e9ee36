import lunr from "lunr";
import {
  FIELD_COUNT,
  FIELDS,
  PARTS_OF,
  textsOf,
} from "../../../electron/backend/search/analysis/fields.ts";
import { createPipeline } from "../../../electron/backend/search/analysis/pipeline.ts";
import { wordsOf } from "../../../electron/backend/search/analysis/tokenizer.ts";
import { fieldBits } from "../../../electron/backend/search/query/evaluate.ts";
import { readQuery } from "../../../electron/backend/search/query/read-query.ts";
import type { IndexableRecord } from "../../../electron/backend/search/search-index.ts";

// Lunr 2.3.9 names the nodes of its token set without separators, so that some collide and terms
// get lost; the oracle must not.
Object.assign(lunr.TokenSet.prototype, {
  toString(this: { _str?: string; final: boolean; edges: Record<string, { id: number }> }) {
    if (this._str) return this._str;
    const edges = Object.keys(this.edges).sort();
    const names = edges.map((label) => `\u0001${label}\u0002${this.edges[label]?.id}`);
    return (this.final ? "1" : "0") + names.join("");
  },
});

/** A plain Lunr index over the same records, with the same pipeline. */
export function buildOracle(records: Iterable<IndexableRecord>): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref("id");
  for (const field of FIELDS) builder.field(field);
  builder.pipeline = createPipeline();
  builder.searchPipeline = createPipeline();
  const tokenize = (texts: string[] | null, metadata: object) =>
    (texts ?? []).flatMap((text) =>
      wordsOf(text).map((word) => new lunr.Token(word, { ...metadata })),
    );
  Object.assign(builder, { tokenizer: tokenize });
  for (const record of records) builder.add({ id: record.id, ...textsByFieldName(record) });
  return builder.build();
}

function textsByFieldName(record: IndexableRecord): Record<string, string[]> {
  const byName: Record<string, string[]> = Object.fromEntries(FIELDS.map((name) => [name, []]));
  for (const [field, text] of textsOf(record, record.pages)) {
    const name = FIELDS[field] as (typeof FIELDS)[number];
    byName[name]?.push(text);
    const parts = PARTS_OF[name];
    if (parts) byName[parts]?.push(text);
  }
  return byName;
}

/** What the oracle answers to a query, which our own reader takes apart into Lunr's clauses. */
export function askOracle(index: lunr.Index, text: string): { id: string; score: number }[] {
  const presences = {
    optional: lunr.Query.presence.OPTIONAL,
    required: lunr.Query.presence.REQUIRED,
    prohibited: lunr.Query.presence.PROHIBITED,
  };
  return index
    .query((query) => {
      for (const node of readQuery(text, false)) {
        if (node.type !== "word") throw new Error(`the oracle cannot be asked for a ${node.type}`);
        const bits = fieldBits(node.clause.fields);
        const fields = FIELDS.slice(0, FIELD_COUNT).filter((_, i) => bits & (1 << i));
        const asked = { ...node.clause, fields, presence: presences[node.presence] };
        query.clause(asked);
      }
    })
    .map(({ ref, score }) => ({ id: ref, score }));
}
