import type { DocumentPage } from "../../../shared/domain/document.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** Replaces the text of a document, by page or slide. */
export function setPages(db: StoreDatabase, number: number, pages: readonly DocumentPage[]): void {
  prepared(db, "DELETE FROM document_pages WHERE record = ?").run(number);
  const insert = prepared(
    db,
    "INSERT INTO document_pages (record, number, label, text) VALUES (?, ?, ?, ?)",
  );
  for (const page of pages) insert.run(number, page.number, page.label, page.text);
}

/** All pages of a document in order; [] for any other record. */
export function listPages(db: StoreDatabase, recordId: string): DocumentPage[] {
  return prepared<DocumentPage>(
    db,
    `SELECT p.number, p.label, p.text FROM document_pages p JOIN records r ON r.number = p.record
     WHERE r.id = ? ORDER BY p.number`,
  ).all(recordId);
}

export function getPage(db: StoreDatabase, recordId: string, page: number): DocumentPage | null {
  return (
    prepared<DocumentPage>(
      db,
      `SELECT p.number, p.label, p.text FROM document_pages p JOIN records r ON r.number = p.record
       WHERE r.id = ? AND p.number = ?`,
    ).get(recordId, page) ?? null
  );
}
