import type { ReadDocument } from "../read-document.ts";
import { proposePartnership } from "./agreement.ts";
import { kindOfDocument } from "./document-kind.ts";
import { proposeEvent } from "./event.ts";
import { proposePracticeExample } from "./practice-example.ts";
import type { Proposal } from "./proposal.ts";
import { withoutQuotedMail } from "./quoted-mail.ts";
import { type SourceLine, sourceLinesOf } from "./source-lines.ts";

/** Proposes what a document is about, or null for a plain document. Pure: it only sees the text. */
export function extractProposal(
  document: ReadDocument,
  all: SourceLine[] = sourceLinesOf(document),
): Proposal | null {
  const lines = withoutQuotedMail(all);
  switch (kindOfDocument(document, lines)) {
    case "event":
      return proposeEvent(document, lines);
    case "practiceExample":
      return proposePracticeExample(document, lines);
    case "partnership":
      return proposePartnership(lines);
    default:
      return null;
  }
}
