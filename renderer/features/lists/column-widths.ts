import { makeStyles, tokens } from "@fluentui/react-components";
import type { ListColumn } from "./list-columns.ts";
import type { ColumnWidths } from "./list-memory.ts";
import type { SortColumn } from "./use-record-rows.ts";

/** In such a window a row is stacked: title, then its facts. */
export const STACKED_WINDOW = "(max-width: 760px)";
export const STACKED = `@media ${STACKED_WINDOW}`;

/** Pixels. The title takes what the others leave. */
const FIRST_WIDTH: Record<Exclude<SortColumn, "title">, number> = {
  place: 150,
  detail: 170,
  date: 136,
  updatedAt: 110,
};
/** Two lines of it tell records apart; the others give way first. */
const LEAST_TITLE = 280;
const ACTIONS = 190;
export const LEAST_WIDTH = 72;
export const MOST_WIDTH = 480;

/** The width of a column: as somebody left it, or as it is at first. */
export function widthOf(column: Exclude<SortColumn, "title">, widths: ColumnWidths): number {
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, widths[column] ?? FIRST_WIDTH[column]));
}

/** The tracks that the head and every row share, so that columns line up. */
export function gridTracks(
  columns: readonly ListColumn[],
  widths: ColumnWidths,
  withActions: boolean,
): string {
  const tracks = columns.map(({ id }) =>
    id === "title" ? `minmax(${LEAST_TITLE}px, 1fr)` : `minmax(0, ${widthOf(id, widths)}px)`,
  );
  return [...tracks, ...(withActions ? [`${ACTIONS}px`] : [])].join(" ");
}

export const useColumnStyles = makeStyles({
  grid: {
    display: "grid",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalL,
    [STACKED]: {
      display: "flex",
      flexWrap: "wrap",
      rowGap: "2px",
      paddingInline: tokens.spacingHorizontalM,
    },
  },
});
