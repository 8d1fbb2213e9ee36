import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { labelsOf, replaceLabel, restoreLabels } from "../../../shared/domain/record-labels.ts";
import type { Term, VocabularyName } from "../../../shared/domain/vocabulary.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { eachRecord, fieldsOf, getRecord } from "../store/records.ts";
import { changeTerm, removeTerm, requireTerm, restoreTerm } from "../store/term-changes.ts";
import {
  addTermMerge,
  markTermMergeUndone,
  type RelabelledRecord,
  requireTermMerge,
} from "../store/term-merges.ts";
import { type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";

interface ChangedTerm {
  term: Term;
  changedRecords: number;
}

/**
 * Puts one term in the place of another everywhere, and remembers how it was.
 *
 * @throws {ExpectedFailure} `record/not-found`, `contract/invalid-input`
 */
export function mergeTerms(
  library: OpenLibrary,
  ids: { kept: number; other: number },
): ChangedTerm & { mergeId: number } {
  return changeLibrary(library, (changed) => {
    const kept = requireTerm(library.db, ids.kept);
    const other = requireTerm(library.db, ids.other);
    if (kept.vocabulary !== other.vocabulary || kept.id === other.id) {
      throw new ExpectedFailure("contract/invalid-input", "terms of two vocabularies");
    }
    removeTerm(library.db, other.id);
    const synonyms = [...kept.synonyms, other.label, ...other.synonyms];
    const term = changeTerm(library.db, kept.id, kept.label, synonyms);
    const records = relabel(library, changed, term.vocabulary, other.label, term.label);
    const mergeId = addTermMerge(library.db, { kept, other, records });
    return { term, changedRecords: changed.size, mergeId };
  });
}

/**
 * Takes a merge back: the other term stands where it stood, with its synonyms, and in the records that
 * had it. What was changed since stays; a record that has given up the kept term gets nothing.
 *
 * @throws {ExpectedFailure} `record/not-found`, `vocabulary/label-taken` when a new term has the name
 */
export function unmergeTerms(library: OpenLibrary, mergeId: number): ChangedTerm {
  return changeLibrary(library, (changed) => {
    const merge = requireTermMerge(library.db, mergeId);
    const { kept, other } = merge;
    const now = requireTerm(library.db, kept.id);
    const came = new Set([other.label, ...other.synonyms]);
    const staying = now.synonyms.filter(
      (synonym) => !came.has(synonym) || kept.synonyms.includes(synonym),
    );
    changeTerm(library.db, kept.id, now.label, staying);
    const term = restoreTerm(library.db, other);
    // The kept term may have another name by now, and the records with it.
    const renamed = (labels: readonly string[]) =>
      labels.map((label) => (label === kept.label ? now.label : label));
    for (const { id, before, after } of merge.records) {
      const record = getRecord(library.db, id);
      if (!record) continue;
      const fields = restoreLabels(fieldsOf(record), other.vocabulary, {
        before: renamed(before),
        after: renamed(after),
        kept: now.label,
        other: other.label,
      });
      rewriteRecord(library, changed, id, fields, "update");
    }
    markTermMergeUndone(library.db, mergeId);
    return { term, changedRecords: changed.size };
  });
}

/** Writes a new label into every record that has the old one, trashed ones included. */
export function relabel(
  library: OpenLibrary,
  changed: ChangedRecords,
  vocabulary: VocabularyName,
  from: string,
  to: string,
): RelabelledRecord[] {
  if (from === to) return [];
  const relabelled: RelabelledRecord[] = [];
  for (const record of eachRecord(library.db, { trashed: true })) {
    const before = labelsOf(record, vocabulary);
    if (!before.includes(from)) continue;
    const fields = replaceLabel(fieldsOf(record), vocabulary, from, to);
    rewriteRecord(library, changed, record.id, fields, "update");
    relabelled.push({ id: record.id, before, after: labelsOf(fields, vocabulary) });
  }
  return relabelled;
}
