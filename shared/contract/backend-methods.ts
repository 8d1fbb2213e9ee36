import { z } from "zod";
import { DocumentPageSchema } from "../domain/document.ts";
import { HistoryEntrySchema } from "../domain/history.ts";
import { ImportBatchSchema } from "../domain/import-batch.ts";
import { LinkedRecordSchema, RelationSchema } from "../domain/link.ts";
import { type AnyRecord, RecordInputSchema, RecordKindSchema } from "../domain/record.ts";
import { MarkSchema, SearchRequestSchema, SearchResponseSchema } from "../domain/search.ts";
import { TermSchema, VocabularyNameSchema } from "../domain/vocabulary.ts";
import { method } from "./method.ts";

const Id = z.uuid();
const Nothing = z.object({}).default({});

/** Records are validated when they enter and when they are read from the store, not once more here. */
const RecordOutput = z.custom<AnyRecord>((value) => typeof value === "object" && value !== null);

/** What the renderer shows of a record in lists and pickers. */
export const RecordSummarySchema = z.object({
  id: Id,
  externalId: z.string().nullable(),
  kind: RecordKindSchema,
  title: z.string(),
  place: z.string(),
  date: z.string(),
  updatedAt: z.string(),
  unconfirmedFields: z.number().int(),
});
export type RecordSummary = z.infer<typeof RecordSummarySchema>;

export const LibraryInfoSchema = z.object({
  path: z.string(),
  name: z.string(),
  schemaVersion: z.number().int(),
  readOnly: z.boolean(),
  counts: z.partialRecord(RecordKindSchema, z.number().int()),
  /** Records that wait for the index; 0 when the index is complete. */
  indexBacklog: z.number().int(),
});
export type LibraryInfo = z.infer<typeof LibraryInfoSchema>;

/**
 * Everything the renderer and the command line can ask of the backend. One list: both ends are
 * typed from it and every input is validated on arrival.
 */
export const BACKEND_METHODS = {
  "library.info": method(Nothing, LibraryInfoSchema),

  "search.run": method(SearchRequestSchema, SearchResponseSchema),

  "records.get": method(
    z.object({ id: Id }),
    z.object({ record: RecordOutput, links: z.array(LinkedRecordSchema) }),
  ),
  "records.list": method(
    z.object({
      kinds: z.array(RecordKindSchema).max(20).default([]),
      sort: z.enum(["title", "date", "updatedAt"]).default("title"),
      descending: z.boolean().default(false),
      trashed: z.boolean().default(false),
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
  "records.create": method(
    z.object({ record: RecordInputSchema }),
    z.object({ record: RecordOutput }),
  ),
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
    z.object({ record: RecordOutput }),
  ),
  /** Marks fields that the import filled as right; an empty list means all. */
  "records.confirm": method(
    z.object({ id: Id, fields: z.array(z.string().max(100)).max(500).default([]) }),
    z.object({ record: RecordOutput }),
  ),
  "records.trash": method(z.object({ id: Id }), z.object({ record: RecordOutput })),
  "records.restore": method(z.object({ id: Id }), z.object({ record: RecordOutput })),
  "records.history": method(
    z.object({ id: Id }),
    z.object({ entries: z.array(HistoryEntrySchema) }),
  ),

  "links.add": method(
    z.object({ from: Id, to: Id, relation: RelationSchema }),
    z.object({ links: z.array(LinkedRecordSchema) }),
  ),
  "links.remove": method(
    z.object({ from: Id, to: Id, relation: RelationSchema }),
    z.object({ links: z.array(LinkedRecordSchema) }),
  ),

  "documents.page": method(
    z.object({
      id: Id,
      page: z.number().int().positive(),
      query: z.string().max(200_000).default(""),
    }),
    z.object({
      page: DocumentPageSchema,
      pageCount: z.number().int(),
      /** Where the query meets the text of this page. */
      marks: z.array(MarkSchema),
      /** Pages that the query meets, for "next match". */
      matchingPages: z.array(z.number().int()),
    }),
  ),

  "vocabularies.list": method(
    z.object({ vocabulary: VocabularyNameSchema.nullable().default(null) }),
    z.object({ terms: z.array(TermSchema) }),
  ),

  /** Reads text the user pasted; files come through main, because the renderer names no paths. */
  "imports.paste": method(
    z.object({ text: z.string().max(20_000_000), html: z.string().max(20_000_000).default("") }),
    z.object({ batchId: z.string() }),
  ),
  "imports.list": method(Nothing, z.object({ batches: z.array(ImportBatchSchema) })),
  "imports.get": method(z.object({ batchId: z.string().max(100) }), ImportBatchSchema),
  "imports.stop": method(z.object({ batchId: z.string().max(100) }), ImportBatchSchema),
} as const;

export type BackendMethods = typeof BACKEND_METHODS;
export type BackendMethodName = keyof BackendMethods;
