import type { VOCABULARY_METHODS } from "../../../shared/contract/methods/vocabularies.ts";
import { labelsOf } from "../../../shared/domain/record-labels.ts";
import type { VocabularyName } from "../../../shared/domain/vocabulary.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoreDatabase } from "../store/database.ts";
import { listExtraFields, removeExtraField, saveExtraField } from "../store/extra-fields.ts";
import { eachRecord } from "../store/records.ts";
import { addTerm, changeTerm, moveTerm, removeTerm, requireTerm } from "../store/term-changes.ts";
import { listTermMerges } from "../store/term-merges.ts";
import { listTerms } from "../store/vocabularies.ts";
import type { HandlersFor } from "./handler.ts";
import { changeLibrary } from "./records-write.ts";
import { mergeTerms, relabel, unmergeTerms } from "./term-merging.ts";

export const vocabularyHandlers: HandlersFor<typeof VOCABULARY_METHODS, OpenLibrary> = {
  "vocabularies.list": ({ db }, { vocabulary }) => ({ terms: listTerms(db, vocabulary) }),
  "vocabularies.usage": ({ db }, { vocabulary }) => ({ labels: countLabels(db, vocabulary) }),
  "vocabularies.add": (library, term) => ({
    term: changeLibrary(library, () => addTerm(library.db, term)),
  }),
  "vocabularies.change": (library, { id, label, synonyms }) =>
    changeLibrary(library, (changed) => {
      const before = requireTerm(library.db, id);
      const term = changeTerm(library.db, id, label, synonyms);
      relabel(library, changed, term.vocabulary, before.label, term.label);
      return { term, changedRecords: changed.size };
    }),
  "vocabularies.merge": (library, ids) => mergeTerms(library, ids),
  "vocabularies.merges": ({ db }, { vocabulary }) => ({ merges: listTermMerges(db, vocabulary) }),
  "vocabularies.unmerge": (library, { mergeId }) => unmergeTerms(library, mergeId),
  "vocabularies.remove": (library, { id }) => {
    changeLibrary(library, () => removeTerm(library.db, id));
    return {};
  },
  "vocabularies.move": (library, { id, position }) => ({
    terms: changeLibrary(library, () => moveTerm(library.db, id, position)),
  }),

  "extraFields.list": ({ db }) => ({ fields: listExtraFields(db) }),
  "extraFields.save": (library, { field }) => {
    changeLibrary(library, () => saveExtraField(library.db, field));
    return { fields: listExtraFields(library.db) };
  },
  "extraFields.remove": (library, { kind, key }) => {
    changeLibrary(library, () => removeExtraField(library.db, kind, key));
    return { fields: listExtraFields(library.db) };
  },
};

function countLabels(
  db: StoreDatabase,
  vocabulary: VocabularyName,
): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const record of eachRecord(db, { trashed: false })) {
    for (const label of new Set(labelsOf(record, vocabulary))) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "de"));
}
