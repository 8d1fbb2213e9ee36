import { z } from "zod";
import { TableKindSchema, TableMappingSchema } from "../../domain/table-mapping.ts";
import { method, Nothing } from "../method.ts";

/** The tables come in as documents; the assistant reads them from the library. */
const Table = z.object({ documentId: z.uuid() });
const WithMapping = Table.extend({ mapping: TableMappingSchema });

export const ROW_PROBLEMS = ["missingName", "badMail", "badDate", "badAmount", "several"] as const;

const RowFailureSchema = z.object({
  /** As a spreadsheet counts, from 1. */
  row: z.number().int(),
  problem: z.enum(ROW_PROBLEMS),
  /** What stands in the cell. */
  value: z.string(),
});

/** Rows by what becomes of them; `joined` rows add to the record of an earlier row. */
const CountsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  joined: z.number().int(),
  failed: z.number().int(),
});

export const TABLE_METHODS = {
  /** What stands in a table, and how it could be read. */
  "tables.open": method(
    Table.extend({ sheet: z.number().int().positive().default(1) }),
    z.object({
      fileName: z.string(),
      sheets: z.array(z.string()),
      rowCount: z.number().int(),
      /** The first rows as they stand there. */
      rows: z.array(z.array(z.string())),
      proposed: TableMappingSchema,
      /** Names of saved mappings whose headings fit this table come first. */
      saved: z.array(z.object({ name: z.string(), mapping: TableMappingSchema })),
    }),
  ),
  /** The mapping another kind of record would need. */
  "tables.propose": method(
    Table.extend({ sheet: z.number().int().positive().default(1), kind: TableKindSchema }),
    TableMappingSchema,
  ),
  /** Says what would happen, and changes nothing. */
  "tables.tryOut": method(
    WithMapping,
    z.object({
      counts: CountsSchema,
      failures: z.array(RowFailureSchema),
      examples: z.array(
        z.object({
          row: z.number().int(),
          title: z.string(),
          state: z.enum(["new", "changed", "same"]),
          recordId: z.uuid().nullable(),
        }),
      ),
    }),
  ),
  /** Takes the rows over; the batch can be taken back as a whole. */
  "tables.run": method(
    WithMapping,
    z.object({ batchId: z.string(), counts: CountsSchema, failures: z.array(RowFailureSchema) }),
  ),
  "tables.saveMapping": method(
    z.object({ name: z.string().trim().min(1).max(200), mapping: TableMappingSchema }),
    Nothing,
  ),
  "tables.deleteMapping": method(z.object({ name: z.string().max(200) }), Nothing),
} as const;
