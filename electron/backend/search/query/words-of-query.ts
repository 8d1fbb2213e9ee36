import type { PhraseNode, QueryNode, WordNode } from "./query-node.ts";

/** The wanted words of a query, those in phrases and brackets included. */
export function wordsOfQuery(nodes: readonly QueryNode[]): WordNode[] {
  return nodes.flatMap((node): WordNode[] => {
    if (node.presence === "prohibited" || node.type === "facet") return [];
    if (node.type === "word") return [node];
    return wordsOfQuery(node.type === "phrase" ? node.words : node.nodes);
  });
}

/** The wanted words, a list for each thing asked for: what may stand in for a word is in its list. */
export function thingsAskedFor(nodes: readonly QueryNode[]): WordNode[][] {
  return nodes.flatMap((node): WordNode[][] => {
    if (node.presence === "prohibited" || node.type === "facet") return [];
    if (node.type === "word") return [[node]];
    if (node.type === "phrase") return thingsAskedFor(node.words);
    const isChoice = node.nodes.some(({ presence }) => presence === "optional");
    return isChoice ? [wordsOfQuery(node.nodes)] : thingsAskedFor(node.nodes);
  });
}

/** A query in the engine's own notation, for `search --explain`. */
export function describeNode(node: QueryNode): string {
  const sign = { optional: "", required: "+", prohibited: "-" }[node.presence];
  switch (node.type) {
    case "word":
      return `${sign}${describeWord(node)}`;
    case "phrase":
      return `${sign}"${describePhrase(node)}"`;
    case "group":
      return `${sign}(${node.nodes.map(describeNode).join(" OR ")})`;
    case "facet":
      return `${sign}${node.facet}:${node.written}`;
  }
}

function describePhrase(node: PhraseNode): string {
  return node.words.map((word) => word.clause.term).join(" ");
}

function describeWord({ clause, unfinished }: WordNode): string {
  const boost = clause.boost === 1 ? "" : `^${clause.boost}`;
  const edits = clause.editDistance > 0 ? `~${clause.editDistance}` : "";
  return `${clause.term}${unfinished ? "…" : ""}${boost}${edits}`;
}
