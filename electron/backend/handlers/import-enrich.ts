import type { PracticeExampleInput } from "../../../shared/domain/practice-example.ts";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import type { PlaceTable } from "../../../shared/geography/place-table.ts";
import { fillPlaces } from "../import/extract/known-places.ts";
import { originOf, type Proposal } from "../import/extract/proposal.ts";
import {
  proposeTerms,
  toVocabularyLabels,
  type WeighedText,
} from "../import/extract/vocabulary-terms.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listTerms } from "../store/vocabularies.ts";

/** Fields of a practice example that hold terms, and how many are proposed at most. */
const TERM_FIELDS = { fieldsOfAction: 3, educationPhases: 3, targetGroups: 4 } as const;

const MOST_KINDS = 3;

/**
 * Adds to a proposal what only the library and the offline tables know: Kreise, and the terms of
 * the vocabularies in the library's own words.
 */
export function enrichProposal(
  library: OpenLibrary,
  proposal: Proposal,
  places: PlaceTable,
): Proposal {
  const placed = fillPlaces(proposal, places);
  if (placed.kind === "practiceExample") return withTerms(library, placed);
  return placed.kind === "partnership" ? withCooperationKinds(library, placed) : placed;
}

/** How those who agree work together: money, advice, rooms … as the library's own list names it. */
function withCooperationKinds(
  library: OpenLibrary,
  proposal: Extract<Proposal, { kind: "partnership" }>,
): Proposal {
  const { title, aim, agreements } = proposal.draft;
  const texts = [
    { text: title, page: 1, weight: 3 },
    ...`${aim}\n${agreements}`.split("\n").map((text) => ({ text, page: 1, weight: 1.5 })),
  ];
  const found = proposeTerms(texts, listTerms(library.db, "cooperationKinds"), MOST_KINDS);
  if (!found) return proposal;
  return {
    ...proposal,
    draft: { ...proposal.draft, cooperationKinds: found.value },
    origins: { ...proposal.origins, cooperationKinds: originOf(found) },
  };
}

function withTerms(
  library: OpenLibrary,
  proposal: Extract<Proposal, { kind: "practiceExample" }>,
): Proposal {
  const draft = { ...proposal.draft };
  const origins = { ...proposal.origins };
  const texts = textsOf(proposal.draft);
  for (const [field, most] of Object.entries(TERM_FIELDS) as [keyof typeof TERM_FIELDS, number][]) {
    const terms: Term[] = listTerms(library.db, field);
    if (draft[field].length > 0) {
      draft[field] = toVocabularyLabels(draft[field], terms);
      continue;
    }
    const found = proposeTerms(texts, terms, most);
    if (!found) continue;
    draft[field] = found.value;
    origins[field] = originOf(found);
  }
  return { ...proposal, draft, origins };
}

function textsOf(draft: PracticeExampleInput): WeighedText[] {
  const text = (value: string, weight: number): WeighedText => ({ text: value, page: 1, weight });
  return [
    text(draft.title, 3),
    text(draft.summary, 2),
    text(draft.aims, 2),
    text(draft.startingPoint, 1),
    text(draft.implementation, 1),
    text(draft.results, 1),
  ].filter((part) => part.text !== "");
}
