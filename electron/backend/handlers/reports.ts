import type { ExportColumn, ExportTable } from "../../../shared/domain/export-table.ts";
import type { LinkedRecord } from "../../../shared/domain/link.ts";
import { type AnyRecord, RECORD_KINDS, titleOf } from "../../../shared/domain/record.ts";
import type { ReportRequest } from "../../../shared/domain/report.ts";
import type { SearchRequest } from "../../../shared/domain/search.ts";
import { formatDateSpan, formatPartialDate } from "../../../shared/text/date-format.ts";
import type { TableCell } from "../../../shared/text/table-text.ts";
import { blocksOf, describeRecord, shortText } from "../export/describe-record.ts";
import { writeAs } from "../export/formats/registry.ts";
import type { Block, Report } from "../export/report.ts";
import { reportWords } from "../export/report-words.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { answerAsShown } from "../search/answer-with-passages.ts";
import { listLinks } from "../store/links.ts";
import { dateOf, placeOf } from "../store/record-columns.ts";
import { getRecord, requireRecord } from "../store/records.ts";
import { listTimeline } from "../store/timeline.ts";
import { readRecord } from "./library-index.ts";
import { today } from "./today.ts";

/** A report of more is read by nobody. */
const MOST_HITS = 500;

/**
 * Makes the file of a report.
 *
 * @returns its bytes, and the title for its name; a PDF comes as the HTML to be printed
 * @throws ExpectedFailure `record/not-found`
 */
export async function makeReport(
  library: OpenLibrary,
  request: ReportRequest,
): Promise<{ title: string; bytes: Uint8Array }> {
  const report = buildReport(library, request);
  return { title: report.title, bytes: await writeAs(request.format, report) };
}

/** A table of the screen as an Excel file. */
export async function makeTable(
  table: ExportTable,
  language: ReportRequest["language"],
): Promise<{ bytes: Uint8Array }> {
  const { writeTable } = await import("../export/formats/xlsx.ts");
  return { bytes: await writeTable(table, language) };
}

/** What the report says, whatever file it becomes. */
export function buildReport(library: OpenLibrary, request: ReportRequest): Report {
  const { subject } = request;
  if (subject.type === "search") return searchReport(library, request, subject);
  const record = requireRecord(library.db, subject.id);
  return record.kind === "collection"
    ? collectionReport(library, request, record)
    : recordReport(library, request, record);
}

/** Everything with a record: itself, what is tied to it by kind, what was said and comes next. */
function recordReport(library: OpenLibrary, request: ReportRequest, record: AnyRecord): Report {
  const { language, withContacts } = request;
  const words = reportWords(language);
  const linked = withoutRepeats(listLinks(library.db, record.id), record.id).flatMap(
    ({ id }) => getRecord(library.db, id) ?? [],
  );
  const notes = listTimeline(library.db, record.id)
    .filter((entry) => entry.kind === "interaction")
    .flatMap((entry) => getRecord(library.db, entry.id) ?? []);
  const blocks: Block[] = [
    ...blocksOf(describeRecord(record, language, withContacts), language, 1),
  ];
  const steps = notes.flatMap((note) =>
    note.kind === "interaction" && note.nextStep !== "" && !note.followUpDone
      ? [
          note.followUpOn
            ? `${note.nextStep} (${words.dueOn} ${formatPartialDate(note.followUpOn, language)})`
            : note.nextStep,
        ]
      : [],
  );
  if (steps.length > 0) {
    blocks.push({ type: "heading", level: 1, text: words.nextSteps });
    blocks.push({ type: "list", items: steps });
  }
  for (const kind of RECORD_KINDS) {
    const ofKind = linked.filter((other) => other.kind === kind);
    if (ofKind.length === 0 || LISTED_ELSEWHERE.has(kind)) continue;
    blocks.push({ type: "heading", level: 1, text: words.manyKinds[kind] });
    for (const other of ofKind) {
      const description = describeRecord(other, language, withContacts);
      blocks.push({ type: "heading", level: 2, text: titleOf(other) });
      if (description.facts.length > 0) blocks.push({ type: "facts", rows: description.facts });
      const short = shortText(description);
      if (short !== "") blocks.push({ type: "paragraph", text: short });
    }
  }
  if (notes.length > 0) {
    blocks.push({ type: "heading", level: 1, text: words.notes });
    for (const note of notes) {
      blocks.push({ type: "heading", level: 2, text: noteHeading(note, language) });
      blocks.push(...blocksOf(describeRecord(note, language, withContacts), language, 2));
    }
  }
  const all = [record, ...linked.filter((other) => !LISTED_ELSEWHERE.has(other.kind)), ...notes];
  return {
    title: titleOf(record),
    subtitle: subtitle(request, words.kinds[record.kind]),
    language,
    blocks,
    table: tableOf(all, request),
  };
}

