import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { readHtmlText } from "./html.ts";
import { partialDateOf } from "./meta-date.ts";
import { headerNames, headOf, parseMime } from "./mime.ts";

/** A web page saved with its pictures into one file. Only the page itself is read. */
export const mhtmlReader: DocumentReader = {
  format: "mhtml",
  mediaType: "multipart/related",
  extensions: ["mhtml", "mht"],
  recognises: (bytes) => {
    const names = headerNames(bytes);
    if (names.includes("snapshot-content-location")) return true;
    const isRelated = /^content-type:\s*multipart\/related/im.test(headOf(bytes, 4_096));
    return isRelated && names.includes("mime-version") && !names.includes("to");
  },
  read: readMhtml,
};

async function readMhtml(file: FileContent): Promise<ReadDocument> {
  const mail = await parseMime(file.bytes);
  if (!mail.html) throw new ExpectedFailure("import/unreadable", "no page inside");
  const document = readHtmlText(mail.html);
  document.format = "mhtml";
  document.mediaType = "multipart/related";
  document.title ||= mail.subject ?? "";
  const address =
    mail.headers.find((header) => header.key === "snapshot-content-location")?.value ??
    /^content-location:\s*(https?:\S+)/im.exec(headOf(file.bytes, 64 * 1024))?.[1] ??
    "";
  // What the browser noted is where the page was; its own canonical address may be another.
  if (/^https?:\/\//i.test(address)) document.url = address.slice(0, 5_000);
  document.created ??= partialDateOf(mail.date ?? "");
  return document;
}
