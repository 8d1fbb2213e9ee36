import type { Block, ReadDocument } from "../read-document.ts";
import { paragraph } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { readHtmlText } from "./html.ts";
import { metaLine } from "./office-parts.ts";
import { bareLinks, blockOfLine, joinWrappedLines, wrapWidth } from "./text.ts";

/** A mail as both formats tell it. */
export interface MailContent {
  subject: string;
  from: string;
  to: string;
  /** As a day, or null when the mail does not say. */
  sent: ReadDocument["created"];
  text: string;
  html: string;
}

/**
 * Subject and text of a mail. Who wrote to whom stands on its page, where it is searched, but not
 * among the blocks: the day a mail was sent is not the day of an event.
 */
export function fillFromMail(document: ReadDocument, mail: MailContent): void {
  document.title = metaLine(mail.subject);
  document.author = metaLine(mail.from);
  document.created = mail.sent;
  const body = bodyOf(mail);
  const subject: Block[] = document.title
    ? [{ kind: "heading", level: 1, text: document.title, cells: [], page: 1 }]
    : [];
  document.blocks = [...subject, ...body.blocks];
  document.links = body.links;
  const head = [mail.from && `Von: ${metaLine(mail.from)}`, mail.to && `An: ${metaLine(mail.to)}`];
  const lines = [document.title, ...head, "", ...body.blocks.map((block) => block.text)];
  document.pages = [
    {
      number: 1,
      label: "",
      text: lines
        .filter((one) => one !== undefined)
        .join("\n")
        .trim(),
    },
  ];
  if (document.blocks.length === 0) document.warning = "import/no-text";
}

/** The plain text when there is one: a mail's markup is made for its looks. */
function bodyOf(mail: MailContent): { blocks: Block[]; links: ReadDocument["links"] } {
  const text = tidyText(mail.text).trim();
  const marked = mail.html ? readHtmlText(mail.html) : null;
  const markedLetters = marked?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
  // Some programs write "your program shows no HTML" where the text should be.
  if (marked && markedLetters > text.length * 0.6) return marked;
  const lines = text.split("\n");
  const width = wrapWidth(lines);
  const blocks = text.split(/\n[ \t\u00a0]*\n/).flatMap((part) => {
    const own = part.split("\n").map(oneLine).filter(Boolean);
    return joinWrappedLines(own, width).map((line) => quoted(line) ?? blockOfLine(line, 1));
  });
  return { blocks, links: bareLinks(text) };
}

/** What is quoted loses its marks, not its words. */
function quoted(line: string): Block | null {
  const words = /^(?:>\s?)+(.*)$/.exec(line)?.[1];
  return words === undefined ? null : paragraph(oneLine(words) || "…", 1);
}
