import type { EventInput } from "../../../shared/domain/event.ts";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import type { ProgrammeItem } from "../../../shared/domain/programme-item.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import type { NamedPerson } from "../import/extract/proposal.ts";
import type { DocumentSketch } from "../import/extract/sketch.ts";
import { type FileTie, folderOf, type KnownEvent, relateFile } from "../import/relate-files.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addImportTie } from "../store/import-memory.ts";
import { addLink } from "../store/links.ts";
import { fieldsOf, getRecord, requireRecord } from "../store/records.ts";
import { tiePersons } from "./import-contacts.ts";
import { type ChangedRecords, rewriteRecord } from "./records-write.ts";

/** A file of a batch that has become records. */
export interface ImportedFile {
  itemId: number;
  fileName: string;
  /** The event or example read from it, or the document itself. */
  recordId: string;
  documentId: string;
  /** Null for a file the library had before: others may belong to its event, it stays as it is. */
  sketch: DocumentSketch | null;
}

/** An event of the library, with all that the files of the batch add to it. */
interface GrowingEvent extends KnownEvent {
  event: EventInput;
}

type FreshFile = ImportedFile & { sketch: DocumentSketch };

/**
 * Makes one event of the files that tell of it: slides and examples to their programme items,
 * programme, participants and other documents to the event. Call it inside `changeLibrary`, when
 * all files of the batch are stored.
 *
 * @returns records made for a file, by its item
 */
export function relateBatch(
  library: OpenLibrary,
  changed: ChangedRecords,
  batchId: string,
  files: readonly ImportedFile[],
): Map<number, string[]> {
  const created = new Map<number, string[]>();
  const events = eventsOf(library, files);
  if (events.length === 0) return created;
  // The programme first: what is tied to its items needs them.
  const fresh = files.filter((file): file is FreshFile => file.sketch !== null);
  const ordered = fresh.toSorted(
    (a, b) => (b.sketch.programme?.value.length ?? 0) - (a.sketch.programme?.value.length ?? 0),
  );
  const tied: { file: FreshFile; known: GrowingEvent; tie: FileTie | null }[] = [];
  for (const file of ordered) {
    const own = events.find(({ id }) => id === file.recordId);
    const tie = own
      ? null
      : relateFile({ ...file, title: titleOf(requireRecord(library.db, file.recordId)) }, events);
    const known = own ?? events.find(({ id }) => id === tie?.eventId);
    if (!known) continue;
    known.event = withFile(library, known.event, file, tie);
    tied.push({ file, known, tie });
  }
  // Once each: written after every file, an event with hundreds of them would be kept in as many versions.
  for (const known of new Set(tied.map(({ known }) => known))) {
    rewriteRecord(library, changed, known.id, known.event, "import");
  }
  for (const { file, known, tie } of tied) {
    if (tie) {
      tieBack(library, changed, file, { id: known.id, name: titleOf(known.event) });
      addImportTie(library.db, batchId, {
        recordId: file.recordId,
        eventId: known.id,
        reasons: tie.reasons,
        sure: tie.sure,
      });
    }
    const people = addParticipants(library, changed, file, known.id);
    if (people.length > 0) created.set(file.itemId, people);
  }
  return created;
}

function eventsOf(library: OpenLibrary, files: readonly ImportedFile[]): GrowingEvent[] {
  const events = new Map<string, GrowingEvent>();
  for (const { recordId, fileName } of files) {
    const record = getRecord(library.db, recordId);
    if (record === null || record.trashedAt !== null || events.has(recordId)) continue;
    const event = fieldsOf(record);
    if (event.kind !== "event") continue;
    events.set(recordId, { id: recordId, folder: folderOf(fileName), event });
  }
  return [...events.values()];
}

/** The event with what a file adds to it. */
function withFile(
  library: OpenLibrary,
  event: EventInput,
  file: FreshFile,
  tie: FileTie | null,
): EventInput {
  const next = withProgramme(event, file);
  const record = requireRecord(library.db, file.recordId);
  const document = {
    id: file.documentId,
    name: titleOf(requireRecord(library.db, file.documentId)),
  };
  const item = tie?.item === null || !tie ? undefined : next.programme[tie.item];
  if (item) {
    const changedItem: ProgrammeItem = {
      ...item,
      documents: withReference(item.documents, document),
      practiceExamples:
        record.kind === "practiceExample"
          ? withReference(item.practiceExamples, { id: record.id, name: titleOf(record) })
          : item.practiceExamples,
    };
    return { ...next, programme: next.programme.map((one) => (one === item ? changedItem : one)) };
  }
  return { ...next, documents: withReference(next.documents, document) };
}

/** A programme that lists its items takes the place of one that was only counted. */
function withProgramme(event: EventInput, file: FreshFile): EventInput {
  const { programme } = file.sketch;
  const origin = event.fieldOrigins.programme;
  const isBare = event.programme.every((item) => item.title === "" && item.speakers.length === 0);
  const isFuller = (programme?.value ?? []).some((item) => item.title !== "");
  if (!programme || !isBare || !isFuller || origin?.confirmed) return event;
  const read: FieldOrigin = {
    passage: programme.passage.slice(0, 1_000),
    page: programme.page,
    documentId: file.documentId,
    confirmed: false,
    alternatives: [],
  };
  return {
    ...event,
    programme: programme.value,
    fieldOrigins: { ...event.fieldOrigins, programme: read },
  };
}

/** Examples say where they were shown, documents what they belong to. */
function tieBack(
  library: OpenLibrary,
  changed: ChangedRecords,
  file: FreshFile,
  event: { id: string; name: string },
): void {
  const record = fieldsOf(requireRecord(library.db, file.recordId));
  if (record.kind === "practiceExample" || record.kind === "partnership") {
    const events = withReference(record.events, event);
    rewriteRecord(library, changed, file.recordId, { ...record, events }, "import");
  } else if (record.kind === "document") {
    const belongsTo = withReference(record.belongsTo, event);
    rewriteRecord(library, changed, file.recordId, { ...record, belongsTo }, "import");
  }
}

/** The people of a participants' list become contacts that the list and the event mention. */
function addParticipants(
  library: OpenLibrary,
  changed: ChangedRecords,
  file: FreshFile,
  eventId: string,
): string[] {
  const people: NamedPerson[] = file.sketch.participants;
  if (people.length === 0) return [];
  const { tied, createdIds } = tiePersons(library, changed, people, (person) => ({
    passage: person.passage,
    page: null,
    documentId: file.documentId,
    confirmed: false,
    alternatives: [],
  }));
  for (const id of new Set(tied.values())) addLink(library.db, eventId, id, "mentions");
  return createdIds;
}

function withReference<T extends { id: string | null; name: string }>(
  list: readonly T[],
  reference: T,
): T[] {
  return list.some(({ id }) => id === reference.id) ? [...list] : [...list, reference];
}
