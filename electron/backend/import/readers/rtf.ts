import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument, pagesOfBlocks } from "../read-document.ts";
import { metaLine } from "./office-parts.ts";
import { RtfScanner } from "./rtf-scanner.ts";

const MEDIA_TYPE = "application/rtf";

/** Rich Text Format: only words, their place and their kind; pictures and objects are skipped. */
export const rtfReader: DocumentReader = {
  format: "rtf",
  mediaType: MEDIA_TYPE,
  extensions: ["rtf"],
  recognises: (bytes) => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "{\\rtf",
  read: async (file) => readRtf(file),
};

function readRtf(file: FileContent): ReadDocument {
  if (!rtfReader.recognises(file.bytes)) throw new ExpectedFailure("import/unreadable", "no RTF");
  const document = emptyDocument("rtf", MEDIA_TYPE);
  const scanner = new RtfScanner(
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString("latin1"),
  );
  scanner.scan();
  document.title = metaLine(scanner.info.get("title") ?? "");
  document.author = metaLine(scanner.info.get("author") ?? "");
  document.created = scanner.dates.get("creatim") ?? null;
  document.modified = scanner.dates.get("revtim") ?? null;
  document.blocks = scanner.blocks;
  document.pageUnit = scanner.page > 1 ? "page" : "text";
  document.pages = pagesOfBlocks(scanner.blocks, Array(scanner.page).fill(""));
  if (scanner.blocks.length === 0) document.warning = "import/no-text";
  return document;
}
