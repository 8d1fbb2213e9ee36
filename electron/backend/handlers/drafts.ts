import type { DRAFT_METHODS } from "../../../shared/contract/methods/drafts.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, type StoreDatabase } from "../store/database.ts";
import { recordOfForm } from "../store/draft-mentions.ts";
import {
  type DraftKey,
  forgetDraft,
  getDraft,
  handOverDraft,
  keepDraft,
  listDrafts,
} from "../store/drafts.ts";
import { listSummaries } from "../store/record-list.ts";
import type { HandlersFor } from "./handler.ts";

export const draftHandlers: HandlersFor<typeof DRAFT_METHODS, OpenLibrary> = {
  "drafts.get": ({ db, author }, { form }) => ({ draft: getDraft(db, { author, form }) }),
  "drafts.keep": (library, { form, draft }) => ({
    kept: write(library, ({ db, author }) => keepDraft(db, { author, form }, draft)),
  }),
  "drafts.forget": (library, { form }) => {
    write(library, ({ db, author }) => forgetDraft(db, { author, form }));
    return {};
  },
  "drafts.list": ({ db, author }) => ({
    drafts: listDrafts(db).map((draft) => ({
      ...draftEntry(db, draft),
      own: draft.author === author,
    })),
  }),
  "drafts.discard": (library, key) => {
    write(library, ({ db }) => forgetDraft(db, key));
    return {};
  },
  "drafts.takeOver": (library, key) => ({
    taken: write(library, ({ db, author }) => handOverDraft(db, key, author)),
  }),
};

/** A draft as lists show it, with the record that its form is about. */
export function draftEntry(db: StoreDatabase, draft: DraftKey & { savedAt: string }) {
  const { author, form, savedAt } = draft;
  const id = recordOfForm(form);
  return {
    form,
    author,
    savedAt,
    record: id === null ? null : (listSummaries(db, [id])[0] ?? null),
  };
}

/** A draft is no change of a record: nothing is indexed, no list is asked for anew. */
function write<T>(library: OpenLibrary, work: (library: OpenLibrary) => T): T {
  if (library.readOnly) throw new ExpectedFailure("library/read-only");
  const result = inTransaction(library.db, () => work(library));
  library.emit({ event: "draftsChanged" });
  return result;
}
