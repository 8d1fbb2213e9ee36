let batches = 0;

/** A number that no batch before had: terms and forms are marked with it while it is written. */
export function newBatch(): number {
  return ++batches;
}
