import type { OutputOf } from "../../../shared/contract/method.ts";
import type {
  PARTNERSHIP_METHODS,
  PartnershipCard,
} from "../../../shared/contract/methods/partnerships.ts";
import { isSilent } from "../../../shared/domain/silence.ts";

export type Board = OutputOf<typeof PARTNERSHIP_METHODS, "partnerships.board">;
export type BoardColumn = Board["columns"][number];

/** Stands for "nobody" where a name is chosen; no name consists of a line break. */
export const NOBODY = "\n";

export interface BoardFilter {
  /** A name, NOBODY, or "" for everybody. */
  responsible: string;
  /** A partnership is silent after this many months without contact. */
  months: number;
  silentOnly: boolean;
}

/** Shows all partnerships; after how many months one is silent stays as it was chosen. */
export const NO_FILTER = { responsible: "", silentOnly: false } as const;

/** The columns with the cards that pass the filter; columns stay where they are. */
export function filterBoard(columns: readonly BoardColumn[], filter: BoardFilter): BoardColumn[] {
  return columns.map((column) => ({
    ...column,
    cards: column.cards.filter(
      (card) =>
        isOf(card, filter.responsible) && (!filter.silentOnly || isSilent(card, filter.months)),
    ),
  }));
}

function isOf(card: PartnershipCard, responsible: string): boolean {
  if (responsible === "") return true;
  return responsible === NOBODY ? card.responsible === "" : card.responsible === responsible;
}

/** How many partnerships are silent among those of the chosen person. */
export function countSilent(columns: readonly BoardColumn[], filter: BoardFilter): number {
  const all = filterBoard(columns, { ...filter, silentOnly: true });
  return all.reduce((sum, column) => sum + column.cards.length, 0);
}

/** The board after a card went to another status, as the screen shows it until the backend answers. */
export function withCardMoved(board: Board, id: string, status: string): Board {
  const card = board.columns.flatMap((column) => column.cards).find((found) => found.id === id);
  if (!card) return board;
  return {
    ...board,
    columns: board.columns.map((column) => {
      const cards = column.cards.filter((other) => other.id !== id);
      if (column.status !== status) return { ...column, cards };
      const moved = { ...card, status, statusCode: column.statusCode };
      return {
        ...column,
        cards: [...cards, moved].sort((a, b) => a.title.localeCompare(b.title, "de")),
      };
    }),
  };
}

export const SORTS = [
  "title",
  "status",
  "responsible",
  "lastContactOn",
  "nextFollowUpOn",
  "money",
] as const;
export type BoardSort = (typeof SORTS)[number];

/**
 * Rows of the list. What is missing (no contact, no follow-up, no money) comes last, whichever way it
 * is sorted; the status goes by its place in the vocabulary.
 */
export function sortCards(
  columns: readonly BoardColumn[],
  sort: BoardSort,
  descending: boolean,
): PartnershipCard[] {
  const place = new Map(columns.map((column, index) => [column.status, index]));
  const keyOf = (card: PartnershipCard): string | number => {
    switch (sort) {
      case "money":
        return card.funds.reduce((sum, fund) => sum + fund.amount, 0);
      case "status":
        return (place.get(card.status) ?? place.size) + 1;
      default:
        return card[sort];
    }
  };
  const isMissing = (key: string | number) => key === "" || key === 0;
  return columns
    .flatMap((column) => column.cards)
    .toSorted((a, b) => {
      const [first, second] = [keyOf(a), keyOf(b)];
      if (isMissing(first) !== isMissing(second)) return isMissing(first) ? 1 : -1;
      const order =
        typeof first === "number" && typeof second === "number"
          ? first - second
          : String(first).localeCompare(String(second), "de");
      return (descending ? -order : order) || a.title.localeCompare(b.title, "de");
    });
}
