import { v7 as newId } from "uuid";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { DocumentInputSchema } from "../../../shared/domain/document.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import type { PlaceTable } from "../../../shared/geography/place-table.ts";
import type { Proposal, ProposedOrigins } from "../import/extract/proposal.ts";
import type { ReadResult } from "../import/reading/reader-messages.ts";
import { isSameEvent } from "../import/same-event.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listEventsOnDay } from "../store/events-on-day.ts";
import { addFile, findDocumentsByFile, type StoredFile } from "../store/files.ts";
import { addLink, listLinks } from "../store/links.ts";
import { unconfirmedFieldsOf } from "../store/record-columns.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { tieContacts } from "./import-contacts.ts";
import { applyCorrections } from "./import-corrections.ts";
import { enrichProposal } from "./import-enrich.ts";
import { addRecord, type ChangedRecords, rewriteRecord } from "./records-write.ts";

/** What a file became. */
export interface ImportedRecords {
  state: "done" | "known";
  /** The record to look at. */
  recordId: string;
  createdIds: string[];
  unconfirmedFields: number;
  warning: ErrorCode | null;
  /** The document of the file itself. */
  document: Reference;
}

/** Remarks on a file that mean that it has no text, as documents note them. */
const MISSING_TEXT = new Map<string, string>([
  ["import/no-text", "no-text"],
  ["import/old-format", "old-format"],
]);

/** Why a document has no text, as it notes it; "" where it has one. */
export function missingTextOf(document: ReadResult["document"]): string {
  return MISSING_TEXT.get(document.warning ?? "") ?? "";
}

/** The record to look at for a file that is in the library already, or null. */
export function findKnownFile(library: OpenLibrary, hash: string): ImportedRecords | null {
  for (const documentId of findDocumentsByFile(library.db, hash)) {
    if (requireRecord(library.db, documentId).trashedAt !== null) continue;
    const recordId = tellerOf(library, documentId) ?? documentId;
    const unconfirmedFields = unconfirmedFieldsOf(requireRecord(library.db, recordId)).length;
    const document = { id: documentId, name: titleOf(requireRecord(library.db, documentId)) };
    return { state: "known", recordId, createdIds: [], unconfirmedFields, warning: null, document };
  }
  return null;
}

/** The event, example or Kooperation that a document tells of; null when it tells of none. */
export function tellerOf(library: OpenLibrary, documentId: string): string | null {
  const told = listLinks(library.db, documentId).find((link) => {
    const relation = link.kind === "partnership" ? "agreement" : "document";
    const tells = ["event", "practiceExample", "partnership"].includes(link.kind);
    return tells && link.direction === "incoming" && !link.trashed && link.relation === relation;
  });
  return told?.id ?? null;
}

/**
 * Stores what was read from one file: the document with its text, what it proposes, and the
 * contacts that were not there yet. Call it inside `changeLibrary`: it is all or nothing.
 */
export function storeImported(
  library: OpenLibrary,
  changed: ChangedRecords,
  read: {
    result: ReadResult;
    file: StoredFile;
    fileName: string;
    places: PlaceTable;
    belongsTo: Reference | null;
  },
): ImportedRecords {
  const known = findKnownFile(library, read.file.hash);
  if (known) return known;
  addFile(library.db, read.file);
  const { document, proposal } = read.result;
  const readOn = new Date().toISOString().slice(0, 10);
  const source = { url: document.url, fileName: read.fileName, readOn };
  const title = documentTitle(read);
  const documentRecord = addRecord(library, changed, {
    action: "import",
    input: DocumentInputSchema.parse({
      kind: "document",
      title,
      fileName: read.fileName,
      fileHash: read.file.hash,
      mediaType: document.mediaType,
      size: read.file.size,
      language: document.language,
      author: document.author,
      date: document.created,
      pageUnit: document.pageUnit,
      pageCount: document.pages.length,
      textMissing: missingTextOf(document),
      belongsTo: read.belongsTo ? [read.belongsTo] : [],
      source: { ...source, lastEdited: document.modified ?? "" },
    }),
    pages: document.pages,
  });
  const createdIds = [documentRecord.id];
  const done = (recordId: string): ImportedRecords => ({
    state: "done",
    recordId,
    createdIds,
    unconfirmedFields: unconfirmedFieldsOf(requireRecord(library.db, recordId)).length,
    warning: document.warning,
    document: { id: documentRecord.id, name: title },
  });
  if (!proposal) return done(documentRecord.id);
  const where = { ...source, documentId: documentRecord.id, title };
  const main = storeProposal(library, changed, proposal, where, read.places);
  createdIds.push(...main.createdIds);
  return done(main.recordId);
}

