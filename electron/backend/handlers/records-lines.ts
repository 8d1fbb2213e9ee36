import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

/** A line longer than this is not a record but a mistake (a file without line breaks). */
const MOST_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

export interface Line {
  number: number;
  /** null when the line cannot be read. */
  text: string | null;
  /** Why `text` is null, in English. */
  fault?: "line too long" | "not UTF-8";
}

/**
 * The lines of a stream as they come, without their ends, with little in memory. A byte order mark
 * is dropped; lines end with LF or CRLF. Bytes that are no UTF-8 are not guessed at.
 */
export async function* readLines(stream: AsyncIterable<unknown>): AsyncIterableIterator<Line> {
  const pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const keep = (piece: Buffer) => {
    length += piece.length;
    // What follows is only counted, not kept.
    if (length > MOST_BYTES) pieces.length = 0;
    else if (piece.length > 0) pieces.push(piece);
  };
  const finish = (): Line => {
    number += 1;
    const line = toLine(number, length, pieces);
    pieces.length = 0;
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, to));
      yield finish();
      from = to + 1;
    }
    keep(bytes.subarray(from));
  }
  if (length > 0) yield finish();
}

function toLine(number: number, length: number, pieces: readonly Buffer[]): Line {
  if (length > MOST_BYTES) return { number, text: null, fault: "line too long" };
  const [first, ...others] = pieces;
  const bytes = others.length === 0 ? (first ?? Buffer.alloc(0)) : Buffer.concat(pieces);
  if (!isUtf8(bytes)) return { number, text: null, fault: "not UTF-8" };
  return {
    number,
    text: bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r$/, ""),
  };
}

/** A file, or standard input for `-`. */
export function openInput(name: string, stdin: NodeJS.ReadableStream): AsyncIterable<unknown> {
  return name === "-" ? stdin : createReadStream(name);
}
