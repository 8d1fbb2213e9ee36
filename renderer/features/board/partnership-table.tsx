import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSortDown16Regular } from "@fluentui/react-icons/svg/arrow-sort-down";
import { ArrowSortUp16Regular } from "@fluentui/react-icons/svg/arrow-sort-up";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type Ref, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { DateText } from "../../components/date-text.tsx";
import { useOverscan } from "../../components/printing.ts";
import { RecordLink } from "../../components/record-link.tsx";
import { ownToken } from "../../theme/themes.ts";
import { type BoardSort, SORTS } from "./board-filters.ts";
import { SilenceBadge, useMoneyText } from "./card-facts.tsx";
import { CardMenu } from "./card-menu.tsx";
import type { CardActions } from "./use-card-actions.tsx";

const ROW_HEIGHT = 64;
/** Until the real size is known: so that the first rows are part of the first drawing. */
const LIKELY_SIZE = { width: 900, height: 460 };
/** Pixels; the title takes what is left. */
const COLUMN_WIDTHS: readonly (readonly [string, number | undefined])[] = [
  ["select", 36],
  ["title", undefined],
  ["status", 104],
  ["responsible", 132],
  ["lastContactOn", 168],
  ["nextFollowUpOn", 118],
  ["money", 112],
  ["actions", 44],
];
const LATEST_FIRST: ReadonlySet<BoardSort> = new Set(["money", "lastContactOn"]);

const useStyles = makeStyles({
  frame: {
    height: "100%",
    overflow: "auto",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  // Columns keep their widths whichever rows are in view; a narrow window scrolls sideways inside.
  table: {
    width: "100%",
    minWidth: "900px",
    tableLayout: "fixed",
    borderCollapse: "collapse",
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  sort: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: ownToken("hoverGround"),
    },
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: ownToken("hoverGround") },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  narrow: { padding: 0, width: "32px" },
  name: { minWidth: "220px" },
  partners: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  gap: { padding: 0 },
});

/** The same partnerships as the board, to sort, and to choose those that a colleague takes over. */
export function PartnershipTable(props: {
  cards: readonly PartnershipCard[];
  months: number;
  statuses: readonly string[];
  sort: BoardSort;
  descending: boolean;
  onSort: (sort: BoardSort, descending: boolean) => void;
  selected: ReadonlySet<string>;
  onSelect: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  actions: CardActions;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { onSelect } = props;
  const { cards, selected } = props;
  const scroll = useRef<HTMLElement>(null);
  const overscan = useOverscan(4);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => cards[index]?.id ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan,
    initialRect: LIKELY_SIZE,
  });
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      onSelect((before) => {
        const next = new Set(before);
        if (isSelected) next.add(id);
        else next.delete(id);
        return next;
      }),
    [onSelect],
  );
  const rows = virtual.getVirtualItems();
  const above = rows[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  const chosen = cards.filter((card) => selected.has(card.id)).length;
  const names: Record<BoardSort, string> = {
    title: t("board.name"),
    status: t("board.status"),
    responsible: t("board.responsible"),
    lastContactOn: t("board.lastContact"),
    nextFollowUpOn: t("board.followUp"),
    money: t("board.money", { year: String(new Date().getFullYear()) }),
  };
  const Arrow = props.descending ? ArrowSortDown16Regular : ArrowSortUp16Regular;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by key as well
    <section ref={scroll} className={styles.frame} tabIndex={0} aria-label={t("board.view.list")}>
      <table
        className={styles.table}
        aria-label={t("board.table")}
        aria-rowcount={cards.length + 1}
      >
        <colgroup>
          {COLUMN_WIDTHS.map(([column, width]) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td className={mergeClasses(styles.head, styles.narrow)}>
              <Checkbox
                aria-label={t("board.selectAll")}
                checked={chosen === 0 ? false : chosen === cards.length ? true : "mixed"}
                onChange={(_, data) =>
                  onSelect(() => new Set(data.checked === true ? cards.map((card) => card.id) : []))
                }
              />
            </td>
            {SORTS.map((column) => {
              const isSorted = column === props.sort;
              return (
                <th
                  key={column}
                  scope="col"
                  className={styles.head}
                  aria-sort={isSorted ? (props.descending ? "descending" : "ascending") : undefined}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() =>
                      props.onSort(column, isSorted ? !props.descending : LATEST_FIRST.has(column))
                    }
                  >
                    {names[column]}
                    {isSorted && <Arrow aria-hidden />}
                  </button>
                </th>
              );
            })}
            <td className={mergeClasses(styles.head, styles.narrow)} />
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {rows.map(({ index }) => {
            const card = cards[index];
            return (
              card && (
                <Row
                  key={card.id}
                  ref={virtual.measureElement}
                  index={index}
                  card={card}
                  months={props.months}
                  statuses={props.statuses}
                  actions={props.actions}
                  selected={selected.has(card.id)}
                  onSelect={select}
                />
              )
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows out of view, which do not exist. */
function Gap({ height }: { height: number }) {
  const styles = useStyles();
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={styles.gap} colSpan={COLUMN_WIDTHS.length} style={{ height }} />
    </tr>
  );
}

const Row = memo(function Row(props: {
  ref: Ref<HTMLTableRowElement>;
  index: number;
  card: PartnershipCard;
  months: number;
  statuses: readonly string[];
  actions: CardActions;
  selected: boolean;
  onSelect: (id: string, isSelected: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moneyText = useMoneyText();
  const { card } = props;
  return (
    <tr
      ref={props.ref}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      className={styles.row}
    >
      <td className={styles.narrow}>
        <Checkbox
          aria-label={t("board.select", { title: card.title })}
          checked={props.selected}
          onChange={(_, data) => props.onSelect(card.id, data.checked === true)}
        />
      </td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <RecordLink id={card.id}>{card.title}</RecordLink>
        <div className={styles.partners}>
          {card.partners.map((partner) => partner.name).join(" · ")}
        </div>
      </th>
      <td className={styles.cell}>
        <span className={styles.clamped}>{card.status}</span>
      </td>
      <td className={styles.cell}>
        <span className={styles.clamped}>{card.responsible}</span>
      </td>
      <td className={styles.cell}>
        <DateText date={card.lastContactOn.slice(0, 10)} style="short" />
        <div>
          <SilenceBadge card={card} months={props.months} />
        </div>
      </td>
      <td className={styles.cell}>
        <DateText date={card.nextFollowUpOn} style="short" />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{moneyText(card)}</td>
      <td className={styles.narrow}>
        <CardMenu card={card} statuses={props.statuses} actions={props.actions} />
      </td>
    </tr>
  );
});
