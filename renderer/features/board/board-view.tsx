import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import type { BoardColumn } from "./board-filters.ts";
import { placeOf, stepFrom } from "./board-steps.ts";
import { PartnershipCardView } from "./partnership-card.tsx";
import type { CardActions } from "./use-card-actions.tsx";

/** More cards in a column than anybody reads at once; a button shows the others. */
const MOST_CARDS = 40;
const DRAGGED = "application/x-fadenwerk-partnership";

const useStyles = makeStyles({
  board: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(212px, 1fr)",
    gap: tokens.spacingHorizontalM,
    height: "100%",
    overflowX: "auto",
    paddingBottom: tokens.spacingVerticalS,
    // Beside each other columns would be cut off here: they stand one above the other.
    "@media (max-width: 760px)": {
      gridAutoFlow: "row",
      gridAutoColumns: "minmax(0, 1fr)",
      height: "auto",
      overflowX: "visible",
    },
  },
  column: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  target: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: {
    flex: "1 1 auto",
    minHeight: "40px",
    overflowY: "auto",
    listStyleType: "none",
    margin: 0,
    padding: `2px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "@media (max-width: 760px)": { minHeight: 0 },
  },
  none: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalXS}`,
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
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const { columns, actions } = props;
  const [activeId, setActiveId] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const first = columns.find((column) => column.cards.length > 0)?.cards[0]?.id ?? null;
  const active = activeId !== null && placeOf(columns, activeId) ? activeId : first;
  const statuses = columns.map((column) => column.status).filter((status) => status !== "");

  const focusCard = (id: string) => {
    setActiveId(id);
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  };
  // A card that changes its column is another element there: it gets the focus once it stands there.
  const moving = useRef<string | null>(null);
  useEffect(() => {
    const id = moving.current;
    if (id === null || placeOf(columns, id) === null) return;
    const focused = document.activeElement;
    // Nothing is taken from somebody who has gone on to another place, such as a dialog.
    if (focused !== document.body && !board.current?.contains(focused)) return;
    moving.current = null;
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  }, [columns]);
  const cardById = (id: string | undefined): PartnershipCard | undefined =>
    columns.flatMap((column) => column.cards).find((card) => card.id === id);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const link = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
    const id = link?.dataset.card;
    const place = id === undefined ? null : placeOf(columns, id);
    const card = cardById(id);
    if (!place || !card || event.altKey || event.metaKey) return;
    if (event.ctrlKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      const next = columns[place.column + (event.key === "ArrowRight" ? 1 : -1)];
      if (!next || next.status === "") return;
      moving.current = card.id;
      setActiveId(card.id);
      actions.moveTo(card, next.status);
      return;
    }
    if (event.ctrlKey) return;
    const next = stepFrom(columns, place, event.key);
    if (!next) return;
    event.preventDefault();
    const target = columns[next.column]?.cards[next.card];
    if (target) focusCard(target.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside bubble up to here
    <div ref={board} className={styles.board} onKeyDown={onKeyDown}>
      {columns.map((column) => {
        const name = column.status || t("board.withoutStatus");
        const shown = opened.has(column.status) ? column.cards : column.cards.slice(0, MOST_CARDS);
        return (
          <section
            key={column.status}
            aria-label={name}
            className={mergeClasses(styles.column, over === column.status && styles.target)}
            onDragOver={(event) => {
              if (column.status === "" || !event.dataTransfer.types.includes(DRAGGED)) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = "move";
              if (over !== column.status) setOver(column.status);
            }}
            onDragLeave={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
            }}
            onDrop={(event) => {
              setOver(null);
              const card = cardById(event.dataTransfer.getData(DRAGGED));
              if (!card) return;
              event.preventDefault();
              actions.moveTo(card, column.status);
            }}
          >
            <h2 className={styles.heading}>
              {t("board.column", { status: name, count: column.cards.length })}
            </h2>
            <ul className={styles.cards}>
              {column.cards.length === 0 && (
                <li className={styles.none}>{t("board.columnEmpty")}</li>
              )}
              {shown.map((card) => (
                <PartnershipCardView
                  key={card.id}
                  card={card}
                  months={props.months}
                  statuses={statuses}
                  tabbable={card.id === active}
                  actions={actions}
                  onFocus={() => setActiveId(card.id)}
                  onDragStart={(event) => {
                    event.dataTransfer.setData(DRAGGED, card.id);
                    event.dataTransfer.effectAllowed = "move";
                  }}
                  onDragEnd={() => setOver(null)}
                />
              ))}
              {shown.length < column.cards.length && (
                <li>
                  <Button
                    size="small"
                    onClick={() => setOpened(new Set([...opened, column.status]))}
                  >
                    {t("board.showAll", { count: column.cards.length })}
                  </Button>
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
