/**
 * Bytes → text, without guessing by statistics: a byte order mark decides, then what the document
 * declares, then strict UTF-8, then windows-1252 (which never fails).
 */
export function decodeText(bytes: Uint8Array, declared = ""): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const sixteen = unmarkedUtf16(bytes);
  if (sixteen) return new TextDecoder(sixteen).decode(bytes);
  const strict = decodeStrictly(bytes, "utf-8");
  const label = declared.trim().toLowerCase();
  if (label && !["utf-8", "utf8"].includes(label)) {
    // A page that says windows-1252 but is valid UTF-8 beyond ASCII was converted after the fact.
    if (strict !== null && /[^\p{ASCII}]/u.test(strict)) return strict;
    const text = isWindows1252(label) ? decodeWindows1252(bytes) : decodeStrictly(bytes, label);
    if (text !== null) return text;
  }
  return strict ?? decodeWindows1252(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** German text in UTF-16 has a zero in nearly every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2_000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.1) return "utf-16be";
  return null;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: an encoding nobody knows. TypeError: bytes that are not of this encoding.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function isWindows1252(label: string): boolean {
  return /^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(label);
}

/** 0x80–0x9F of windows-1252. Own table, because Node 20's TextDecoder reads them as controls. */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\u0080-\u009f]/g, (character) => {
    return HIGH_CONTROLS[character.charCodeAt(0) - 0x80] ?? character;
  });
}

/** One kind of line end, no NUL or other control, composed umlauts (NFC), no soft hyphens. */
export function tidyText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\u00ad\u200b]/g, "")
      .normalize("NFC")
  );
}

/** Spaces of every kind become one; line breaks go too. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, " ").trim();
}
