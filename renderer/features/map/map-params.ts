import { z } from "zod";
import { MEASURES } from "./measures.ts";

/** What the address of the map holds, so that "back" finds it as it was. */
export const MapParamsSchema = z.object({
  measure: z.enum(MEASURES).catch("partnerships").default("partnerships"),
  fieldOfAction: z.string().max(500).catch("").default(""),
  status: z.string().max(500).catch("").default(""),
  partnerKind: z.string().max(500).catch("").default(""),
  /** Two digits of a Land; "" for all. */
  state: z.string().max(2).catch("").default(""),
  /** AGS of the chosen Kreis. */
  chosen: z.string().max(5).catch("").default(""),
  /** Only Kreise of which nothing is known. */
  white: z.boolean().catch(false).default(false),
});

/** Shows all of Germany and all records; what is shaded stays as it was chosen. */
export const NO_MAP_FILTER = {
  state: "",
  fieldOfAction: "",
  status: "",
  partnerKind: "",
  chosen: "",
} as const;

export function isNarrowed({ state, fieldOfAction, status, partnerKind }: MapParams): boolean {
  return [state, fieldOfAction, status, partnerKind].some((choice) => choice !== "");
}

export type MapParams = z.output<typeof MapParamsSchema>;
