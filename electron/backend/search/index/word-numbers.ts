import { ByteReader, ByteWriter } from "./bytes.ts";

/**
 * Ascending numbers packed as runs, so that a later run can be appended without reading:
 * first number, how many, then the distances between them.
 */
export function packNumbers(ascending: ArrayLike<number>): Uint8Array {
  const writer = new ByteWriter(ascending.length * 2 + 8);
  const first = ascending[0] ?? 0;
  writer.number(first);
  writer.number(ascending.length);
  let previous = first;
  for (let i = 0; i < ascending.length; i++) {
    const number = ascending[i] as number;
    writer.number(number - previous);
    previous = number;
  }
  return writer.finish();
}

export function unpackNumbers(bytes: Uint8Array, onNumber: (number: number) => void): void {
  const reader = new ByteReader(bytes);
  while (reader.more) {
    let number = reader.number();
    for (let left = reader.number(); left > 0; left--) {
      number += reader.number();
      onNumber(number);
    }
  }
}
