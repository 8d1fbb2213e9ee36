import type { AnyRecord } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { formatDateSpan, formatRunningTime } from "../../../shared/text/date-format.ts";
import type { TableCell } from "../../../shared/text/table-text.ts";
import type { Block, Report } from "./report.ts";
import { reportWords } from "./report-words.ts";

export interface Description {
  facts: [label: string, value: string][];
  /** Longer texts, each with its heading; "" for none. */
  texts: [heading: string, text: string][];
  /** Money by year, of a partnership. */
  funds: (readonly TableCell[])[];
}

/** What a report says of a record; contacts and notes on persons only when they are wanted. */
export function describeRecord(
  record: AnyRecord,
  language: Report["language"],
  withContacts: boolean,
): Description {
  const words = reportWords(language);
  const facts: Description["facts"] = [];
  const texts: Description["texts"] = [];
  const fact = (label: string, value: string) => {
    if (value.trim() !== "") facts.push([label, value.trim()]);
  };
  const text = (heading: string, value: string) => {
    if (value.trim() !== "") texts.push([heading, value.trim()]);
  };
  const runs = ({ start, end }: { start: string | null; end: string | null }) =>
    formatRunningTime(start, end, language);
  const day = (date: string | null) => formatDateSpan(date, null, language);
  const funds: Description["funds"] = [];
  switch (record.kind) {
    case "event": {
      const { name, address } = record.venue;
      fact(words.format, record.format);
      fact(words.date, formatDateSpan(record.start, record.end, language) || record.when);
      fact(words.venue, joined([name, address.street, `${address.postcode} ${address.city}`]));
      fact(words.organisers, names(record.organisers));
      fact(words.cooperationPartners, names(record.cooperationPartners));
      fact(words.addressedGroups, record.addressedGroups.join("; "));
      text("", record.motto);
      text("", record.description);
      text(
        words.programme,
        record.programme
          .map((item) =>
            [`${item.itemKind} ${item.number ?? ""}`.trim(), item.title].filter(Boolean).join(": "),
          )
          .join("\n"),
      );
      break;
    }
    case "practiceExample":
      fact(words.municipalities, names(record.municipalities) || record.place);
      fact(words.foundations, names(record.foundations));
      fact(words.otherPartners, names(record.otherPartners));
      fact(words.fieldsOfAction, record.fieldsOfAction.join(", "));
      fact(words.educationPhases, record.educationPhases.join(", "));
      fact(words.runningTime, record.runningTime || runs(record));
      fact(words.contactPersons, names(record.contactPersons));
      text("", record.summary);
      for (const name of EXAMPLE_TEXTS) text(words[name], record[name]);
      break;
    case "organisation": {
      const { street, postcode, city } = record.address;
      fact(words.organisationKind, record.organisationKind);
      fact(words.address, joined([street, `${postcode} ${city}`]) || record.seat);
      fact(words.parent, record.parent?.name ?? "");
      if (withContacts) fact(words.phone, record.phone);
      if (withContacts) fact(words.mail, record.mail);
      fact(words.web, record.web);
      text("", record.notes);
      break;
    }
    case "person":
      fact(
        words.roles,
        record.roles.map((role) => joined([role.role, role.organisation.name])).join("; "),
      );
      if (withContacts) fact(words.phone, record.phone);
      if (withContacts) fact(words.mail, record.mail);
      if (withContacts) text("", record.notes);
      break;
    case "partnership":
      fact(
        words.partners,
        record.partners
          .map(({ organisation, part }) =>
            part ? `${organisation.name} (${part})` : organisation.name,
          )
          .join("; "),
      );
      fact(words.status, record.status);
      fact(words.cooperationKinds, record.cooperationKinds.join(", "));
      fact(words.runningTime, runs(record));
      fact(words.responsible, record.responsible);
      fact(words.contactPersons, names(record.contactPersons));
      text(words.aim, record.aim);
      text(words.agreements, record.agreements);
      for (const fund of record.funds) {
        funds.push([
          fund.year ?? "",
          `${fund.amount.toLocaleString(language)} ${fund.currency}`,
          fund.purpose,
        ]);
      }
      break;
    case "interaction":
      fact(words.date, day(record.date));
      fact(words.kind, record.interactionKind);
      fact(words.participants, names(record.participants));
      fact(words.nextStep, joined([record.nextStep, day(record.followUpOn)]));
      text("", record.text);
      break;
    case "document":
      fact(words.author, record.author);
      fact(words.date, day(record.date));
      fact(words.file, record.fileName);
      text(
        words.passageNotes,
        record.passageNotes
          .map(({ page, quote, text: note }) => {
            const place = quote === "" ? `${page}` : `${page}, „${quote.replace(/\s+/g, " ")}“`;
            return `${words.page} ${place}:\n${note}`;
          })
          .join("\n\n"),
      );
      break;
    case "collection":
      fact(words.purpose, record.purpose);
      text("", record.notes);
      break;
    case "savedSearch":
      fact(words.summary, record.query);
      break;
  }
  return { facts, texts, funds };
}

const EXAMPLE_TEXTS = [
  "startingPoint",
  "aims",
  "implementation",
  "results",
  "successFactors",
  "pitfalls",
  "transferability",
  "funding",
] as const;

/** A description as pieces of a report; its headings are of the level below `level`. */
export function blocksOf(
  { facts, texts, funds }: Description,
  language: Report["language"],
  level: 1 | 2,
): Block[] {
  const words = reportWords(language);
  const below = (level + 1) as 2 | 3;
  const blocks: Block[] = [];
  if (facts.length > 0) blocks.push({ type: "facts", rows: facts });
  for (const [heading, text] of texts) {
    if (heading !== "") blocks.push({ type: "heading", level: below, text: heading });
    for (const part of text.split(/\n{2,}/)) blocks.push({ type: "paragraph", text: part });
  }
  if (funds.length > 0) {
    blocks.push({ type: "heading", level: below, text: words.funds });
    blocks.push({ type: "table", head: [words.year, words.amount, words.purpose], rows: funds });
  }
  return blocks;
}

/** The first sentence or two of a description, for tables. */
export function shortText({ texts }: Description): string {
  const text = texts[0]?.[1].replace(/\s+/g, " ") ?? "";
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

function names(references: readonly Reference[]): string {
  return references.map((reference) => reference.name).join(", ");
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(", ");
}
