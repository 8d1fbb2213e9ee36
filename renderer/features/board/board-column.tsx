import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOverscan } from "../../components/printing.ts";
import { useMedia } from "../../components/use-media.ts";
import type { BoardColumn } from "./board-filters.ts";
import { DRAGGED_CARD, PartnershipCardView } from "./partnership-card.tsx";
import type { CardActions } from "./use-card-actions.tsx";

/** Where columns stand one above the other, nothing scrolls inside them; a button shows the others. */
const STACKED = "(max-width: 760px)";
const MOST_STACKED = 20;
const CARD_HEIGHT = 128;
const GAP = 6;
/** Until the real size is known: so that the first cards are part of the first drawing. */
const LIKELY_SIZE = { width: 212, height: 460 };

const useStyles = makeStyles({
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
    padding: `2px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    [`@media ${STACKED}`]: { minHeight: 0 },
  },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  stacked: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  placed: { position: "absolute", insetInline: 0, top: 0 },
  none: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
});

interface BoardColumnProps {
  column: BoardColumn;
  months: number;
  statuses: readonly string[];
  /** The card of this column that is in the tab order, or that the focus is led to; else null. */
  activeId: string | null;
  actions: CardActions;
  onActive: (id: string) => void;
  onDropCard: (id: string, status: string) => void;
}

/** The partnerships of one status. Only the cards in view exist, so that a thousand cost as few. */
export const BoardColumnView = memo(function BoardColumnView(props: BoardColumnProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const stacked = useMedia(STACKED);
  const [over, setOver] = useState(false);
  const { column, onDropCard } = props;
  const name = column.status || t("board.withoutStatus");
  return (
    <section
      aria-label={name}
      className={mergeClasses(styles.column, over && styles.target)}
      onDragOver={(event) => {
        if (column.status === "" || !event.dataTransfer.types.includes(DRAGGED_CARD)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED_CARD);
        if (id === "") return;
        event.preventDefault();
        onDropCard(id, column.status);
      }}
    >
      <h2 className={styles.heading}>
        {t("board.column", { status: name, count: column.cards.length })}
      </h2>
      {stacked ? <StackedCards {...props} /> : <ScrolledCards {...props} />}
    </section>
  );
});

function ScrolledCards(props: BoardColumnProps) {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const { cards } = props.column;
  const activeAt = cards.findIndex((card) => card.id === props.activeId);
  const [dragged, setDragged] = useState<string | null>(null);
  const draggedAt = dragged === null ? -1 : cards.findIndex((card) => card.id === dragged);
  const overscan = useOverscan(2);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => cards[index]?.id ?? index,
    estimateSize: () => CARD_HEIGHT,
    gap: GAP,
    initialRect: LIKELY_SIZE,
    overscan,
    // The card with the focus and the one that is dragged must not leave the page.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), activeAt, draggedAt])]
          .filter((index) => index >= 0 && index < range.count)
          .sort((a, b) => a - b),
      [activeAt, draggedAt],
    ),
  });
  return (
    <div ref={scroll} className={styles.cards}>
      {cards.length === 0 && <EmptyColumn />}
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const card = cards[item.index];
          return (
            card && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-posinset={item.index + 1}
                aria-setsize={cards.length}
                className={styles.placed}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <PartnershipCardView
                  card={card}
                  months={props.months}
                  statuses={props.statuses}
                  tabbable={card.id === props.activeId}
                  actions={props.actions}
                  onActive={props.onActive}
                  onDragged={setDragged}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function StackedCards(props: BoardColumnProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { cards } = props.column;
  const shown = all ? cards : cards.slice(0, MOST_STACKED);
  return (
    <div className={styles.cards}>
      {cards.length === 0 && <EmptyColumn />}
      <ul className={mergeClasses(styles.list, styles.stacked)}>
        {shown.map((card) => (
          <li key={card.id}>
            <PartnershipCardView
              card={card}
              months={props.months}
              statuses={props.statuses}
              tabbable={card.id === props.activeId}
              actions={props.actions}
              onActive={props.onActive}
            />
          </li>
        ))}
        {shown.length < cards.length && (
          <li>
            <Button size="small" onClick={() => setAll(true)}>
              {t("board.showAll", { count: cards.length })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function EmptyColumn(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return <p className={styles.none}>{t("board.columnEmpty")}</p>;
}
