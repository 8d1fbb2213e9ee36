import type { Term, VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** A term as the starting lists give it. */
export interface StartingTerm {
  label: string;
  synonyms: string[];
  code: string | null;
}

export type StartingVocabularies = Partial<Record<VocabularyName, StartingTerm[]>>;

interface TermRow {
  id: number;
  vocabulary: VocabularyName;
  label: string;
  position: number;
  code: string | null;
}

/** The terms of one vocabulary or of all, in their order. */
export function listTerms(db: StoreDatabase, vocabulary: VocabularyName | null): Term[] {
  const rows = prepared<TermRow>(
    db,
    `SELECT id, vocabulary, label, position, code FROM terms
     WHERE @vocabulary IS NULL OR vocabulary = @vocabulary ORDER BY vocabulary, position, id`,
  ).all({ vocabulary });
  const synonyms = prepared<{ synonym: string }>(
    db,
    "SELECT synonym FROM term_synonyms WHERE term = ? ORDER BY position",
  );
  return rows.map((row) => ({
    ...row,
    synonyms: synonyms.all(row.id).map((found) => found.synonym),
  }));
}

/** Fills the vocabularies of a new library. */
export function addStartingTerms(db: StoreDatabase, vocabularies: StartingVocabularies): void {
  const insertTerm = prepared<{ id: number }>(
    db,
    `INSERT INTO terms (vocabulary, label, position, code) VALUES (?, ?, ?, ?)
     ON CONFLICT (vocabulary, label) DO NOTHING RETURNING id`,
  );
  const insertSynonym = prepared(
    db,
    "INSERT INTO term_synonyms (term, position, synonym) VALUES (?, ?, ?)",
  );
  for (const [vocabulary, terms] of Object.entries(vocabularies)) {
    for (const [position, term] of (terms ?? []).entries()) {
      const added = insertTerm.get(vocabulary, term.label, position, term.code);
      if (!added) continue;
      for (const [at, synonym] of term.synonyms.entries()) insertSynonym.run(added.id, at, synonym);
    }
  }
}
