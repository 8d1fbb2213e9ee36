/** Documents that a node of the query met, with the score of each. */
export interface NodeMatches {
  docs: Uint32Array;
  scores: Float64Array | Float32Array;
  /** The largest of `scores`. */
  most: number;
  /** Whether `docs` ascend. */
  ascends: boolean;
  /** By document: how much of the node was met; null: all of it everywhere. */
  shares: Float32Array | null;
  /** The same, for what was met in titles; null: nothing. */
  titleShares: ArrayLike<number> | null;
  /** By document: where the node was met (analysis/places.ts); null: nowhere in particular. */
  places: Uint32Array | null;
  /** To be multiplied with every score. */
  factor: number;
  /** How rare what was asked for is: its share of the query. */
  importance: number;
}

export interface WeightedTerm {
  term: string;
  weight: number;
}
