import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { extractProposal } from "../../electron/backend/import/extract/extract.ts";
import { fillPlaces } from "../../electron/backend/import/extract/known-places.ts";
import type { Proposal } from "../../electron/backend/import/extract/proposal.ts";
import type { ReadDocument } from "../../electron/backend/import/read-document.ts";
import { recognisePicture } from "../../electron/backend/import/reading/recognise.ts";
import { drawForRecognition } from "../../electron/backend/import/reading/scan-pictures.ts";
import { createUnpacking, fullBudget } from "../../electron/backend/import/reading/unpacking.ts";
import { readFileContent } from "../../electron/backend/import/registry.ts";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import { type EventInput, EventInputSchema } from "../../shared/domain/event.ts";
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
  const places = await loadPlaceTable();
  const begin = performance.now();
  try {
    const { read, proposal: found, contacts } = await readWhole(document);
    const proposal = found && fillPlaces(found, places);
    const milliseconds = performance.now() - begin;
    const text = read.pages.map((page) => page.text).join("\n");
    return {
      document,
      proposal,
      judgement: judgeProposal(proposal, document.expected, contacts),
      coverage: coverageOf(document.text, text),
      milliseconds,
    };
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === "import/unsupported-format") return null;
    throw error;
  }
}

interface WholeDocument {
  read: ReadDocument;
  proposal: Proposal | null;
  /** Names of the persons that a file holds as data. */
  contacts: string[];
}

/** What an import makes of a file: of its text, its data, the file inside it, or the words on it. */
async function readWhole(document: CorpusDocument): Promise<WholeDocument> {
  const file = corpusFile(document);
  const bytes = readFileSync(file);
  const folder = await mkdtemp(path.join(os.tmpdir(), "fadenwerk-corpus-"));
  try {
    const unpacking = createUnpacking(folder, 0, fullBudget());
    const read = await readFileContent({ fileName: document.file, bytes, unpacking });
    if (read.format === "image") return await readScan(fileURLToPath(file), read, folder);
    if (!read.isKept && read.files.length > 0) return await readInside(read);
    const proposal = extractProposal(read) ?? proposalOfData(read);
    const contacts = read.entries.flatMap(({ content }) =>
      "input" in content && content.input.kind === "person" ? [content.input.name] : [],
    );
    return { read, proposal, contacts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readInside(archive: ReadDocument): Promise<WholeDocument> {
  for (const { name, content } of archive.files) {
    if (!("path" in content)) continue;
    const read = await readFileContent({ fileName: name, bytes: await readFile(content.path) });
    const proposal = extractProposal(read);
    if (proposal) return { read, proposal, contacts: [] };
  }
  return { read: archive, proposal: null, contacts: [] };
}

async function readScan(
  file: string,
  { mediaType, pages }: ReadDocument,
  folder: string,
): Promise<WholeDocument> {
  const texts: string[] = [];
  for (const { number } of pages) {
    const picture = path.join(folder, `page ${number}`);
    await drawForRecognition(file, mediaType, number, picture);
    texts.push(await recognisePicture(picture));
  }
  const bytes = Buffer.from(texts.join("\n\n"));
  const read = await readFileContent({ fileName: "paste.txt", bytes });
  return { read, proposal: extractProposal(read), contacts: [] };
}

/** Appointments and records are events as they are. */
function proposalOfData({ entries, recordLines }: ReadDocument): Proposal | null {
  const inputs = entries.flatMap(({ content }) => ("input" in content ? [content.input] : []));
  const [line] = recordLines;
  const draft = line
    ? EventInputSchema.parse(JSON.parse(line))
    : inputs.find((input): input is EventInput => input.kind === "event");
  return draft ? { kind: "event", draft, origins: {}, organisations: [], persons: [] } : null;
}
