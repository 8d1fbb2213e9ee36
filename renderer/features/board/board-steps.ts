import type { BoardColumn } from "./board-filters.ts";

export interface BoardPlace {
  column: number;
  card: number;
}

/**
 * Where an arrow key leads from a card: up and down within the column, left and right to the nearest
 * column that has cards, at the same height as far as it reaches. Null when there is nothing.
 */
export function stepFrom(
  columns: readonly BoardColumn[],
  from: BoardPlace,
  key: string,
): BoardPlace | null {
  const cards = columns[from.column]?.cards.length ?? 0;
  switch (key) {
    case "ArrowUp":
      return from.card > 0 ? { ...from, card: from.card - 1 } : null;
    case "ArrowDown":
      return from.card < cards - 1 ? { ...from, card: from.card + 1 } : null;
    case "Home":
      return { ...from, card: 0 };
    case "End":
      return { ...from, card: Math.max(0, cards - 1) };
    case "ArrowLeft":
    case "ArrowRight": {
      const step = key === "ArrowLeft" ? -1 : 1;
      for (let column = from.column + step; columns[column]; column += step) {
        const count = columns[column]?.cards.length ?? 0;
        if (count > 0) return { column, card: Math.min(from.card, count - 1) };
      }
      return null;
    }
    default:
      return null;
  }
}

/** Where a card is on the board, or null. */
export function placeOf(columns: readonly BoardColumn[], id: string): BoardPlace | null {
  for (const [column, { cards }] of columns.entries()) {
    const card = cards.findIndex((found) => found.id === id);
    if (card >= 0) return { column, card };
  }
  return null;
}
