import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { focusWhenThere } from "../../components/focus-when-there.ts";
import { BoardColumnView } from "./board-column.tsx";
import type { BoardColumn } from "./board-filters.ts";
import { placeOf, stepFrom } from "./board-steps.ts";
import type { CardActions } from "./use-card-actions.tsx";

const useStyles = makeStyles({
  board: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(212px, 1fr)",
    gridTemplateRows: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    height: "100%",
    overflowX: "auto",
    paddingBottom: tokens.spacingVerticalS,
    // Beside each other columns would be cut off here: they stand one above the other.
    "@media (max-width: 760px)": {
      gridAutoFlow: "row",
      gridAutoColumns: "minmax(0, 1fr)",
      gridTemplateRows: "none",
      height: "auto",
      overflowX: "visible",
    },
  },
});

/**
 * Partnerships by status. Cards are dragged, or moved by Ctrl with an arrow key or the card's menu;
 * one card is in the tab order and the arrow keys walk over the others.
 */
export function BoardView(props: {
  columns: readonly BoardColumn[];
  months: number;
  actions: CardActions;
}) {
  const styles = useStyles();
  const board = useRef<HTMLDivElement>(null);
  const { columns, actions } = props;
  const [activeId, setActiveId] = useState<string | null>(null);
  const first = columns.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null;
  const place = activeId === null ? null : placeOf(columns, activeId);
  const active = place ? activeId : first;
  const activeColumn = (place ?? (first === null ? null : placeOf(columns, first)))?.column;
  const statuses = useMemo(
    () => columns.map((column) => column.status).filter((status) => status !== ""),
    [columns],
  );

  const focusCard = useCallback((id: string) => {
    setActiveId(id);
    focusWhenThere(() => board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`));
  }, []);
  // A card that changes its column is another element there: it gets the focus once it stands there.
  const moving = useRef<string | null>(null);
  useEffect(() => {
    const id = moving.current;
    if (id === null || placeOf(columns, id) === null) return;
    const focused = document.activeElement;
    // Nothing is taken from somebody who has gone on to another place, such as a dialog.
    if (focused !== document.body && !board.current?.contains(focused)) return;
    moving.current = null;
    focusCard(id);
  }, [columns, focusCard]);
  const dropCard = useCallback(
    (id: string, status: string) => {
      const card = cardOf(columns, id);
      if (card) actions.moveTo(card, status);
    },
    [columns, actions],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>("[data-card]")?.dataset.card;
    const from = id === undefined ? null : placeOf(columns, id);
    const card = id === undefined ? undefined : cardOf(columns, id);
    if (!from || !card || event.altKey || event.metaKey) return;
    if (event.ctrlKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      const next = columns[from.column + (event.key === "ArrowRight" ? 1 : -1)];
      if (!next || next.status === "") return;
      moving.current = card.id;
      setActiveId(card.id);
      actions.moveTo(card, next.status);
      return;
    }
    if (event.ctrlKey) return;
    const next = stepFrom(columns, from, event.key);
    if (!next) return;
    event.preventDefault();
    const target = columns[next.column]?.cards[next.card];
    if (target) focusCard(target.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside bubble up to here
    <div ref={board} className={styles.board} onKeyDown={onKeyDown}>
      {columns.map((column, at) => (
        <BoardColumnView
          key={column.status}
          column={column}
          months={props.months}
          statuses={statuses}
          activeId={at === activeColumn ? active : null}
          actions={actions}
          onActive={setActiveId}
          onDropCard={dropCard}
        />
      ))}
    </div>
  );
}

function cardOf(columns: readonly BoardColumn[], id: string): PartnershipCard | undefined {
  return columns.flatMap((column) => column.cards).find((card) => card.id === id);
}
