import msgReaderModule, { type FieldsData } from "@kenjiuno/msgreader";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText } from "../text-encoding.ts";
import { takeOut } from "./contained.ts";
import { fillFromMail } from "./mail.ts";
import { partialDateOf } from "./meta-date.ts";
import { hasOleStream } from "./ole.ts";
import { checkOleTables } from "./ole-check.ts";

const MEDIA_TYPE = "application/vnd.ms-outlook";

// The package is CommonJS: Node hands over its exports, a bundler the class itself.
const exported = msgReaderModule as unknown as { default?: typeof msgReaderModule };
const MsgReader = exported.default ?? msgReaderModule;

/** Mails as Outlook saves them; attachments become documents of their own. */
export const msgReader: DocumentReader = {
  format: "msg",
  mediaType: MEDIA_TYPE,
  extensions: ["msg"],
  recognises: (bytes) => hasOleStream(bytes, "__properties_version1.0"),
  read: readMsg,
};

async function readMsg(file: FileContent): Promise<ReadDocument> {
  const document = emptyDocument("msg", MEDIA_TYPE);
  const { reader, mail } = openMsg(file.bytes);
  const sent = mail.clientSubmitTime ?? mail.messageDeliveryTime ?? mail.creationTime ?? "";
  fillFromMail(document, {
    subject: textOf(mail.subject),
    from: shownContact(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail),
    to: (mail.recipients ?? [])
      .map((one) => shownContact(one.name, one.smtpAddress ?? one.email))
      .filter(Boolean)
      .join("; "),
    sent: partialDateOf(textOf(sent)),
    text: textOf(mail.body),
    html: textOf(mail.bodyHtml) || (mail.html instanceof Uint8Array ? decodeText(mail.html) : ""),
  });
  for (const [index, attachment] of (mail.attachments ?? []).entries()) {
    if (attachment.attachmentHidden) continue;
    const fileName =
      textOf(attachment.fileName) || textOf(attachment.fileNameShort) || textOf(attachment.name);
    const isMessage = attachment.innerMsgContent === true;
    const name = `${fileName || `Anhang ${index + 1}`}${isMessage && !/\.msg$/i.test(fileName ?? "") ? ".msg" : ""}`;
    document.files.push(
      await takeOut(file, name, () => [reader.getAttachment(attachment).content]),
    );
  }
  return document;
}

function openMsg(bytes: Uint8Array): { reader: InstanceType<typeof MsgReader>; mail: FieldsData } {
  checkOleTables(bytes);
  try {
    // A copy: the package reads a view from the start of what lies under it.
    const reader = new MsgReader(Uint8Array.from(bytes).buffer);
    const mail = reader.getFileData();
    if (mail.error) throw new Error(mail.error);
    return { reader, mail };
  } catch (error) {
    // Whatever the parser stumbles over in a damaged file is the file's fault.
    const detail = error instanceof Error ? error.message : String(error);
    throw new ExpectedFailure("import/unreadable", `MSG: ${detail}`.slice(0, 300));
  }
}

/** In a damaged message a field may have another type than it is said to have. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function shownContact(givenName: unknown, givenAddress: unknown): string {
  const name = textOf(givenName);
  const address = textOf(givenAddress);
  if (!address.includes("@")) return name;
  return name && name !== address ? `${name} <${address}>` : address;
}
