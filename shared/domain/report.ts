import { z } from "zod";
import { RecordKindSchema } from "./record.ts";
import { SearchFiltersSchema } from "./search.ts";

/** Files a report can be saved as. */
export const REPORT_FORMATS = ["docx", "pdf", "html", "xlsx", "csv"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is about, and how it shall look. */
export const ReportRequestSchema = z.object({
  subject: z.discriminatedUnion("type", [
    /** A record with everything tied to it; a collection with what it holds, in its order. */
    z.object({ type: z.literal("record"), id: z.uuid() }),
    z.object({
      type: z.literal("search"),
      query: z.string().max(200_000),
      kinds: z.array(RecordKindSchema).max(20).default([]),
      filters: SearchFiltersSchema,
    }),
  ]),
  format: z.enum(REPORT_FORMATS),
  /** Telephone numbers, mail addresses and notes on persons; left out unless asked for. */
  withContacts: z.boolean().default(false),
  language: z.enum(["de", "en"]).default("de"),
});

export type ReportRequest = z.output<typeof ReportRequestSchema>;
