import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import type { DocumentReader, FileContent, ReadDocument } from "./read-document.ts";
import { csvReader } from "./readers/csv.ts";
import { docxReader } from "./readers/docx.ts";
import { emlReader } from "./readers/eml.ts";
import { htmlReader } from "./readers/html.ts";
import { icalReader } from "./readers/ical.ts";
import { imageReader } from "./readers/image.ts";
import { mhtmlReader } from "./readers/mhtml.ts";
import { msgReader } from "./readers/msg.ts";
import { odpReader } from "./readers/odp.ts";
import { odsReader } from "./readers/ods.ts";
import { odtReader } from "./readers/odt.ts";
import { oldOfficeReader } from "./readers/old-office.ts";
import { pdfReader } from "./readers/pdf.ts";
import { pptxReader } from "./readers/pptx.ts";
import { recordsReader } from "./readers/records.ts";
import { rtfReader } from "./readers/rtf.ts";
import { markdownReader, textReader } from "./readers/text.ts";
import { vcardReader } from "./readers/vcard.ts";
import { xlsxReader } from "./readers/xlsx.ts";
import { zipReader } from "./readers/zip.ts";

/**
 * Every format that can be read, in the order they are tried: what is wrapped in something more
 * general comes before it. A new one is a file in readers/ and a line here.
 */
export const READERS: readonly DocumentReader[] = [
  pdfReader,
  docxReader,
  pptxReader,
  xlsxReader,
  odtReader,
  odpReader,
  odsReader,
  zipReader,
  rtfReader,
  msgReader,
  oldOfficeReader,
  imageReader,
  vcardReader,
  icalReader,
  mhtmlReader,
  emlReader,
  htmlReader,
  markdownReader,
  csvReader,
  recordsReader,
  textReader,
];

/**
 * Reads a file with the reader that its content asks for, or else its name.
 *
 * @throws ExpectedFailure import/empty-file, import/unsupported-format or the reader's own code
 */
export async function readFileContent(file: FileContent): Promise<ReadDocument> {
  if (file.bytes.length === 0) throw new ExpectedFailure("import/empty-file");
  if (file.bytes.length > IMPORT_LIMITS.fileBytes) throw new ExpectedFailure("import/too-large");
  const reader = chooseReader(file);
  if (!reader) throw new ExpectedFailure("import/unsupported-format", extensionOf(file.fileName));
  return reader.read(file);
}

/** The reader for a file, or null when neither content nor name tell a format that can be read. */
export function chooseReader(file: FileContent): DocumentReader | null {
  const byContent = READERS.find((reader) => reader.recognises(file.bytes));
  if (byContent) return byContent;
  const extension = extensionOf(file.fileName);
  const byName = READERS.find((reader) => reader.extensions.includes(extension));
  if (byName && (!isTextFormat(byName) || looksLikeText(file.bytes))) return byName;
  if (!extension && looksLikeText(file.bytes)) return textReader;
  return null;
}

/** Whether a file of this name can be read, as far as its name tells. */
export function isReadableName(fileName: string): boolean {
  const extension = extensionOf(fileName);
  return extension !== "" && READERS.some((reader) => reader.extensions.includes(extension));
}

export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

function isTextFormat(reader: DocumentReader): boolean {
  return reader.mediaType.startsWith("text/") || reader.mediaType === "application/json";
}

/** Text has no control characters to speak of; UTF-16 has zeros, but on one side only. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_000);
  let controls = 0;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte === 0) i % 2 === 0 ? evenZeros++ : oddZeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  if (controls > head.length * 0.02) return false;
  const zeros = evenZeros + oddZeros;
  if (zeros === 0) return true;
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || Math.min(evenZeros, oddZeros) < Math.max(evenZeros, oddZeros) * 0.1;
}
