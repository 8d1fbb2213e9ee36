export const HASH_START = 0x811c9dc5;

export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV-1a over UTF-16 units. */
export function hashTerm(term: string): number {
  let hash = HASH_START;
  for (let i = 0; i < term.length; i++) hash = addToHash(hash, term.charCodeAt(i));
  return hash >>> 0;
}
