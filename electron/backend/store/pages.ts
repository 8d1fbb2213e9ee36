import type { DocumentPage } from "../../../shared/domain/document.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface PageRow extends Omit<DocumentPage, "scan"> {
  scan: NonNullable<DocumentPage["scan"]> | null;
}

function toPage(row: PageRow): DocumentPage {
  const { scan, ...page } = row;
  return scan === null ? page : { ...page, scan };
}

/** Replaces the text of a document, by page or slide. */
export function setPages(db: StoreDatabase, number: number, pages: readonly DocumentPage[]): void {
  prepared(db, "DELETE FROM document_pages WHERE record = ?").run(number);
  const insert = prepared(
    db,
    "INSERT INTO document_pages (record, number, label, text, scan) VALUES (?, ?, ?, ?, ?)",
  );
  for (const page of pages) {
    insert.run(number, page.number, page.label, page.text, page.scan ?? null);
  }
}

const PAGES = `SELECT p.number, p.label, p.text, p.scan
   FROM document_pages p JOIN records r ON r.number = p.record WHERE r.id = ?`;

/** All pages of a document in order; [] for any other record. */
export function listPages(db: StoreDatabase, recordId: string): DocumentPage[] {
  return prepared<PageRow>(db, `${PAGES} ORDER BY p.number`).all(recordId).map(toPage);
}

const PAGES_AT_A_TIME = 16;

/** All pages of a document in order, fetched as they are asked for. */
export function* eachPage(db: StoreDatabase, recordId: string): Generator<DocumentPage> {
  const next = prepared<PageRow>(
    db,
    `${PAGES} AND p.number > ? ORDER BY p.number LIMIT ${PAGES_AT_A_TIME}`,
  );
  for (let last: number | undefined = -1; last !== undefined; ) {
    const pages: DocumentPage[] = next.all(recordId, last).map(toPage);
    yield* pages;
    last = pages[PAGES_AT_A_TIME - 1]?.number;
  }
}

export function getPage(db: StoreDatabase, recordId: string, page: number): DocumentPage | null {
  const row = prepared<PageRow>(db, `${PAGES} AND p.number = ?`).get(recordId, page);
  return row ? toPage(row) : null;
}

/** A page that is a picture, in a document with an original. */
export interface WaitingScan {
  recordId: string;
  title: string;
  fileHash: string;
  mediaType: string;
  page: number;
}

const WAITING = `SELECT r.id AS recordId, r.title, r.file_hash AS fileHash,
     json_extract(r.fields, '$.mediaType') AS mediaType, p.number AS page
   FROM document_pages p JOIN records r ON r.number = p.record
   WHERE p.scan = 'waiting' AND r.trashed_at IS NULL`;

/** The next pages whose text is to be recognised; documents in the trash wait. */
export function nextWaitingScans(db: StoreDatabase, most: number): WaitingScan[] {
  return prepared<WaitingScan>(db, `${WAITING} ORDER BY p.record, p.number LIMIT ?`).all(most);
}

/** Whether a page still waits, and is still a page of the same file. */
export function isWaitingScan(db: StoreDatabase, scan: WaitingScan): boolean {
  const { recordId, page, fileHash } = scan;
  const still = prepared(db, `${WAITING} AND r.id = ? AND p.number = ? AND r.file_hash IS ?`);
  return still.get(recordId, page, fileHash) !== undefined;
}

/** How many pages wait for their text to be recognised, in all documents or in one. */
export function countWaitingScans(db: StoreDatabase, recordId: string | null = null): number {
  return (
    prepared<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM document_pages p JOIN records r ON r.number = p.record
       WHERE p.scan = 'waiting' AND r.trashed_at IS NULL AND r.id = coalesce(?, r.id)`,
    ).get(recordId)?.count ?? 0
  );
}

/** Notes what was recognised on a page. Whoever calls sees to the index. */
export function setRecognisedText(
  db: StoreDatabase,
  recordId: string,
  page: number,
  text: string,
): void {
  prepared(
    db,
    `UPDATE document_pages SET text = ?, scan = ?
     WHERE number = ? AND record = (SELECT number FROM records WHERE id = ?)`,
  ).run(text, text === "" ? "unreadable" : "recognised", page, recordId);
}
