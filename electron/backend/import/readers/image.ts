import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { partialDateOf } from "./meta-date.ts";
import { countTiffPages } from "./tiff.ts";

type ImageKind = "png" | "jpeg" | "tiff";

/** Pictures are kept as documents, a fax page by page; their words may be recognised later. */
export const imageReader: DocumentReader = {
  format: "image",
  mediaType: "image/png",
  extensions: ["png", "jpg", "jpeg", "tif", "tiff"],
  recognises: (bytes) => imageKind(bytes) !== null,
  read: async (file) => readImage(file),
};

function readImage(file: FileContent): ReadDocument {
  const kind = imageKind(file.bytes);
  if (!kind || !isWhole(file.bytes, kind)) throw new ExpectedFailure("import/unreadable", "image");
  const document = emptyDocument("image", `image/${kind}`);
  document.pageUnit = "page";
  document.created = takenOn(file.bytes);
  const count = kind === "tiff" ? countTiffPages(file.bytes) : 1;
  document.pages = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    label: "",
    text: "",
    scan: "waiting" as const,
  }));
  document.warning = "import/no-text";
  return document;
}

function imageKind(bytes: Uint8Array): ImageKind | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (head === "89504e470d0a1a0a") return "png";
  if (head.startsWith("ffd8ff")) return "jpeg";
  return /^(49492a00|4d4d002a)/.test(head) ? "tiff" : null;
}

/** A picture that was cut off says so by its missing end; a TIFF by its directories. */
function isWhole(bytes: Uint8Array, kind: ImageKind): boolean {
  if (kind === "tiff") return bytes.length >= 8;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === "png") return whole.lastIndexOf("IEND", undefined, "latin1") > 0;
  return whole.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2;
}

/** The camera's own time, written as "2018:03:19 12:00:00" near the start of the file. */
function takenOn(bytes: Uint8Array): ReadDocument["created"] {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024)).toString("latin1");
  const found = /\b((?:19|20)\d\d):([01]\d):([0-3]\d) [0-2]\d:[0-5]\d:[0-5]\d/.exec(head);
  return found ? partialDateOf(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
