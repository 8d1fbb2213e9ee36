import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { loadPlaceTable, type PlaceTable } from "../../../shared/geography/place-table.ts";
import type { Proposal, ProposedOrigins } from "../import/extract/proposal.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addCreatedRecords, findItemOfRecord } from "../store/imports.ts";
import { listPages } from "../store/pages.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { offerToTellers, storeProposal, tellerOf } from "./import-records.ts";
import type { ChangedRecords } from "./records-write.ts";

/** What the recognised text of a document says, ready to be stored. */
export interface RecognisedProposal {
  proposal: Proposal;
  places: PlaceTable;
}

/**
 * Reads what a document says once the last of its pages has been recognised. Rules on text from a
 * picture run in a reader process like all others.
 *
 * @param last the page that was recognised just now and is not stored yet
 * @returns null when it says nothing
 * @throws ExpectedFailure import/stopped
 */
export async function proposeFromRecognised(
  library: OpenLibrary,
  pool: ReaderPool,
  documentId: string,
  last: { number: number; text: string },
  signal: AbortSignal,
): Promise<RecognisedProposal | null> {
  const pages = listPages(library.db, documentId).map((page) => ({
    number: page.number,
    text: page.number === last.number ? last.text : page.text,
  }));
  const text = pages.map((page) => page.text).join("\n\n");
  if (!text.trim()) return null;
  try {
    const { proposal } = await pool.read({ kind: "recognised", text }, signal);
    if (!proposal) return null;
    const origins: ProposedOrigins = {};
    for (const [field, origin] of Object.entries(proposal.origins)) {
      const page = pageOf(origin.passage, pages) ?? origin.page;
      origins[field] = { ...origin, page, recognised: true };
    }
    return { proposal: { ...proposal, origins }, places: await loadPlaceTable() };
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code !== "import/stopped") return null;
    throw error;
  }
}

/** The page that a passage begins on; pages were put together for reading. */
function pageOf(
  passage: string,
  pages: readonly { number: number; text: string }[],
): number | null {
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  const start = words(passage.split("\n", 1)[0] ?? "").slice(0, 40);
  if (start === "") return null;
  return pages.find((page) => words(page.text).includes(start))?.number ?? null;
}

/**
 * Makes a record of it, or offers it to the events that the document belongs to by now. What it makes
 * belongs to the batch that brought the document in, and goes back with it. Call it inside `changeLibrary`.
 */
export function storeRecognisedProposal(
  library: OpenLibrary,
  changed: ChangedRecords,
  documentId: string,
  { proposal, places }: RecognisedProposal,
): void {
  if (tellerOf(library, documentId)) {
    offerToTellers(library, changed, documentId, proposal, places);
    return;
  }
  const document = fieldsOf(requireRecord(library.db, documentId));
  if (document.kind !== "document") throw new Error("not a document");
  const { url, fileName, readOn } = document.source;
  const from = { url, fileName, readOn, documentId, title: document.title };
  const { createdIds } = storeProposal(library, changed, proposal, from, places);
  const item = findItemOfRecord(library.db, documentId);
  if (item) addCreatedRecords(library.db, item.batchId, item.itemId, createdIds);
}
