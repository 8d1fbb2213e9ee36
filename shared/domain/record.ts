import { z } from "zod";
import { plainMentions } from "../text/mentions.ts";
import { CollectionInputSchema } from "./collection.ts";
import { DocumentInputSchema } from "./document.ts";
import { EventInputSchema } from "./event.ts";
import { InteractionInputSchema } from "./interaction.ts";
import { OrganisationInputSchema } from "./organisation.ts";
import { PartnershipInputSchema } from "./partnership.ts";
import { PersonInputSchema } from "./person.ts";
import { PracticeExampleInputSchema } from "./practice-example.ts";
import type { RecordKeepingSchema } from "./record-base.ts";
import { SavedSearchInputSchema } from "./saved-search.ts";

export const RECORD_KINDS = [
  "event",
  "practiceExample",
  "organisation",
  "person",
  "partnership",
  "interaction",
  "document",
  "collection",
  "savedSearch",
] as const;

export const RecordKindSchema = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof RecordKindSchema>;

/** Any record as somebody hands it in; missing fields get their empty value. */
export const RecordInputSchema = z.discriminatedUnion("kind", [
  EventInputSchema,
  PracticeExampleInputSchema,
  OrganisationInputSchema,
  PersonInputSchema,
  PartnershipInputSchema,
  InteractionInputSchema,
  DocumentInputSchema,
  CollectionInputSchema,
  SavedSearchInputSchema,
]);

export type RecordInput = z.infer<typeof RecordInputSchema>;
export type RecordDraft = z.input<typeof RecordInputSchema>;

/** Any record as the library keeps it. */
export type AnyRecord = RecordInput & z.infer<typeof RecordKeepingSchema>;
export type RecordOf<K extends RecordKind> = Extract<RecordInput, { kind: K }> &
  z.infer<typeof RecordKeepingSchema>;

/** The line a record is listed under; an interaction without a title is listed by its text. */
export function titleOf(record: RecordInput): string {
  switch (record.kind) {
    case "organisation":
    case "person":
      return record.name;
    case "interaction":
      return record.title || firstLine(record.text) || record.interactionKind || "–";
    default:
      return record.title;
  }
}

function firstLine(text: string): string {
  const line = plainMentions(text.trim().split("\n", 1)[0] ?? "");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
