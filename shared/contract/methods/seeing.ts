import { z } from "zod";
import { MapOutlineSchema } from "../../domain/map-outline.ts";
import { RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";
import { RecordSummarySchema } from "../record-output.ts";
import { PartnershipCardSchema } from "./partnerships.ts";

/** What the map can be narrowed to; "" lets everything through. */
const MapFilter = z.object({
  /** Field of action of the example, or of an example that the partnership shows. */
  fieldOfAction: z.string().max(500).default(""),
  /** Status of the partnership, or of one that shows the example. */
  status: z.string().max(500).default(""),
  /** Part of the kind of an organisation that takes part ("Stiftung" fits every kind of them). */
  partnerKind: z.string().max(500).default(""),
});

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
      /** The first of them, the longest silence first. */
      longestSilent: z.array(PartnershipCardSchema),
      /** Records with a field that an import filled and nobody has confirmed. */
      unconfirmedRecords: z.number().int(),
      /** The latest of them. */
      unconfirmed: z.array(RecordSummarySchema),
      recentlyChanged: z.array(RecordSummarySchema),
      recentlyOpened: z.array(RecordSummarySchema),
      counts: z.partialRecord(RecordKindSchema, z.number().int()),
    }),
  ),
  "start.opened": method(z.object({ id: z.uuid() }), z.object({})),
  /** The districts with what is known of each, for map and list. */
  "map.districts": method(
    MapFilter,
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
    MapFilter.extend({ ags: z.string().regex(/^\d{5}$/) }),
    z.object({ items: z.array(RecordSummarySchema) }),
  ),
  /** The official outlines that somebody loaded; null while the computed ones are shown. */
  "map.outline": method(Nothing, z.object({ outline: MapOutlineSchema.nullable() })),
  /** Where the loaded outlines are from, and under which licence. */
  "map.setOutlineSource": method(z.object({ source: z.string().trim().max(1_000) }), z.object({})),
  "map.removeOutline": method(Nothing, z.object({})),
  /** Puts back what the last loading or removal took the place of. */
  "map.swapOutline": method(Nothing, z.object({})),
  "network.around": method(
    z.object({
      id: z.uuid(),
      depth: z.number().int().min(1).max(3).default(2),
      limit: z.number().int().min(1).max(1_000).default(300),
      /** Only records of these kinds, and only ways through them; all when empty. */
      kinds: z.array(RecordKindSchema).max(20).default([]),
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
