import { z } from "zod";

/** Kreise that joined another one after the state of our own table: newer files lack them. */
export const TAKEN_UP_DISTRICTS: Readonly<Record<string, string>> = { "16056": "16063" };

const Ring = z.array(z.array(z.number()));

/** A polygon or several, in degrees (longitude, latitude). */
export const OutlineGeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
]);
export type OutlineGeometry = z.infer<typeof OutlineGeometrySchema>;

/** What an outline file came to, before anybody said where it is from. */
export const ReadOutlineSchema = z.object({
  /** By AGS, five digits. */
  districts: z.record(z.string(), OutlineGeometrySchema),
  /** By the first two digits of the AGS. */
  states: z.record(z.string(), OutlineGeometrySchema),
  /** Kreise of ours that the file does not have. */
  missing: z.array(z.string()),
  /** Keys of the file that are no Kreis of ours: from before or after another reform. */
  unknown: z.array(z.string()),
  /** Name of the coordinates that the file was found to use. */
  coordinates: z.string(),
});
export type ReadOutline = z.infer<typeof ReadOutlineSchema>;

/** An official outline file that somebody loaded, as the library keeps it. */
export const MapOutlineSchema = ReadOutlineSchema.extend({
  fileName: z.string(),
  loadedAt: z.string(),
  /** Where it is from and under which licence, in the words of who loaded it. */
  source: z.string(),
});
export type MapOutline = z.infer<typeof MapOutlineSchema>;
