import { z } from "zod";
import type { AnyRecord, RecordDraft, RecordKind } from "../../../shared/domain/record.ts";
import { type Reference, ReferenceSchema } from "../../../shared/domain/reference.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { emptyValues } from "../records/form-values.ts";
import { valuesAbout } from "../records/new-values.ts";

/** What the quick note holds while it is written. */
const NoteValuesSchema = z.object({
  partnership: ReferenceSchema.nullable(),
  participants: z.array(ReferenceSchema),
  /** Partial date; null when it was emptied. */
  date: z.string().nullable(),
  interactionKind: z.string(),
  text: z.string(),
  nextStep: z.string(),
  followUpOn: z.string().nullable(),
  /** Attached files, kept as documents; drafts of earlier versions have none. */
  documents: z.array(ReferenceSchema).default([]),
});
export type NoteValues = z.infer<typeof NoteValuesSchema>;

/** A new note of today, with whom the record on screen is about. */
export function newNote(about?: AnyRecord): NoteValues {
  const values = valuesAbout("interaction", emptyValues("interaction"), about);
  return { ...NoteValuesSchema.parse(values), date: localToday() };
}

/** A note as it was kept, or null when what was kept is no note. */
export function readNote(values: unknown): NoteValues | null {
  return NoteValuesSchema.safeParse(values).data ?? null;
}

/** Puts a chosen record where it belongs; a second partnership takes the place of the first. */
export function withCompany(values: NoteValues, chosen: Reference, kind?: RecordKind): NoteValues {
  if (kind === "partnership") return { ...values, partnership: chosen };
  const isThere = values.participants.some((other) =>
    chosen.id === null ? other.name === chosen.name : other.id === chosen.id,
  );
  return isThere ? values : { ...values, participants: [...values.participants, chosen] };
}

/** Whether somebody wrote something that must not be lost. */
export function isWorthKeeping(values: NoteValues): boolean {
  const { text, nextStep, documents } = values;
  return text.trim() !== "" || nextStep.trim() !== "" || documents.length > 0;
}

/** The record that the note becomes. */
export function noteRecord(values: NoteValues): RecordDraft {
  return { kind: "interaction", ...values };
}
