import type { ImportTree, ImportTreeNode } from "../../../shared/contract/methods/imports.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { type AnyRecord, type RecordInput, titleOf } from "../../../shared/domain/record.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listHistory } from "../store/history.ts";
import { listImportChanges, listImportTies, setImportUndone } from "../store/import-memory.ts";
import { getImportBatch } from "../store/imports.ts";
import { unconfirmedFieldsOf } from "../store/record-columns.ts";
import { fieldsOf, getRecord, requireRecord, setTrashed } from "../store/records.ts";
import { indexRecord } from "./library-index.ts";
import { changeLibrary, rewriteRecord } from "./records-write.ts";

/** More records than a review shows at once; an address list makes thousands. */
const MOST_NODES = 2_000;

/**
 * What a batch came to, as a tree: events with their programme items, examples, contacts and
 * documents; each record stands once, under the first that it belongs to.
 *
 * @throws {ExpectedFailure} `record/not-found`
 */
export function importTree(library: OpenLibrary, batchId: string): ImportTree {
  const batch = getImportBatch(library.db, batchId);
  if (!batch) throw new ExpectedFailure("record/not-found", "no such import");
  const created = new Set(batch.items.flatMap((item) => item.createdIds));
  const changedIds = listImportChanges(library.db, batchId).map(({ recordId }) => recordId);
  const ties = new Map(listImportTies(library.db, batchId).map((tie) => [tie.recordId, tie]));
  const shown = [
    ...new Set([
      ...batch.items.flatMap((item) => (item.record ? [item.record.id] : [])),
      ...created,
      ...changedIds,
    ]),
  ];
  const records = shown
    .slice(0, MOST_NODES)
    .flatMap((id) => getRecord(library.db, id) ?? [])
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  const nodes: ImportTreeNode[] = [];
  const left = new Map(records.map((record) => [record.id, record]));
  const place = (record: AnyRecord, parent: string | null) => {
    left.delete(record.id);
    const tie = ties.get(record.id);
    const hasOtherValues = Object.values(record.fieldOrigins).some(
      (origin) => !origin.confirmed && origin.alternatives.length > 0,
    );
    nodes.push({
      key: record.id,
      parent,
      recordId: record.id,
      kind: record.kind,
      title: titleOf(record),
      fileName: record.kind === "document" ? (record.fileName.split("/").at(-1) ?? "") : "",
      state: record.trashedAt
        ? "trashed"
        : created.has(record.id)
          ? "new"
          : changedIds.includes(record.id)
            ? "extended"
            : "known",
      doubts: [
        ...(tie && !tie.sure ? (["weakTie"] as const) : []),
        ...(hasOtherValues ? (["otherValues"] as const) : []),
      ],
      reasons: tie?.reasons ?? [],
      openFields: unconfirmedFieldsOf(record).length,
    });
    for (const child of childrenOf(record)) {
      if (child.item !== null) {
        nodes.push(itemNode(record, child.item, child.title));
      }
      const own = child.ids.flatMap((id) => left.get(id) ?? []);
      for (const one of byFileName(own)) {
        if (left.has(one.id))
          place(one, child.item === null ? record.id : itemKey(record.id, child.item));
      }
    }
  };
  for (const record of records) if (left.has(record.id)) place(record, null);
  return {
    nodes,
    left: Math.max(0, shown.length - MOST_NODES),
  };
}

/** Documents in the order of their files, whichever was read first; everything else before them as it is. */
function byFileName(records: readonly AnyRecord[]): AnyRecord[] {
  const nameOf = (record: AnyRecord) => (record.kind === "document" ? record.fileName : "");
  const documents = records.filter(({ kind }) => kind === "document");
  documents.sort((a, b) => nameOf(a).localeCompare(nameOf(b), "de", { numeric: true }));
  return [...records.filter(({ kind }) => kind !== "document"), ...documents];
}

/** Who may stand above whom. */
const RANK: AnyRecord["kind"][] = [
  "event",
  "practiceExample",
  "partnership",
  "organisation",
  "person",
  "interaction",
  "document",
  "collection",
  "savedSearch",
];

interface Branch {
  item: number | null;
  title: string;
  ids: string[];
}

