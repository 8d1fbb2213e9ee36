import { z } from "zod";
import { ReferencesSchema } from "./reference.ts";
import { LineSchema, ProseSchema } from "./text-field.ts";

const ClockTimeSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)
  .default("");

/**
 * Programmpunkt: part of an event and stored with it. `itemKind` is a label of the vocabulary
 * `programmeItemKinds` (Fachvortrag, Themeninsel …); `number` as printed ("Themeninsel 7").
 */
export const ProgrammeItemSchema = z.object({
  id: z.uuid().optional(),
  itemKind: LineSchema,
  number: z.number().int().nonnegative().nullable().default(null),
  title: LineSchema,
  startTime: ClockTimeSchema,
  endTime: ClockTimeSchema,
  speakers: ReferencesSchema,
  description: ProseSchema,
  practiceExamples: ReferencesSchema,
  documents: ReferencesSchema,
});

export type ProgrammeItem = z.infer<typeof ProgrammeItemSchema>;
