import type { DocumentPage } from "../../../shared/domain/document.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface PageRow extends Omit<DocumentPage, "recognised"> {
  recognised: number;
}

function toPage(row: PageRow): DocumentPage {
  const { recognised, ...page } = row;
  return recognised === 1 ? { ...page, recognised: true } : page;
}

/** Replaces the text of a document, by page or slide. */
export function setPages(db: StoreDatabase, number: number, pages: readonly DocumentPage[]): void {
  prepared(db, "DELETE FROM document_pages WHERE record = ?").run(number);
  const insert = prepared(
    db,
    "INSERT INTO document_pages (record, number, label, text, recognised) VALUES (?, ?, ?, ?, ?)",
  );
  for (const page of pages) {
    insert.run(number, page.number, page.label, page.text, page.recognised ? 1 : 0);
  }
}

/** All pages of a document in order; [] for any other record. */
export function listPages(db: StoreDatabase, recordId: string): DocumentPage[] {
  return prepared<PageRow>(
    db,
    `SELECT p.number, p.label, p.text, p.recognised FROM document_pages p JOIN records r ON r.number = p.record
     WHERE r.id = ? ORDER BY p.number`,
  )
    .all(recordId)
    .map(toPage);
}

export function getPage(db: StoreDatabase, recordId: string, page: number): DocumentPage | null {
  const row = prepared<PageRow>(
    db,
    `SELECT p.number, p.label, p.text, p.recognised
     FROM document_pages p JOIN records r ON r.number = p.record
     WHERE r.id = ? AND p.number = ?`,
  ).get(recordId, page);
  return row ? toPage(row) : null;
}
