import type { Address, Attachment, Email } from "postal-mime";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { takeOut } from "./contained.ts";
import { fillFromMail } from "./mail.ts";
import { partialDateOf } from "./meta-date.ts";
import { headerNames, parseMime } from "./mime.ts";

const EXTENSION_OF: Record<string, string> = {
  "application/pdf": ".pdf",
  "text/calendar": ".ics",
  "text/vcard": ".vcf",
  "text/html": ".html",
  "text/plain": ".txt",
  "message/rfc822": ".eml",
  "image/jpeg": ".jpg",
  "image/png": ".png",
};

/** Mails as most programs save them; attachments become documents of their own. */
export const emlReader: DocumentReader = {
  format: "eml",
  mediaType: "message/rfc822",
  extensions: ["eml", "emlx"],
  recognises: (bytes) => {
    const names = headerNames(bytes);
    const isMail = names.includes("from") && (names.includes("subject") || names.includes("date"));
    return (
      isMail &&
      names.some((name) => /^(to|cc|bcc|received|return-path|message-id|mime-version)$/.test(name))
    );
  },
  read: readEml,
};

async function readEml(file: FileContent): Promise<ReadDocument> {
  if (headerNames(file.bytes).length === 0)
    throw new ExpectedFailure("import/unreadable", "no mail headers");
  const mail = await parseMime(file.bytes);
  const isSealed = mail.attachments.some((one) => /pkcs7-mime|pgp-encrypted/i.test(one.mimeType));
  if (isSealed && !mail.text && !mail.html) throw new ExpectedFailure("import/encrypted", "mail");
  const document = emptyDocument("eml", "message/rfc822");
  fillFromMail(document, {
    subject: mail.subject ?? "",
    from: shownAddresses(mail.from ? [mail.from] : []),
    to: shownAddresses([...(mail.to ?? []), ...(mail.cc ?? [])]),
    sent: partialDateOf(mail.date ?? ""),
    text: mail.text ?? "",
    html: mail.html ?? "",
  });
  for (const [index, attachment] of attachmentsOf(mail).entries()) {
    const extension = EXTENSION_OF[attachment.mimeType] ?? "";
    const name = attachment.filename || `Anhang ${index + 1}${extension}`;
    document.files.push(await takeOut(file, name, () => [bytesOf(attachment)]));
  }
  return document;
}

/** Pictures the text itself shows, and signatures of programs, are not what somebody attached. */
function attachmentsOf(mail: Email): Attachment[] {
  return mail.attachments.filter((one) => {
    if (/pkcs7-signature|pgp-signature|pgp-keys/i.test(one.mimeType)) return false;
    const isPicture = one.mimeType.startsWith("image/");
    return !(isPicture && (one.related || (one.disposition === "inline" && one.contentId)));
  });
}

function bytesOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function shownAddresses(addresses: readonly Address[]): string {
  return addresses
    .flatMap((one) => (one.group ? one.group : [one]))
    .map((one) =>
      one.name && one.address ? `${one.name} <${one.address}>` : one.name || one.address || "",
    )
    .filter(Boolean)
    .join("; ");
}
