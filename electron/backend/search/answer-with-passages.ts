import type { SearchRequest } from "../../../shared/domain/search.ts";
import type {
  HitPassage,
  IndexAnswer,
  IndexHit,
  ReadableRecord,
  SearchIndex,
} from "./search-index.ts";

export type ShownHit = IndexHit & HitPassage;

/** So many of the best may change places: as many as a window asks for first. */
const LIFTED = 12;
/** What the score of a text is raised by that says all that is asked for in one place. */
const TOGETHER_BONUS = 0.35;

/**
 * Asks, and shows for each hit why it was found. Who remembers three words of a sentence looks for
 * the text that says them in one place, not for the long one that has each of them somewhere. The
 * index knows places too roughly to tell, but making the passages shows it: among the first of the
 * best, those texts move up.
 *
 * `ask`: answers by the index alone. Records that `read` does not have are left out.
 */
export function answerWithPassages<A extends IndexAnswer>(
  request: SearchRequest,
  index: SearchIndex,
  ask: (request: SearchRequest) => A,
  read: (id: string) => ReadableRecord | null,
): Omit<A, "hits"> & { hits: ShownHit[] } {
  const { offset, limit } = request;
  // Whatever stretch is asked for, the same hits change places; what is new stays first.
  const isLifted = request.sort === "relevance" && request.newSince === null && offset < LIFTED;
  const answer = isLifted
    ? ask({ ...request, offset: 0, limit: Math.max(offset + limit, LIFTED) })
    : ask(request);
  const hits = withPassages(answer.hits, request, index, read);
  if (!isLifted) return { ...answer, hits };
  const all = [...liftedFirst(hits.slice(0, LIFTED)), ...hits.slice(LIFTED)];
  return { ...answer, hits: all.slice(offset, offset + limit) };
}

/** All hits up to a limit of more than a few, in the order in which they are shown, without passages. */
export function answerAsShown(
  request: SearchRequest,
  index: SearchIndex,
  read: (id: string) => ReadableRecord | null,
): IndexAnswer {
  const answer = index.search(request);
  const first = withPassages(answer.hits.slice(0, LIFTED), request, index, read);
  return { ...answer, hits: [...liftedFirst(first), ...answer.hits.slice(LIFTED)] };
}

function withPassages(
  hits: readonly IndexHit[],
  { query, typing }: SearchRequest,
  index: SearchIndex,
  read: (id: string) => ReadableRecord | null,
): ShownHit[] {
  const { passage } = index.marker(query, typing);
  return hits.flatMap((hit) => {
    const record = read(hit.id);
    return record ? [{ ...hit, ...passage(record) }] : [];
  });
}

function liftedFirst(hits: readonly ShownHit[]): ShownHit[] {
  return hits
    .map((hit) => ({ ...hit, score: hit.score * (1 + TOGETHER_BONUS * hit.together) }))
    .sort((a, b) => b.score - a.score);
}