/** The document that a proposal was read from. */
export interface ReadFrom {
  url: string;
  fileName: string;
  readOn: string;
  documentId: string;
  title: string;
}

/**
 * Makes a record of a proposal, or adds it to the event it means, with the contacts it names. Call
 * it inside `changeLibrary`.
 */
export function storeProposal(
  library: OpenLibrary,
  changed: ChangedRecords,
  proposal: Proposal,
  from: ReadFrom,
  places: PlaceTable,
): { recordId: string; createdIds: string[] } {
  const enriched = applyCorrections(library, enrichProposal(library, proposal, places));
  const contacts = tieContacts(library, changed, attachTo(enriched, from));
  const existing =
    contacts.proposal.kind === "event" ? findSameEvent(library, contacts.proposal.draft) : null;
  if (existing) {
    addToEvent(library, changed, existing, contacts.proposal);
    mentionPersons(library, existing, contacts);
    return { recordId: existing, createdIds: contacts.createdIds };
  }
  const { draft, origins } = contacts.proposal;
  const main = addRecord(library, changed, {
    action: "import",
    id: newId(),
    input: { ...draft, fieldOrigins: origins },
  });
  mentionPersons(library, main.id, contacts);
  return { recordId: main.id, createdIds: [...contacts.createdIds, main.id] };
}

/** Persons whom no field names (who signs, chairs, answers) are tied to the record that names them. */
function mentionPersons(
  library: OpenLibrary,
  recordId: string,
  { proposal, tied }: { proposal: Proposal; tied: ReadonlyMap<string, string> },
): void {
  const named = new Set(referencesOf(proposal.draft).map(({ reference }) => reference.id));
  for (const { name } of proposal.persons) {
    const id = tied.get(name);
    if (id && !named.has(id)) addLink(library.db, recordId, id, "mentions");
  }
}

/**
 * What a document says after its file has changed, for the events it belongs to: empty fields are
 * filled, what differs is offered.
 */
export function offerToTellers(
  library: OpenLibrary,
  changed: ChangedRecords,
  documentId: string,
  proposal: Proposal,
  places: PlaceTable,
): void {
  if (proposal.kind !== "event") return;
  const document = requireRecord(library.db, documentId);
  for (const link of listLinks(library.db, documentId)) {
    const tells = link.kind === "event" && link.direction === "incoming" && !link.trashed;
    if (!tells || link.relation !== "document") continue;
    const enriched = applyCorrections(library, enrichProposal(library, proposal, places));
    const source = { url: "", fileName: "", readOn: "", documentId, title: titleOf(document) };
    const attached = attachTo(enriched, source);
    const { proposal: tied } = tieContacts(library, changed, attached);
    if (tied.kind !== "event") continue;
    // The document is there already.
    const draft = { ...tied.draft, documents: [] };
    addToEvent(library, changed, link.id, { ...tied, draft });
  }
}