/** What a collection holds, in its order, each with its note and told in full. */
function collectionReport(
  library: OpenLibrary,
  request: ReportRequest,
  collection: AnyRecord & { kind: "collection" },
): Report {
  const { language, withContacts } = request;
  const words = reportWords(language);
  const items = collection.items.map((item) => ({
    ...item,
    found: item.record.id ? getRecord(library.db, item.record.id) : null,
  }));
  const blocks: Block[] = [
    ...blocksOf(describeRecord(collection, language, withContacts), language, 1),
  ];
  for (const { record, note, found } of items) {
    blocks.push({ type: "heading", level: 1, text: found ? titleOf(found) : record.name });
    if (note !== "") blocks.push({ type: "paragraph", text: note, quiet: true });
    if (!found) continue;
    blocks.push({ type: "paragraph", text: words.kinds[found.kind], quiet: true });
    blocks.push(...blocksOf(describeRecord(found, language, withContacts), language, 1));
  }
  const noteOf = new Map(items.map(({ found, note }) => [found?.id, note]));
  return {
    title: collection.title,
    subtitle: subtitle(request, words.kinds.collection),
    language,
    blocks,
    table: tableOf(
      items.flatMap(({ found }) => found ?? []),
      request,
      (record) => noteOf.get(record.id) ?? "",
    ),
  };
}

function searchReport(
  library: OpenLibrary,
  request: ReportRequest,
  subject: Extract<ReportRequest["subject"], { type: "search" }>,
): Report {
  const { language, withContacts } = request;
  const words = reportWords(language);
  const search: SearchRequest = {
    query: subject.query,
    kinds: subject.kinds,
    filters: subject.filters,
    sort: "relevance",
    descending: true,
    typing: false,
    newSince: null,
    withFacets: false,
    limit: MOST_HITS,
    offset: 0,
  };
  const answer = answerAsShown(search, library.index, (id) => readRecord(library.db, id));
  const records = answer.hits.flatMap(({ id }) => getRecord(library.db, id) ?? []);
  const blocks: Block[] = records.flatMap((record) => {
    const description = describeRecord(record, language, withContacts);
    const short = shortText(description);
    return [
      { type: "heading", level: 2, text: titleOf(record) } as const,
      { type: "paragraph", text: words.kinds[record.kind], quiet: true } as const,
      ...(description.facts.length > 0
        ? [{ type: "facts", rows: description.facts } as const]
        : []),
      ...(short === "" ? [] : [{ type: "paragraph", text: short } as const]),
    ];
  });
  const chosen = Object.values(subject.filters).flat();
  const name = [subject.query.trim(), ...chosen].filter((part) => part !== "").join(", ");
  return {
    title: words.search(name === "" ? words.everything : name.slice(0, 200)),
    subtitle: subtitle(request, words.hits(records.length, answer.total)),
    language,
    blocks,
    table: tableOf(records, request),
  };
}

/** Notes have a part of their own; collections and searches say nothing about a record. */
const LISTED_ELSEWHERE: ReadonlySet<string> = new Set(["interaction", "collection", "savedSearch"]);

function tableOf(
  records: readonly AnyRecord[],
  { language, withContacts }: ReportRequest,
  noteOf?: (record: AnyRecord) => string,
): Report["table"] {
  const words = reportWords(language);
  const text = (label: string): ExportColumn => ({ label, type: "text" });
  const columns: ExportColumn[] = [
    text(words.kind),
    text(words.title),
    text(words.place),
    { label: words.date, type: "date" },
    text(words.summary),
    ...(noteOf ? [text(words.note)] : []),
    ...(withContacts ? [text(words.phone), text(words.mail)] : []),
  ];
  const rows = records.map((record): TableCell[] => {
    const hasContacts = record.kind === "organisation" || record.kind === "person";
    return [
      words.kinds[record.kind],
      titleOf(record),
      placeOf(record),
      dateOf(record),
      shortText(describeRecord(record, language, withContacts)),
      ...(noteOf ? [noteOf(record)] : []),
      ...(withContacts ? [hasContacts ? record.phone : "", hasContacts ? record.mail : ""] : []),
    ];
  });
  return { columns, rows };
}

function subtitle({ language, withContacts }: ReportRequest, what: string): string {
  const words = reportWords(language);
  return [
    what,
    words.madeOn(formatPartialDate(today(), language)),
    ...(withContacts ? [] : [words.withoutContacts]),
  ].join(" · ");
}

function noteHeading(note: AnyRecord, language: Report["language"]): string {
  const date = dateOf(note);
  return date === "" ? titleOf(note) : `${formatDateSpan(date, null, language)}: ${titleOf(note)}`;
}

/** Each linked record once, what is in the trash left out. */
function withoutRepeats(links: readonly LinkedRecord[], self: string): LinkedRecord[] {
  const seen = new Set([self]);
  return links.filter((link) => {
    if (link.trashed || seen.has(link.id)) return false;
    seen.add(link.id);
    return true;
  });
}
