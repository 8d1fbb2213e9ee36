import { open } from "node:fs/promises";

const CHUNK_BYTES = 512 * 1024;

/**
 * The content of a file piece by piece, in one buffer that is filled anew each time: whoever wants
 * to keep a piece copies it. A stream makes a buffer for each piece, which for large files is as
 * much memory as the file until somebody tidies up.
 */
export async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
