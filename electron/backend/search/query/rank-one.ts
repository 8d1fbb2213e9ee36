import type { DocSet } from "../index/doc-set.ts";
import type { NodeMatches } from "./node-matches.ts";
import { power, type Scoring } from "./scoring.ts";
import type { TopHits } from "./top-hits.ts";

/**
 * Ranks a query of one node, which most are while somebody types: what QuerySums would add up is
 * there already. The scores are the same.
 */
export function rankOne(
  matches: NodeMatches,
  importance: number,
  only: DocSet,
  top: TopHits,
  { coverage, titleBonus, titlePower }: Scoring,
): void {
  const { docs, scores, factor, shares, titleShares } = matches;
  // Just above it: a bound must not be below a score by rounding.
  const most = factor * (1 + titleBonus) * 1.000001;
  // The least that is still of interest, looked up again only when something has entered.
  let least = top.least;
  for (let i = 0; i < docs.length; i++) {
    const worth = scores[i] as number;
    if (worth * most < least) continue;
    const score = worth * factor;
    const inTitle = titleShares ? (titleShares[i] as number) : 0;
    if (inTitle === 0 && score < least) continue;
    const doc = docs[i] as number;
    if (!only.has(doc)) continue;
    const cover = importance > 0 && shares ? power(shares[i] as number, coverage) : 1;
    const title = importance > 0 ? 1 + titleBonus * power(inTitle, titlePower) : 1;
    top.offer(doc, score * cover * title);
    least = top.least;
  }
}
