import type { VOCABULARY_METHODS } from "../../../shared/contract/methods/vocabularies.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listTerms } from "../store/vocabularies.ts";
import type { HandlersFor } from "./handler.ts";

export const vocabularyHandlers: HandlersFor<typeof VOCABULARY_METHODS, OpenLibrary> = {
  "vocabularies.list": ({ db }, { vocabulary }) => ({ terms: listTerms(db, vocabulary) }),
};
