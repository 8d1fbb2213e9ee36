import PostalMime, { type Email } from "postal-mime";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";

/**
 * Parses a mail or a page saved as one.
 *
 * @throws ExpectedFailure import/unreadable when it is neither
 */
export async function parseMime(bytes: Uint8Array): Promise<Email> {
  try {
    // Old programs put an envelope line before the headers, and some a byte order mark.
    return await PostalMime.parse(withoutEnvelope(bytes), {
      maxNestingDepth: 64,
      maxHeadersSize: 2 * 1024 * 1024,
      rfc822Attachments: true,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ExpectedFailure("import/unreadable", `MIME: ${error.message}`.slice(0, 300));
  }
}

function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  let from = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3;
  const head = headOf(bytes.subarray(from), 1_000);
  const envelope = /^(?:\s*\r?\n)*From [^\r\n]*\r?\n/.exec(head)?.[0].length ?? 0;
  return bytes.subarray(from + envelope);
}

/** Beginning of a file as one character a byte, for looking at headers. */
export function headOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString("latin1");
}

/** The names of the header lines a file begins with, in lower case; [] when it begins otherwise. */
export function headerNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const head = headOf(bytes, 64 * 1024)
    .replace(/^ï»¿/, "")
    .replace(/^From [^\r\n]*\r?\n/, "");
  for (const line of head.split(/\r?\n/, 500)) {
    if (line === "") break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]{1,80}):/.exec(line)?.[1];
    if (!name) return [];
    names.push(name.toLowerCase());
  }
  return names;
}