function documentTitle(read: { result: ReadResult; fileName: string }): string {
  const { document, proposal, sketch } = read.result;
  const fromContent = proposal ? titleOf(proposal.draft) : document.title;
  const fromName = read.fileName.replace(/^.*\//, "").replace(/\.[A-Za-z0-9]{1,10}$/, "");
  const title = fromContent || sketch.heading || fromName || sketch.firstLine || "–";
  return title.replace(/\s+/g, " ").trim().slice(0, 500) || "–";
}

/** Names the document as what every field was read from. */
function attachTo(proposal: Proposal, source: ReadFrom): Proposal {
  const { title, ...where } = source;
  const origins: ProposedOrigins = {};
  for (const [field, origin] of Object.entries(proposal.origins)) {
    origins[field] = { ...origin, documentId: source.documentId };
  }
  const documents = [{ id: source.documentId, name: title }];
  if (proposal.kind === "event") {
    const draft = { ...proposal.draft, documents, source: { ...proposal.draft.source, ...where } };
    return { ...proposal, draft, origins };
  }
  if (proposal.kind === "partnership") {
    const draft = { ...proposal.draft, agreementDocuments: documents };
    return { ...proposal, draft, origins };
  }
  const draft = { ...proposal.draft, documents, source: { ...proposal.draft.source, ...where } };
  return { ...proposal, draft, origins };
}

/** The event a description means, when the library has it already; null when unsure. */
export function findSameEvent(library: OpenLibrary, event: EventInput): string | null {
  const day = event.start?.slice(0, 10) ?? "";
  if (day.length < 10) return null;
  const same = listEventsOnDay(library.db, day).filter((id) => {
    const known = fieldsOf(requireRecord(library.db, id));
    return known.kind === "event" && isSameEvent(known, event);
  });
  return same.length === 1 ? (same[0] ?? null) : null;
}

/**
 * A second description of an event: its document is added and empty fields are filled. What
 * differs is offered as an alternative; nothing that is there is overwritten.
 */
function addToEvent(
  library: OpenLibrary,
  changed: ChangedRecords,
  id: string,
  proposal: Proposal,
): void {
  const known = fieldsOf(requireRecord(library.db, id));
  if (known.kind !== "event" || proposal.kind !== "event") throw new Error("not an event");
  const fields: Record<string, unknown> = { ...known };
  const origins: Record<string, FieldOrigin> = { ...known.fieldOrigins };
  const proposed: Record<string, unknown> = { ...proposal.draft };
  for (const [field, origin] of Object.entries(proposal.origins)) {
    if (field === "source" || field === "otherDates") continue;
    const value = proposed[field];
    if (isEmpty(fields[field])) {
      fields[field] = value;
      origins[field] = origin;
    } else if (JSON.stringify(fields[field]) !== JSON.stringify(value)) {
      offerAlternative(origins, field, value, origin);
    }
  }
  const dates = [...known.otherDates, ...proposal.draft.otherDates];
  fields.otherDates = dates.filter(
    (other, at) =>
      dates.findIndex((date) => date.date === other.date) === at &&
      !(known.start ?? "").startsWith(other.date.slice(0, 10)),
  );
  fields.documents = [...known.documents, ...proposal.draft.documents];
  fields.fieldOrigins = origins;
  rewriteRecord(library, changed, id, fields as EventInput, "import");
}

/** Only beside a value that still waits for a person: what was confirmed is settled. */
function offerAlternative(
  origins: Record<string, FieldOrigin>,
  field: string,
  value: unknown,
  origin: FieldOrigin,
): void {
  const own = origins[field];
  const offered = ["title", "motto", "format", "start", "end", "venue"];
  if (!own || own.confirmed || !offered.includes(field) || own.alternatives.length >= 20) return;
  const known = own.alternatives.some(
    (other) => JSON.stringify(other.value) === JSON.stringify(value),
  );
  if (known) return;
  const alternative = { value, passage: origin.passage, reason: "other source" };
  origins[field] = { ...own, alternatives: [...own.alternatives, alternative] };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === "" || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== "object") return false;
  return Object.values(value).every(isEmpty);
}
