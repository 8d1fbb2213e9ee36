import { z } from "zod";
import { SILENT_AFTER_MONTHS } from "../../../shared/domain/silence.ts";
import { SORTS } from "./board-filters.ts";

/** What the address of the board says; anything unreadable becomes the usual. */
export const BoardParamsSchema = z.object({
  view: z.enum(["board", "list", "money"]).catch("board").default("board"),
  responsible: z.string().catch("").default(""),
  months: z.number().int().min(1).max(600).catch(SILENT_AFTER_MONTHS).default(SILENT_AFTER_MONTHS),
  silentOnly: z.boolean().catch(false).default(false),
  sort: z.enum(SORTS).catch("title").default("title"),
  descending: z.boolean().catch(false).default(false),
});
export type BoardParams = z.output<typeof BoardParamsSchema>;
