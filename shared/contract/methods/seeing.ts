import { z } from "zod";
import { RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";
import { RecordSummarySchema } from "../record-output.ts";

export const SEEING_METHODS = {
  /** What needs doing, what is new, what was last open. */
  "start.overview": method(
    Nothing,
    z.object({
      followUps: z.object({
        overdue: z.number().int(),
        today: z.number().int(),
        thisWeek: z.number().int(),
      }),
      /** Partnerships in force without contact for six months. */
      silent: z.number().int(),
      unconfirmedRecords: z.number().int(),
      duplicates: z.number().int(),
      recentlyChanged: z.array(RecordSummarySchema),
      recentlyOpened: z.array(RecordSummarySchema),
      counts: z.partialRecord(RecordKindSchema, z.number().int()),
    }),
  ),
  "start.opened": method(z.object({ id: z.uuid() }), z.object({})),
  /** The districts with what is known of each, for map and list. */
  "map.districts": method(
    z.object({
      fieldOfAction: z.string().max(500).default(""),
      status: z.string().max(500).default(""),
    }),
    z.object({
      districts: z.array(
        z.object({
          ags: z.string(),
          name: z.string(),
          /** Landkreis, Kreis, Kreisfreie Stadt, Stadtkreis or Regionalverband. */
          type: z.string(),
          latitude: z.number(),
          longitude: z.number(),
          practiceExamples: z.number().int(),
          partnerships: z.number().int(),
          events: z.number().int(),
          organisations: z.number().int(),
          /** Days since the last contact with anybody there; null when there never was one. */
          silentDays: z.number().int().nullable(),
        }),
      ),
      /** Records whose place could not be assigned to a district. */
      unplaced: z.number().int(),
    }),
  ),
  /** The records behind one district of the map. */
  "map.recordsOf": method(
    z.object({
      ags: z.string().regex(/^\d{5}$/),
      fieldOfAction: z.string().max(500).default(""),
      status: z.string().max(500).default(""),
    }),
    z.object({ items: z.array(RecordSummarySchema) }),
  ),
  "network.around": method(
    z.object({
      id: z.uuid(),
      depth: z.number().int().min(1).max(3).default(2),
      limit: z.number().int().min(1).max(1_000).default(300),
    }),
    z.object({
      nodes: z.array(
        z.object({
          id: z.uuid(),
          kind: RecordKindSchema,
          title: z.string(),
          distance: z.number().int(),
        }),
      ),
      edges: z.array(z.object({ from: z.uuid(), to: z.uuid(), relation: z.string() })),
      truncated: z.boolean(),
    }),
  ),
  "statistics.count": method(
    z.object({
      kind: RecordKindSchema,
      by: z.enum(["fieldOfAction", "educationPhase", "year", "status", "organisationKind"]),
    }),
    z.object({
      rows: z.array(z.object({ label: z.string(), count: z.number().int() })),
      without: z.number().int(),
      total: z.number().int(),
    }),
  ),
} as const;
