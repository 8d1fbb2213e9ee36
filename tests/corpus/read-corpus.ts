import { readFileSync } from "node:fs";
import { extractProposal } from "../../electron/backend/import/extract/extract.ts";
import { fillPlaces } from "../../electron/backend/import/extract/known-places.ts";
import type { Proposal } from "../../electron/backend/import/extract/proposal.ts";
import { readFileContent } from "../../electron/backend/import/registry.ts";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import { loadPlaceTable } from "../../shared/geography/place-table.ts";
import { type CorpusDocument, corpusFile } from "./corpus.ts";
import { type Judgement, judgeProposal } from "./judge-proposal.ts";
import { coverageOf } from "./words-in-order.ts";

export interface ReadCorpusDocument {
  document: CorpusDocument;
  proposal: Proposal | null;
  judgement: Judgement;
  coverage: number;
  milliseconds: number;
}

/** Reads a document as an import does; null when this program has no reader for its format. */
export async function readCorpusDocument(
  document: CorpusDocument,
): Promise<ReadCorpusDocument | null> {
  const bytes = readFileSync(corpusFile(document));
  const places = await loadPlaceTable();
  const begin = performance.now();
  try {
    const read = await readFileContent({ fileName: document.file, bytes });
    const found = extractProposal(read);
    const proposal = found && fillPlaces(found, places);
    const milliseconds = performance.now() - begin;
    const text = read.pages.map((page) => page.text).join("\n");
    return {
      document,
      proposal,
      judgement: judgeProposal(proposal, document.expected),
      coverage: coverageOf(document.text, text),
      milliseconds,
    };
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === "import/unsupported-format") return null;
    throw error;
  }
}
