type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** The same numbers with more room, twice as much if nothing else is said. */
export function enlarged<T extends Numbers>(old: T, capacity = old.length * 2): T {
  const larger = new (old.constructor as new (length: number) => T)(capacity);
  larger.set(old);
  return larger;
}
