/**
 * A document's checksum is the sum (mod 2^32) of a hash of each of its postings. It does not
 * depend on their order, so it can be formed again from the packed rows in one pass over them.
 */
export function postingHash(term: number, fields: number, frequencies: ArrayLike<number>): number {
  let hash = Math.imul(term ^ fields, 0x9e3779b1);
  for (let i = 0, rest = fields; rest > 0; rest &= rest - 1, i++) {
    hash = Math.imul(hash ^ (frequencies[i] as number), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
