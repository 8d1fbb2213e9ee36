import { z } from "zod";
import { RECORD_KINDS, RecordKindSchema } from "./record.ts";

/**
 * What is kept of a form that is not saved yet, so that a crash or a closed window loses nothing.
 * `base` and `revision` say what the form started from: a draft of yesterday can still be merged.
 */
export const FormDraftSchema = z.object({
  values: z.record(z.string().max(100), z.unknown()),
  base: z.record(z.string().max(100), z.unknown()),
  /** null for a record that does not exist yet. */
  revision: z.number().int().nullable(),
  /** ISO 8601 in UTC. */
  savedAt: z.iso.datetime(),
});

export type FormDraft = z.infer<typeof FormDraftSchema>;

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NEW_FORM = new RegExp(`^new:(${RECORD_KINDS.join("|")})(?::(${UUID}))?$`);

/** The form of a record (its id), of a new one (`new:event`, `new:interaction:<what it is about>`) or the quick note. */
export const FormNameSchema = z
  .string()
  .max(100)
  .regex(new RegExp(`^${UUID}$|^quick-note$|${NEW_FORM.source}`));

export const QUICK_NOTE_FORM = "quick-note";

/** The form of a new record. `about` is the id of the record it was begun from. */
export function newForm(kind: (typeof RECORD_KINDS)[number], about?: string): string {
  return about ? `new:${kind}:${about}` : `new:${kind}`;
}

/** What a form of a new record makes, and from which record it was begun; null for other forms. */
export function readNewForm(form: string) {
  const [, kind, about = null] = NEW_FORM.exec(form) ?? [];
  return kind === undefined ? null : { kind: RecordKindSchema.parse(kind), about };
}
