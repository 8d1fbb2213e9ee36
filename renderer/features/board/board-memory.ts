import { useMemo } from "react";
import { z } from "zod";
import { useRememberedParams } from "../../components/use-remembered-params.ts";
import { NOBODY } from "./board-filters.ts";
import { type BoardParams, BoardParamsSchema } from "./board-params.ts";

const KEY = "board";

/**
 * The board as it is narrowed and sorted, remembered over a restart. Names of people stay in the library:
 * outside of it only a mark is kept, by which a name that is still there is known again.
 */
export function useBoardParams(
  given: Partial<BoardParams>,
  names: readonly string[],
): { params: BoardParams; remember: (changed: Partial<BoardParams>) => void } {
  const { params: kept, remember } = useRememberedParams(KEY, KeptSchema, given);
  const params = useMemo(() => {
    const marked = [NOBODY, ...names].find((name) => markOf(name) === kept.responsibleMark);
    const { responsibleMark: _mark, ...rest } = kept;
    return rest.responsible === "" && marked ? { ...rest, responsible: marked } : rest;
  }, [kept, names]);
  return {
    params,
    remember: ({ responsible, ...others }) =>
      remember(
        responsible === undefined ? others : { ...others, responsibleMark: markOf(responsible) },
      ),
  };
}

const KeptSchema = BoardParamsSchema.extend({
  responsibleMark: z.number().catch(0).default(0),
});

/** FNV-1a; 0 for no name. */
function markOf(name: string): number {
  if (name === "") return 0;
  let mark = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    mark = Math.imul(mark ^ name.charCodeAt(index), 0x01000193);
  }
  return mark >>> 0;
}
