import { z } from "zod";
import { HistoryEntrySchema } from "../../domain/history.ts";
import { LinkedRecordSchema } from "../../domain/link.ts";
import { RecordInputSchema, RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";
import { RecordOutputSchema, RecordSummarySchema } from "../record-output.ts";

const Id = z.uuid();
const OneRecord = z.object({ record: RecordOutputSchema });

export const RECORD_METHODS = {
  "records.get": method(
    z.object({ id: Id }),
    z.object({ record: RecordOutputSchema, links: z.array(LinkedRecordSchema) }),
  ),
  "records.list": method(
    z.object({
      kinds: z.array(RecordKindSchema).max(20).default([]),
      sort: z.enum(["title", "place", "detail", "date", "updatedAt"]).default("title"),
      descending: z.boolean().default(false),
      trashed: z.boolean().default(false),
      /** Only records with a field that an import filled and nobody has confirmed. */
      unconfirmed: z.boolean().default(false),
      /** Part of a title, alias, place or detail; "" lists everything. */
      text: z.string().max(1_000).default(""),
      limit: z.number().int().min(1).max(100_000).default(200),
      offset: z.number().int().min(0).default(0),
    }),
    z.object({ total: z.number().int(), items: z.array(RecordSummarySchema) }),
  ),
  /** Records whose title or alias begins with, or contains, the text: for pickers. */
  "records.suggest": method(
    z.object({
      text: z.string().max(1_000),
      kinds: z.array(RecordKindSchema).max(20).default([]),
      limit: z.number().int().min(1).max(50).default(10),
    }),
    z.object({ items: z.array(RecordSummarySchema) }),
  ),
  "records.create": method(z.object({ record: RecordInputSchema }), OneRecord),
  /**
   * Sets the given top-level fields. Refused with `record/changed-meanwhile` unless `revision` is
   * the record's current one. Fields set here count as confirmed.
   */
  "records.update": method(
    z.object({
      id: Id,
      revision: z.number().int().positive(),
      changes: z.record(z.string().max(100), z.unknown()),
    }),
    OneRecord,
  ),
  /** Marks fields that the import filled as right; an empty list means all. */
  "records.confirm": method(
    z.object({ id: Id, fields: z.array(z.string().max(100)).max(500).default([]) }),
    OneRecord,
  ),
  "records.trash": method(z.object({ id: Id }), OneRecord),
  "records.restore": method(z.object({ id: Id }), OneRecord),
  /**
   * Deletes a record for good: no trace stays in database, index, history or stored files. Refused
   * with `record/on-hold` for what is to be kept.
   */
  "records.erase": method(
    z.object({
      id: Id,
      /** Also blackens the names of a person where other records' texts and histories have them. */
      redactTexts: z.boolean().default(false),
    }),
    z.object({ erased: z.literal(true) }),
  ),
  /** Erases everything in the trash but what is on hold, each as completely as `records.erase` does. */
  "records.emptyTrash": method(Nothing, z.object({ erasedIds: z.array(Id), heldIds: z.array(Id) })),
  "records.history": method(
    z.object({ id: Id }),
    z.object({ entries: z.array(HistoryEntrySchema) }),
  ),
} as const;
