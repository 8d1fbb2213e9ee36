import { PracticeExampleInputSchema } from "../../../../shared/domain/practice-example.ts";
import type { ReadDocument } from "../read-document.ts";
import { findTitle } from "./event-title.ts";
import { factsOfLead } from "./example-lead.ts";
import {
  addPartners,
  type PartnerField,
  type Partners,
  partnerField,
  partnersInHead,
  partnersInSentences,
  partnersOfLetter,
} from "./example-partners.ts";
import { type ExampleField, sectionField } from "./example-sections.ts";
import { findMoney } from "./money.ts";
import { type NamedOrganisation, splitOrganisations } from "./organisation-names.ts";
import { findLastEdited } from "./page-facts.ts";
import { findResponsible } from "./people.ts";
import { joinPersons, personsOf } from "./persons.ts";
import { type NamedPerson, originOf, type Proposal, type ProposedOrigins } from "./proposal.ts";
import { stripQuotes } from "./quotes.ts";
import { runningTime } from "./running-time.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

const PARTNER_FIELDS: PartnerField[] = ["municipalities", "foundations", "otherPartners"];
/** Sections that may tell what the opening words of others do. */
const TOLD = new Set<ExampleField>(["summary", "implementation"]);
const isProse = (line: SourceLine) => line.isProse;

interface Section {
  field: ExampleField;
  lines: SourceLine[];
  passage: string;
  page: number;
}

const PROSE: ExampleField[] = [
  "summary",
  "startingPoint",
  "aims",
  "implementation",
  "results",
  "successFactors",
  "pitfalls",
  "transferability",
  "funding",
];

/** Reads a practice example from its headings and labels. */
export function proposePracticeExample(
  document: ReadDocument,
  lines: SourceLine[],
): Proposal | null {
  const { before, sections } = splitSections(lines);
  const title = titleOf(document, before, sections);
  if (!title) return null;
  const found: Record<string, Found<unknown>> = { title };
  const organisations: NamedOrganisation[] = [];
  const partners: Partners = {};
  const fields = new Set(sections.map(({ field }) => field));
  let persons: NamedPerson[] = [];
  for (const section of sections) {
    if (section.field === "title" || section.lines.length === 0) continue;
    const at = { passage: section.passage, page: section.page };
    const text = section.lines.map((line) => line.text).join("\n");
    if (PROSE.includes(section.field)) {
      const earlier = found[section.field]?.value;
      const told = prose(section.lines);
      found[section.field] = { value: earlier ? `${earlier}\n\n${told}` : told, ...at };
    } else if (["municipalities", "foundations", "otherPartners"].includes(section.field)) {
      for (const one of splitOrganisations(text)) {
        // "Partner" may be anybody; what has a heading of its own stands there.
        const own = partnerField(one);
        const isOwn = section.field !== "otherPartners" || fields.has(own);
        addPartners(partners, [one], at, isOwn ? (section.field as PartnerField) : own);
      }
    } else if (section.field === "contactPersons") {
      persons = joinPersons(persons, personsOf(section.lines.map((line) => line.text)));
      if (persons.length > 0) {
        found.contactPersons = {
          ...(found.contactPersons ?? at),
          value: persons.map(({ mention }) => ({ id: null, name: mention })),
        };
      }
    } else if (["fieldsOfAction", "educationPhases", "targetGroups"].includes(section.field)) {
      found[section.field] = { value: labelsOf(section.lines), ...at };
    } else {
      found[section.field] ??= { value: text.slice(0, 2_000), ...at };
      if (section.field === "runningTime") Object.assign(found, runningTime(text, at));
    }
  }
  if (!found.summary) {
    const told = before.filter((line) => line.isProse);
    const first = told[0];
    if (first)
      found.summary = { value: prose(told), passage: cutPassage(first.text), page: first.page };
  }
  const opening = before.some(isProse) ? undefined : sections.find(({ field }) => TOLD.has(field));
  const lead = factsOfLead([...before, ...(opening?.lines ?? [])]);
  const told = [partnersInHead(before), partnersOfLetter(lines), partnersInSentences(lines)];
  for (const field of PARTNER_FIELDS) {
    if (partners[field]) continue;
    for (const source of [lead, ...told]) {
      const named = source[field];
      if (named) addPartners(partners, named.value, named, field);
    }
  }
  for (const field of PARTNER_FIELDS) {
    const named = partners[field];
    if (!named) continue;
    organisations.push(...named.value.map((one) => withKind(one, field)));
    found[field] = { ...named, value: named.value.map(({ name }) => ({ id: null, name })) };
  }
  if (!found.start && !found.runningTime) Object.assign(found, lead.time);
  const funding = found.funding ? null : fundingInProse(lines);
  if (funding) found.funding = funding;
  const [signer, ...others] = persons.length === 0 ? findResponsible(lines) : [];
  if (signer) {
    persons = [signer, ...others];
    found.contactPersons = {
      value: persons.map(({ mention }) => ({ id: null, name: mention })),
      passage: signer.passage,
      page: 1,
    };
  }
  const lastEdited = findLastEdited(lines, document);
  const origins: ProposedOrigins = {};
  for (const [name, value] of Object.entries(found)) origins[name] = originOf(value);
  if (lastEdited?.passage) origins.source = originOf(lastEdited);
  const values = Object.entries(found).map(([name, { value }]) => [name, value] as const);
  return {
    kind: "practiceExample",
    draft: PracticeExampleInputSchema.parse({
      kind: "practiceExample",
      ...Object.fromEntries(values),
      source: { url: document.url, lastEdited: lastEdited?.value ?? "" },
    }),
    origins,
    organisations,
    persons,
  };
}

