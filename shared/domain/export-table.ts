import { z } from "zod";

/**
 * What the values of a column are. Dates come as partial dates ("2026-11-25", "2018"), money in whole
 * units of the currency that the label names.
 */
export const COLUMN_TYPES = ["text", "number", "money", "percent", "date"] as const;

const ColumnSchema = z.object({
  label: z.string().max(500),
  type: z.enum(COLUMN_TYPES),
});
export type ExportColumn = z.infer<typeof ColumnSchema>;

const CellSchema = z.union([z.string().max(200_000), z.number(), z.null()]);
export type ExportCell = z.infer<typeof CellSchema>;

/** A table of the screen on its way into a file. */
export const ExportTableSchema = z.object({
  title: z.string().max(500),
  columns: z.array(ColumnSchema).min(1).max(100),
  rows: z.array(z.array(CellSchema).max(100)).max(100_000),
});
export type ExportTable = z.infer<typeof ExportTableSchema>;
