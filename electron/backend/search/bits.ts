/** How many bits are set: in pairs, in fours, in bytes, and all bytes added by a multiplication. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of the lowest bit that is set; -1 for none. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
