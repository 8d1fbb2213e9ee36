/** Documents that a node of the query met, with the score of each. */
export interface NodeMatches {
  docs: Uint32Array;
  scores: Float64Array | Float32Array;
  /** By document: how much of the node was met; null: all of it everywhere. */
  shares: Float32Array | null;
  /** The same, for what was met in titles; null: nothing. */
  titleShares: Float32Array | Uint8Array | null;
  /** By document: where the node was met (analysis/places.ts); null: nowhere in particular. */
  places: Uint32Array | null;
  /** To be multiplied with every score. */
  factor: number;
}

export interface WeightedTerm {
  term: string;
  weight: number;
}
