import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { hasOleStream, isOle } from "./ole.ts";

/** Stream by which a kind of document is known → its media type. */
const KINDS: readonly [stream: string, mediaType: string][] = [
  ["WordDocument", "application/msword"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
  ["Workbook", "application/vnd.ms-excel"],
  ["Book", "application/vnd.ms-excel"],
];

/**
 * Word, PowerPoint and Excel before 2007. Their text is only read where LibreOffice can convert
 * them; otherwise the file is kept and said so.
 */
export const oldOfficeReader: DocumentReader = {
  format: "oldOffice",
  mediaType: "application/msword",
  extensions: ["doc", "dot", "ppt", "pps", "pot", "xls", "xlt"],
  recognises: (bytes) => isOle(bytes),
  read: async (file) => readOldOffice(file),
};

function readOldOffice(file: FileContent): ReadDocument {
  // A document of today with a password is wrapped in the same container.
  if (hasOleStream(file.bytes, "EncryptedPackage")) throw new ExpectedFailure("import/encrypted");
  const kind = KINDS.find(([stream]) => hasOleStream(file.bytes, stream));
  if (!kind) {
    const code = isOle(file.bytes) ? "import/unsupported-format" : "import/unreadable";
    throw new ExpectedFailure(code, "OLE");
  }
  const document = emptyDocument("oldOffice", kind[1]);
  document.warning = "import/old-format";
  return document;
}
