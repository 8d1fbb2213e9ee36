import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** A line longer than this is not a record but a mistake (a file without line breaks). */
const MOST_CHARACTERS = 64 * 1024 * 1024;

export interface Line {
  number: number;
  /** null when the line is too long to be read. */
  text: string | null;
}

/**
 * The lines of a stream as they come, without their ends, with little in memory. A byte order mark
 * is dropped; lines end with LF or CRLF.
 */
export async function* readLines(stream: AsyncIterable<unknown>): AsyncIterableIterator<Line> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let tooLong = false;
  let number = 0;
  const finish = (text: string): Line => {
    number += 1;
    const line = { number, text: tooLong ? null : text.replace(/^\uFEFF/, "").replace(/\r$/, "") };
    tooLong = false;
    return line;
  };
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decoder.write(chunk as Buffer);
    let from = 0;
    for (let to = rest.indexOf("\n"); to !== -1; to = rest.indexOf("\n", from)) {
      yield finish(rest.slice(from, to));
      from = to + 1;
    }
    rest = rest.slice(from);
    if (rest.length > MOST_CHARACTERS) {
      tooLong = true;
      rest = "";
    }
  }
  rest += decoder.end();
  if (rest !== "" || tooLong) yield finish(rest);
}

/** A file, or standard input for `-`. */
export function openInput(name: string, stdin: NodeJS.ReadableStream): AsyncIterable<unknown> {
  return name === "-" ? stdin : createReadStream(name);
}
