import type { RecordKind } from "../../../shared/domain/record.ts";
import type { MessageKey } from "../records/message-key.ts";
import type { SortColumn } from "./use-record-rows.ts";

/** A column of a list: what of a record it shows, and what stands at its head. */
export interface ListColumn {
  id: SortColumn;
  head: MessageKey;
}

export interface ListOrder {
  sort: SortColumn;
  descending: boolean;
}

const NAME: ListColumn = { id: "title", head: "lists.column.name" };
const TITLE: ListColumn = { id: "title", head: "lists.column.title" };
const PLACE: ListColumn = { id: "place", head: "lists.column.place" };
const DATE: ListColumn = { id: "date", head: "lists.column.date" };
const SINCE: ListColumn = { id: "date", head: "lists.column.since" };
const CHANGED: ListColumn = { id: "updatedAt", head: "lists.column.updatedAt" };

/** The columns of a list in which kinds are mixed. */
export const MIXED_COLUMNS: readonly ListColumn[] = [TITLE, PLACE, DATE, CHANGED];

/** The columns of each kind's list: what tells its records apart, and nothing that is always empty. */
export const COLUMNS_OF: Record<RecordKind, readonly ListColumn[]> = {
  event: [TITLE, PLACE, { id: "detail", head: "lists.column.format" }, DATE, CHANGED],
  practiceExample: [
    TITLE,
    { id: "place", head: "lists.column.municipality" },
    { id: "detail", head: "lists.column.fieldOfAction" },
    SINCE,
    CHANGED,
  ],
  organisation: [NAME, { id: "detail", head: "lists.column.kind" }, PLACE, CHANGED],
  person: [
    NAME,
    { id: "detail", head: "lists.column.role" },
    { id: "place", head: "lists.column.organisation" },
    CHANGED,
  ],
  partnership: [TITLE, { id: "detail", head: "lists.column.status" }, SINCE, CHANGED],
  interaction: [TITLE, { id: "detail", head: "lists.column.about" }, DATE, CHANGED],
  document: [TITLE, { id: "detail", head: "lists.column.file" }, DATE, CHANGED],
  collection: [NAME, { id: "detail", head: "lists.column.purpose" }, CHANGED],
  savedSearch: [NAME, { id: "detail", head: "lists.column.query" }, CHANGED],
};

/** How a list is sorted until somebody sorts it otherwise: what happened last comes first. */
export function firstOrder(kind: RecordKind): ListOrder {
  return kind === "interaction"
    ? { sort: "date", descending: true }
    : { sort: "title", descending: false };
}
