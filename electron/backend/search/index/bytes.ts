/**
 * Whole numbers packed as bytes: seven bits each, the lowest first, the eighth bit says that more
 * follow (LEB128). Numbers up to 2^32 - 1.
 */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 64) {
    this.bytes = new Uint8Array(capacity);
  }

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5);
    if (value < 128) {
      this.bytes[this.length++] = value;
      return;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** So many bytes of a number, the lowest first. */
  fixed(value: number, bytes: number): void {
    if (this.length + bytes > this.bytes.length) this.#grow(bytes);
    for (let shift = 0; shift < bytes * 8; shift += 8) {
      this.bytes[this.length++] = (value >>> shift) & 255;
    }
  }

  append(other: Uint8Array): void {
    if (this.length + other.length > this.bytes.length) this.#grow(other.length);
    this.bytes.set(other, this.length);
    this.length += other.length;
  }

  /** What was written, until more is. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + needed));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Thrown when packed bytes make no sense: somebody changed them, or the disk did. */
export class DamagedIndexError extends Error {
  override name = "DamagedIndexError";
}

export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get more(): boolean {
    return this.at < this.bytes.length;
  }

  number(): number {
    const { bytes } = this;
    const first = bytes[this.at];
    if (first !== undefined && first < 128) {
      this.at++;
      return first;
    }
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[this.at++];
      if (byte === undefined) throw new DamagedIndexError("packed numbers end too early");
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new DamagedIndexError("a packed number is too long");
  }
}
