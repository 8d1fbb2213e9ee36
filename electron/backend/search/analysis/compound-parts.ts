/** The parts of a German compound; [] when the word is none. Takes folded words. */
export function splitCompound(_word: string): string[] {
  return [];
}
