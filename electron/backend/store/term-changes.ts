import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Term, VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { listTerms } from "./vocabularies.ts";

/** @throws {ExpectedFailure} `record/not-found` */
export function requireTerm(db: StoreDatabase, id: number): Term {
  const term = listTerms(db, null).find((found) => found.id === id);
  if (!term) throw new ExpectedFailure("record/not-found", `term ${id}`);
  return term;
}

/**
 * Adds a term at the end of its list.
 *
 * @throws {ExpectedFailure} `vocabulary/label-taken`
 */
export function addTerm(
  db: StoreDatabase,
  term: { vocabulary: VocabularyName; label: string; synonyms: readonly string[] },
): Term {
  refuseTaken(db, term.vocabulary, term.label, null);
  const position = listTerms(db, term.vocabulary).length;
  const { lastInsertRowid } = prepared(
    db,
    "INSERT INTO terms (vocabulary, label, position, code) VALUES (?, ?, ?, NULL)",
  ).run(term.vocabulary, term.label, position);
  const id = Number(lastInsertRowid);
  setSynonyms(db, id, term.label, term.synonyms);
  return requireTerm(db, id);
}

/** @throws {ExpectedFailure} `vocabulary/label-taken`, `record/not-found` */
export function changeTerm(
  db: StoreDatabase,
  id: number,
  label: string,
  synonyms: readonly string[],
): Term {
  const term = requireTerm(db, id);
  refuseTaken(db, term.vocabulary, label, id);
  prepared(db, "UPDATE terms SET label = ? WHERE id = ?").run(label, id);
  setSynonyms(db, id, label, synonyms);
  return requireTerm(db, id);
}

/**
 * Puts a term that was taken from its list back, with its own id, place and synonyms.
 *
 * @throws {ExpectedFailure} `vocabulary/label-taken`
 */
export function restoreTerm(db: StoreDatabase, term: Term): Term {
  const { id, vocabulary, label, code, synonyms, position } = term;
  refuseTaken(db, vocabulary, label, null);
  const end = listTerms(db, vocabulary).length;
  prepared(
    db,
    "INSERT INTO terms (id, vocabulary, label, position, code) VALUES (?, ?, ?, ?, ?)",
  ).run(id, vocabulary, label, end, code);
  setSynonyms(db, id, label, synonyms);
  moveTerm(db, id, position);
  return requireTerm(db, id);
}

export function removeTerm(db: StoreDatabase, id: number): void {
  const { vocabulary } = requireTerm(db, id);
  prepared(db, "DELETE FROM terms WHERE id = ?").run(id);
  renumber(db, listTerms(db, vocabulary));
}

/** Puts a term at a place of its list; returns the list. */
export function moveTerm(db: StoreDatabase, id: number, position: number): Term[] {
  const term = requireTerm(db, id);
  const others = listTerms(db, term.vocabulary).filter((found) => found.id !== id);
  others.splice(position, 0, term);
  renumber(db, others);
  return listTerms(db, term.vocabulary);
}

function renumber(db: StoreDatabase, terms: readonly Term[]): void {
  const update = prepared(db, "UPDATE terms SET position = ? WHERE id = ?");
  for (const [position, term] of terms.entries()) update.run(position, term.id);
}

function setSynonyms(
  db: StoreDatabase,
  id: number,
  label: string,
  synonyms: readonly string[],
): void {
  prepared(db, "DELETE FROM term_synonyms WHERE term = ?").run(id);
  const insert = prepared(
    db,
    "INSERT INTO term_synonyms (term, position, synonym) VALUES (?, ?, ?)",
  );
  const kept = [...new Set(synonyms)].filter((synonym) => synonym !== label);
  for (const [position, synonym] of kept.entries()) insert.run(id, position, synonym);
}

function refuseTaken(
  db: StoreDatabase,
  vocabulary: VocabularyName,
  label: string,
  ownId: number | null,
): void {
  const holder = prepared<{ id: number }>(
    db,
    "SELECT id FROM terms WHERE vocabulary = ? AND label = ?",
  ).get(vocabulary, label);
  if (holder && holder.id !== ownId) throw new ExpectedFailure("vocabulary/label-taken");
}