function splitSections(lines: SourceLine[]): { before: SourceLine[]; sections: Section[] } {
  const before: SourceLine[] = [];
  const sections: Section[] = [];
  let current: Section | null = null;
  for (const line of lines) {
    const opened = sectionField(line);
    if (opened) {
      current = { field: opened.field, lines: [], passage: line.text, page: line.page };
      sections.push(current);
      if (opened.rest) current.lines.push({ ...line, text: opened.rest });
      continue;
    }
    // A fact such as "Laufzeit: 2016–2019" ends with its line; what follows is not part of it.
    const isFact = current !== null && !PROSE.includes(current.field) && current.lines.length > 0;
    // Another label; those of a contact ("Telefon: …") belong to it.
    const isOther =
      current?.field !== "contactPersons" && /^\p{Lu}[\p{L} -]{3,40}:\s/u.test(line.text);
    const endsFact = isFact && (line.kind === "heading" || line.isProse || isOther);
    if (current && !endsFact && !(line.kind === "heading" && line.level <= 1)) {
      current.lines.push(line);
      if (current.lines.length === 1)
        current.passage = cutPassage(`${current.passage}\n${line.text}`);
    } else {
      current = null;
      before.push(line);
    }
  }
  return { before, sections };
}

function titleOf(
  document: ReadDocument,
  before: SourceLine[],
  sections: Section[],
): Found<string> | null {
  const labelled = sections.find((section) => section.field === "title" && section.lines[0]);
  const line = labelled?.lines[0];
  if (labelled && line) {
    return { value: stripQuotes(line.text), passage: labelled.passage, page: labelled.page };
  }
  const head = before.filter(
    (one) =>
      !/^(praxisbeispiel|gute praxis|projektsteckbrief|steckbrief|beispiel guter praxis)\W*\d*$/i.test(
        one.text,
      ),
  );
  const found = findTitle(document, head, []);
  return (
    found && {
      ...found,
      value: found.value.replace(
        /^(Praxisbeispiel|Steckbrief|Projektsteckbrief)\s*\d*\s*[:–—-]\s*/i,
        "",
      ),
    }
  );
}

function prose(lines: SourceLine[]): string {
  let text = "";
  let previous: SourceLine | null = null;
  for (const line of lines) {
    const tight =
      previous?.block === line.block || (previous?.kind === "listItem" && line.kind === "listItem");
    text += previous === null ? "" : tight ? "\n" : "\n\n";
    text += line.kind === "listItem" ? `– ${line.text}` : line.text;
    previous = line;
  }
  return text;
}

const FUNDED =
  /(?<!\p{L})((?:ko|mit|teil)?finanziert|gefördert (?:durch|von|aus|mit)|fördert\p{L}* .{0,80} mit|Förder(?:mittel|summe)|aus Mitteln|Eigenanteil|Drittmittel|kostet|Kosten)(?!\p{L})/iu;

/**
 * The sentences that tell of money, where no heading does: those with an amount, else those that say
 * who pays. The others are offered beside them.
 */
function fundingInProse(lines: SourceLine[]): Found<string> | null {
  const told = lines
    .filter((line) => line.kind !== "heading" && line.text.length < 2_000)
    .flatMap((line) =>
      line.text
        .split(/(?<=[\p{L}\d)€][.!?])(?<!\b(?:Mio|Mrd|Tsd|ca|rd|bzw|Dr|Nr)\.)\s+(?=\p{Lu})/u)
        .map((text) => ({ text, page: line.page, money: findMoney(text)[0] })),
    )
    .filter(({ text, money }) => money !== undefined || FUNDED.test(text));
  const sure = told.filter(({ text, money }) => money && FUNDED.test(text));
  const chosen = sure.length > 0 ? sure : told;
  const first = chosen[0];
  if (!first) return null;
  const value = chosen.map(({ text }) => text).join(" ");
  const alternatives = told
    .filter((one) => !chosen.includes(one))
    .slice(0, 3)
    .map(({ text, money }) => ({
      value: text,
      passage: cutPassage(text),
      reason: money?.text ?? FUNDED.exec(text)?.[0] ?? "",
    }));
  return { value, passage: cutPassage(value), page: first.page, alternatives };
}

function withKind(organisation: NamedOrganisation, field: ExampleField): NamedOrganisation {
  if (organisation.organisationKind || field === "otherPartners") return organisation;
  return { ...organisation, organisationKind: field === "foundations" ? "Stiftung" : "Gemeinde" };
}

function labelsOf(lines: SourceLine[]): string[] {
  const parts = lines.flatMap((line) => line.text.split(/\s*[;|·•]\s*|,\s+/));
  return [...new Set(parts.map((part) => part.replace(/[.\s]+$/, "").trim()))].filter(
    (part) => part.length > 1 && part.length < 200,
  );
}
