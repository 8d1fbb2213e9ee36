import type { DocSet } from "../index/doc-set.ts";
import { type EvaluationContext, fieldBits } from "./evaluate.ts";
import type { GroupNode, QueryNode, WordNode } from "./query-node.ts";

/**
 * The documents that a query meets, whatever they are worth: all that is counted. Costs little more
 * than going through the numbers of the documents with its terms.
 */
export function matchingDocs(nodes: readonly QueryNode[], context: EvaluationContext): DocSet {
  const { alive, size } = context.docs;
  const found = nodes.flatMap((node) => {
    const docs = docsOfNode(node, context);
    return docs ? [{ node, docs }] : [];
  });
  const of = (presence: QueryNode["presence"]) =>
    found.filter(({ node }) => node.presence === presence);
  const [required, optional] = [of("required"), of("optional")];
  const matching = context.sets.lend(size);
  // What is required only narrows down ("Lesepaten ort:Halle"): one of the others is needed as well.
  const needsOptional = required.length === 0 || found.some(({ node }) => node.narrows);
  if (optional.length > 0 && needsOptional) for (const { docs } of optional) matching.addAll(docs);
  else matching.addAll(alive);
  for (const { docs } of required) matching.keepOnly(docs);
  for (const { docs } of of("prohibited")) matching.deleteAll(docs);
  matching.keepOnly(alive);
  return matching;
}

/** null for a node that asks for nothing, such as a stop word. */
function docsOfNode(node: QueryNode, context: EvaluationContext): DocSet | null {
  switch (node.type) {
    case "word":
      return docsOfWord(node, context);
    case "group":
      return docsOfGroup(node, context);
    case "phrase": {
      const met = context.phrase(node);
      return met && setOf(met.docs, context);
    }
    case "facet":
      return setOf(context.facetDocs(node), context);
  }
}

function setOf(docs: Uint32Array, context: EvaluationContext): DocSet {
  const set = context.sets.lend(context.docs.size);
  for (const doc of docs) set.add(doc);
  return set;
}

function docsOfWord(node: WordNode, context: EvaluationContext): DocSet | null {
  const terms = context.expand(node);
  if (!terms) return null;
  const docs = context.sets.lend(context.docs.size);
  const fields = fieldBits(node.clause.fields);
  for (const { term } of terms) context.terms.addDocs(term, fields, docs);
  return docs;
}

function docsOfGroup(group: GroupNode, context: EvaluationContext): DocSet | null {
  const matching = context.sets.lend(context.docs.size);
  const found = group.nodes.map((node) => ({ node, docs: docsOfNode(node, context) }));
  if (found.every(({ docs }) => docs === null)) return null;
  for (const { node, docs } of found) {
    if (docs && node.presence !== "prohibited") matching.addAll(docs);
  }
  for (const { node, docs } of found) {
    if (docs && node.presence === "required") matching.keepOnly(docs);
    if (docs && node.presence === "prohibited") matching.deleteAll(docs);
  }
  return matching;
}
