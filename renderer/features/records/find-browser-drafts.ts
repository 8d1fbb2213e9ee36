import {
  type FormDraft,
  FormDraftSchema,
  FormNameSchema,
} from "../../../shared/domain/form-draft.ts";

/** Before the library kept drafts (decision 22) they lay in the browser's storage under this. */
const PREFIX = "fadenwerk.draft.";

interface BrowserDraft {
  key: string;
  /** null for what cannot be read any more. */
  form: string | null;
  draft: FormDraft | null;
}

/** What the browser's storage still has of drafts of a library. */
export function findBrowserDrafts(libraryPath: string, storage: Storage): BrowserDraft[] {
  const prefix = `${PREFIX}${libraryPath}|`;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({
      key,
      form: FormNameSchema.safeParse(key.slice(prefix.length)).data ?? null,
      draft: FormDraftSchema.safeParse(parsed(storage.getItem(key))).data ?? null,
    }));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
