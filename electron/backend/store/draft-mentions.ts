import { QUICK_NOTE_FORM, readNewForm } from "../../../shared/domain/form-draft.ts";
import type { StoreDatabase } from "./database.ts";
import { type DraftKey, listDrafts } from "./drafts.ts";
import { namePattern, passagesIn, textsIn } from "./text-mentions.ts";

/** What a draft says about a person. */
export interface DraftMention extends DraftKey {
  savedAt: string;
  passages: { page: null; text: string; marks: { start: number; end: number }[] }[];
}

/**
 * What drafts of all accounts say about a person: in the draft of the person's own form all that
 * was typed, in others the places where one of the names is written.
 */
export function findInDrafts(
  db: StoreDatabase,
  names: readonly string[],
  personId: string,
): DraftMention[] {
  const pattern = namePattern(names);
  return listDrafts(db).flatMap(({ author, form, savedAt, base, values }) => {
    const typed = [...textsIn(changed(base, values))].filter((text) => text.trim() !== "");
    const passages =
      form === personId
        ? typed.map((text) => ({ text, marks: [] }))
        : pattern === null
          ? []
          : [...textsIn(values)].flatMap((text) => passagesIn(text, pattern));
    if (passages.length === 0) return [];
    return [{ author, form, savedAt, passages: passages.map((part) => ({ page: null, ...part })) }];
  });
}

/** The record that a form is about: its own, or the one that a new one was begun from. */
export function recordOfForm(form: string): string | null {
  if (form === QUICK_NOTE_FORM) return null;
  const isNew = readNewForm(form);
  return isNew ? isNew.about : form;
}

function changed(base: Record<string, unknown>, values: Record<string, unknown>) {
  return Object.entries(values).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify(base[name]) ? [] : [value],
  );
}