function childrenOf(record: AnyRecord): Branch[] {
  const ids = (list: readonly { id: string | null }[]) => list.flatMap(({ id }) => id ?? []);
  switch (record.kind) {
    case "event":
      return [
        ...record.programme.map((item, index) => ({
          item: index,
          title: [item.itemKind, item.number, item.title && `– ${item.title}`]
            .filter(Boolean)
            .join(" "),
          ids: [...ids(item.practiceExamples), ...ids(item.speakers), ...ids(item.documents)],
        })),
        {
          item: null,
          title: "",
          ids: [
            ...ids(record.organisers),
            ...ids(record.cooperationPartners),
            ...ids(record.documents),
          ],
        },
      ];
    case "partnership":
      return [
        {
          item: null,
          title: "",
          ids: [
            ...ids(record.partners.map(({ organisation }) => organisation)),
            ...ids(record.contactPersons),
            ...ids(record.agreementDocuments),
          ],
        },
      ];
    case "practiceExample":
      return [
        {
          item: null,
          title: "",
          ids: [
            ...ids(record.municipalities),
            ...ids(record.foundations),
            ...ids(record.otherPartners),
            ...ids(record.contactPersons),
            ...ids(record.documents),
          ],
        },
      ];
    default:
      return [];
  }
}

function itemKey(recordId: string, item: number): string {
  return `${recordId}/${item}`;
}

function itemNode(record: AnyRecord, item: number, title: string): ImportTreeNode {
  return {
    key: itemKey(record.id, item),
    parent: record.id,
    recordId: null,
    kind: "programmeItem",
    title,
    fileName: "",
    state: "part",
    doubts: [],
    reasons: [],
    openFields: 0,
  };
}

/**
 * Takes a whole batch back: what it made goes to the trash, what it changed becomes what it was,
 * except where somebody has changed the same field since.
 *
 * @throws {ExpectedFailure} `record/not-found`, `library/read-only`
 */
export function undoImport(
  library: OpenLibrary,
  batchId: string,
): { trashed: number; reverted: number } {
  const batch = getImportBatch(library.db, batchId);
  if (!batch) throw new ExpectedFailure("record/not-found", "no such import");
  if (batch.state === "running" || batch.state === "paused")
    throw new ExpectedFailure("import/stopped", "still running");
  const done = changeLibrary(library, (changed) => {
    const outcome = { trashed: 0, reverted: 0 };
    if (batch.undoneAt !== null) return outcome;
    const created = new Set(batch.items.flatMap((item) => item.createdIds));
    for (const change of listImportChanges(library.db, batchId)) {
      if (created.has(change.recordId)) continue;
      const before = fieldsBefore(library, change);
      if (Object.keys(before).length === 0) continue;
      const fields = fieldsOf(requireRecord(library.db, change.recordId));
      const input = { ...fields, ...before } as RecordInput;
      rewriteRecord(library, changed, change.recordId, input, "update");
      outcome.reverted += 1;
    }
    for (const id of created) {
      const record = getRecord(library.db, id);
      if (!record || record.trashedAt !== null) continue;
      changed.set(id, setTrashed(library.db, id, true, library.author).kind);
      indexRecord(library, id);
      outcome.trashed += 1;
    }
    setImportUndone(library.db, batchId);
    return outcome;
  });
  library.emit({ event: "importProgress", batchId });
  return done;
}

/** What the fields held before the batch, as far as nobody has changed them after it. */
function fieldsBefore(
  library: OpenLibrary,
  change: { recordId: string; firstEntry: number; lastEntry: number },
): Record<string, unknown> {
  const history = listHistory(library.db, change.recordId);
  const since = new Set(
    history.filter(({ id }) => id > change.lastEntry).flatMap(({ before }) => Object.keys(before)),
  );
  const before: Record<string, unknown> = {};
  // The latest first, so that the oldest value is what remains.
  for (const entry of history) {
    const isOurs = entry.id >= change.firstEntry && entry.id <= change.lastEntry;
    if (isOurs && entry.action === "import") Object.assign(before, entry.before);
  }
  const oldOrigins = (before.fieldOrigins ?? {}) as Record<string, FieldOrigin>;
  for (const field of Object.keys(before)) {
    if (since.has(field) && field !== "fieldOrigins") delete before[field];
  }
  if ("fieldOrigins" in before) {
    const origins = { ...requireRecord(library.db, change.recordId).fieldOrigins };
    for (const field of Object.keys(before)) {
      if (field === "fieldOrigins") continue;
      const old = oldOrigins[field];
      if (old) origins[field] = old;
      else delete origins[field];
    }
    before.fieldOrigins = origins;
  }
  return before;
}
