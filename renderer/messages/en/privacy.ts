/** Data protection: disclosure, erasure, review, protocol. */
import type { privacy as de } from "../de/privacy.ts";

export const privacy: typeof de = {
  title: "Data protection",
  text: "Who is to be reviewed, what was erased. Disclosure and erasure are found at each person.",
  reviews: {
    title: "To be reviewed",
    none: "Nobody is to be reviewed",
    noneText: "For every person it is written down why and until when their data are kept.",
    reason: {
      due: "review date has come",
      noBasis: "basis or purpose is missing",
      noReviewDate: "no review date",
    },
    basis: "Basis: {{basis}}",
    purpose: "Purpose: {{purpose}}",
    decide: "Review",
    decideNamed: "Review “{{title}}”",
    disclose: "Disclosure",
    discloseNamed: "Disclosure about “{{title}}”",
  },
  protocol: {
    title: "Protocol of erasures",
    text: "What was erased for good, without names or content.",
    none: "Nothing was erased for good yet",
    at: "Erased on",
    kind: "Kind",
    id: "Identifier",
    by: "by",
    changed: "Changed records",
    copy: "Copy the protocol",
  },
  disclosure: {
    menu: "Disclosure (GDPR)",
    title: "Disclosure: {{name}}",
    text: "Everything this library holds about the person (Art. 15 GDPR), as of {{when}}.",
    fields: "Details",
    links: "Links",
    noLinks: "Linked to no other record.",
    mentions: "Mentions in texts",
    noMentions: "Mentioned in no other text.",
    onPage: "page {{page}}",
    history: "History",
    copy: "Copy as text",
    copied: "The disclosure is on the clipboard.",
    print: "Print",
    erase: "Erase for good …",
    only: "A disclosure exists for persons only.",
    source: "Where the details come from",
  },
  erase: {
    title: "Erase “{{name}}” for good?",
    text: "Record, history, links and backup copies are cleaned irrevocably. The protocol notes it without the name.",
    changed_one: "{{count}} record loses its link to this person:",
    changed_other: "{{count}} records lose their link to this person:",
    unchanged: "No other record is linked to the person.",
    texts_one: "In {{count}} record the name stands in texts:",
    texts_other: "In {{count}} records the name stands in texts:",
    redact: "Make the name unreadable there too",
    documents_one:
      "{{count}} document names the person in the file itself. Files stay unchanged; check whether the document has to be erased:",
    documents_other:
      "{{count}} documents name the person in the files themselves. Files stay unchanged; check whether they have to be erased:",
    more: "and {{count}} more",
    go: "Erase for good",
    done: "The person was erased for good. The protocol of erasures has it.",
  },
  trash: {
    empty: "Empty the trash",
    emptyTitle: "Empty the trash?",
    emptyText_one:
      "{{count}} record is erased irrevocably with its history, links and stored file.",
    emptyText_other:
      "{{count}} records are erased irrevocably with their history, links and stored files.",
    emptied_one: "{{count}} record was erased for good.",
    emptied_other: "{{count}} records were erased for good.",
  },
};
