const SIGNATURE = "d0cf11e0a1b11ae1";

/** True for the container of old Office documents and of Outlook's messages. */
export function isOle(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString("hex") === SIGNATURE;
}

/** True when the container names a stream so. Its directory may stand anywhere in the file. */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isOle(bytes) && whole.includes(Buffer.from(name, "utf16le"));
}
