import { createWriteStream, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const SYMBOLIC_LINK = 0o120000;
const TYPE_MASK = 0o170000;

/** Unpacks an archive we trust (its hash is pinned), with file modes and symbolic links. */
export async function unzip(archive, folder) {
  const { default: yauzl } = await import("yauzl");
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(archive, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  );
  const openEntry = (entry) =>
    new Promise((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  await new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", resolve);
    zip.on("entry", (entry) => {
      unpackEntry(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });

  async function unpackEntry(entry) {
    const target = path.join(folder, entry.fileName);
    if (entry.fileName.endsWith("/")) {
      mkdirSync(target, { recursive: true });
      return;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    const mode = entry.externalFileAttributes >>> 16;
    const stream = await openEntry(entry);
    if ((mode & TYPE_MASK) === SYMBOLIC_LINK) {
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      symlinkSync(Buffer.concat(chunks).toString("utf8"), target);
      return;
    }
    await pipeline(stream, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}
