import type { VOCABULARY_METHODS } from "../../../shared/contract/methods/vocabularies.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { labelsOf, replaceLabel } from "../../../shared/domain/record-labels.ts";
import type { VocabularyName } from "../../../shared/domain/vocabulary.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoreDatabase } from "../store/database.ts";
import { listExtraFields, removeExtraField, saveExtraField } from "../store/extra-fields.ts";
import { eachRecord, fieldsOf } from "../store/records.ts";
import { addTerm, changeTerm, moveTerm, removeTerm, requireTerm } from "../store/term-changes.ts";
import { listTerms } from "../store/vocabularies.ts";
import type { HandlersFor } from "./handler.ts";
import { type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";

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
  "vocabularies.merge": (library, { kept, other }) =>
    changeLibrary(library, (changed) => {
      const winner = requireTerm(library.db, kept);
      const loser = requireTerm(library.db, other);
      if (winner.vocabulary !== loser.vocabulary || kept === other) {
        throw new ExpectedFailure("contract/invalid-input", "terms of two vocabularies");
      }
      removeTerm(library.db, other);
      const synonyms = [...winner.synonyms, loser.label, ...loser.synonyms];
      const term = changeTerm(library.db, kept, winner.label, synonyms);
      relabel(library, changed, term.vocabulary, loser.label, term.label);
      return { term, changedRecords: changed.size };
    }),
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

/** Writes a new label into every record that has the old one, trashed ones included. */
function relabel(
  library: OpenLibrary,
  changed: ChangedRecords,
  vocabulary: VocabularyName,
  from: string,
  to: string,
): void {
  if (from === to) return;
  for (const record of eachRecord(library.db, { trashed: true })) {
    if (!labelsOf(record, vocabulary).includes(from)) continue;
    const fields = replaceLabel(fieldsOf(record), vocabulary, from, to);
    rewriteRecord(library, changed, record.id, fields, "update");
  }
}

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
