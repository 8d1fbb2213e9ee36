import type { DocTable } from "../index/doc-table.ts";
import type { NodeMatches } from "./node-matches.ts";
import { power, type Scoring } from "./scoring.ts";
import type { TopHits } from "./top-hits.ts";

/**
 * Ranks a query of one node, which most are while somebody types: what QuerySums would add up is
 * there already. The scores are the same.
 */
export function rankOne(
  matches: NodeMatches,
  top: TopHits,
  kinds: Uint32Array,
  table: DocTable,
  scoring: Scoring,
): void {
  const { docs, scores, factor, shares, titleShares, importance } = matches;
  const { coverage, titleBonus, titlePower } = scoring;
  const docKinds = table.kinds;
  const most = 1 + titleBonus;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    const kind = docKinds[doc] as number;
    kinds[kind] = (kinds[kind] as number) + 1;
    const score = (scores[i] as number) * factor;
    const inTitle = titleShares ? (titleShares[i] as number) : 0;
    if (!top.mayEnter(inTitle > 0 ? score * most : score)) continue;
    if (importance === 0) {
      top.offer(doc, score);
      continue;
    }
    const cover = shares ? power(shares[i] as number, coverage) : 1;
    top.offer(doc, score * cover * (1 + titleBonus * power(inTitle, titlePower)));
  }
}
