import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { type Term, TermSchema, type VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** A record that a merge rewrote, and all its labels of the vocabulary before and after. */
export interface RelabelledRecord {
  id: string;
  before: string[];
  after: string[];
}

export interface TermMerge {
  id: number;
  /** The term that stayed, as it was before. */
  kept: { id: number; label: string; synonyms: string[] };
  /** The term that went. */
  other: Term;
  records: RelabelledRecord[];
}

/** What a list shows of a merge that can be taken back. */
export interface PastTermMerge {
  mergeId: number;
  at: string;
  /** Labels: of the term that stayed, as it is called now, and of the one that went. */
  kept: string;
  other: string;
  records: number;
}

/** Writes down a merge so that it can be taken back. Returns its number. */
export function addTermMerge(db: StoreDatabase, merge: Omit<TermMerge, "id">): number {
  const { kept, other, records } = merge;
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO term_merges (vocabulary, kept, kept_label, kept_synonyms, other_id, other, records, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    other.vocabulary,
    kept.id,
    kept.label,
    JSON.stringify(kept.synonyms),
    other.id,
    JSON.stringify(other),
    JSON.stringify(records),
    new Date().toISOString(),
  );
  return Number(lastInsertRowid);
}

/** Merges of a vocabulary whose kept term is still there, the latest first. */
export function listTermMerges(db: StoreDatabase, vocabulary: VocabularyName): PastTermMerge[] {
  return prepared<PastTermMerge>(
    db,
    `SELECT m.id AS mergeId, m.at, t.label AS kept, m.other ->> 'label' AS other,
       json_array_length(m.records) AS records
     FROM term_merges m JOIN terms t ON t.id = m.kept
     WHERE m.vocabulary = ? AND m.undone_at IS NULL ORDER BY m.id DESC`,
  ).all(vocabulary);
}

/**
 * A merge that has not been taken back.
 *
 * @throws {ExpectedFailure} `record/not-found`
 */
export function requireTermMerge(db: StoreDatabase, id: number): TermMerge {
  const row = prepared<{
    kept: number;
    label: string;
    synonyms: string;
    other: string;
    records: string;
  }>(
    db,
    `SELECT kept, kept_label AS label, kept_synonyms AS synonyms, other, records
     FROM term_merges WHERE id = ? AND undone_at IS NULL`,
  ).get(id);
  if (!row) throw new ExpectedFailure("record/not-found", `term merge ${id}`);
  return {
    id,
    kept: { id: row.kept, label: row.label, synonyms: JSON.parse(row.synonyms) as string[] },
    other: TermSchema.parse(JSON.parse(row.other)),
    records: JSON.parse(row.records) as RelabelledRecord[],
  };
}

export function markTermMergeUndone(db: StoreDatabase, id: number): void {
  prepared(db, "UPDATE term_merges SET undone_at = ? WHERE id = ?").run(
    new Date().toISOString(),
    id,
  );
}
