import { z } from "zod";
import { ERASED_NAME } from "../../../shared/domain/reference.ts";
import type { FormValues } from "./form-values.ts";

/**
 * What is kept of a form that is not saved yet, so that a crash or a closed window loses nothing.
 * `base` and `revision` say what the form started from: a draft of yesterday can still be merged.
 */
const DraftSchema = z.object({
  values: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()),
  /** null for a record that does not exist yet. */
  revision: z.number().int().nullable(),
  /** ISO 8601 in UTC. */
  savedAt: z.string(),
});

export interface FormDraft {
  values: FormValues;
  base: FormValues;
  revision: number | null;
  savedAt: string;
}

const PREFIX = "fadenwerk.draft.";

/**
 * The key of a draft: by library, so that a new record begun in one library is never offered in
 * another, then by record id or, for a new record, by its kind.
 */
export function draftKey(libraryPath: string, form: string): string {
  return `${PREFIX}${libraryPath}|${form}`;
}

/** The draft, or null; one that cannot be read is thrown away rather than offered. */
export function readDraft(key: string, storage: Storage = localStorage): FormDraft | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    return DraftSchema.parse(JSON.parse(text));
  } catch {
    storage.removeItem(key);
    return null;
  }
}

/**
 * Keeps a draft. Answers false when the storage is full or refuses: the form then says that this
 * text is not secured, instead of promising it.
 */
export function writeDraft(
  key: string,
  draft: FormDraft,
  storage: Storage = localStorage,
): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(key: string, storage: Storage = localStorage): void {
  storage.removeItem(key);
}

/**
 * Removes what is left of a record in drafts; erasing a record for good calls it. In the drafts of others
 * that refer to a person its name is blackened, as it is in their records.
 */
export function forgetDraftsOf(
  recordId: string,
  { isPerson }: { isPerson: boolean },
  storage: Storage = localStorage,
): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of keys) {
    if (!key.startsWith(PREFIX)) continue;
    if (key.endsWith(`|${recordId}`)) storage.removeItem(key);
    else if (isPerson) blackenReferences(key, recordId, storage);
  }
}

function blackenReferences(key: string, recordId: string, storage: Storage): void {
  if (!storage.getItem(key)?.includes(recordId)) return;
  const draft = readDraft(key, storage);
  if (!draft) return;
  const blacken = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(blacken);
    if (typeof value !== "object" || value === null) return value;
    if ("id" in value && value.id === recordId && "name" in value) {
      return { ...value, id: null, name: ERASED_NAME };
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, blacken(part)]));
  };
  const blackened = {
    ...draft,
    values: blacken(draft.values) as FormValues,
    base: blacken(draft.base) as FormValues,
  };
  // What cannot be written without the name is not kept with it.
  if (!writeDraft(key, blackened, storage)) storage.removeItem(key);
}
