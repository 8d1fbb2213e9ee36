import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSortDown16Regular } from "@fluentui/react-icons/svg/arrow-sort-down";
import { ArrowSortUp16Regular } from "@fluentui/react-icons/svg/arrow-sort-up";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { DateText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { ownToken } from "../../theme/themes.ts";
import { type BoardSort, SORTS } from "./board-filters.ts";
import { SilenceBadge, useMoneyText } from "./card-facts.tsx";
import { CardMenu } from "./card-menu.tsx";
import type { CardActions } from "./use-card-actions.tsx";

/** Rows shown at first; the others by a button, so that the table opens at once. */
const MOST_ROWS = 200;
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
  table: { width: "100%", borderCollapse: "collapse" },
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
  short: { whiteSpace: "nowrap" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  more: { margin: tokens.spacingHorizontalM },
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
  onSelect: (selected: ReadonlySet<string>) => void;
  actions: CardActions;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { cards, selected } = props;
  const shown = all ? cards : cards.slice(0, MOST_ROWS);
  const chosen = cards.filter((card) => selected.has(card.id)).length;
  const names: Record<BoardSort, string> = {
    title: t("board.name"),
    status: t("board.status"),
    responsible: t("board.responsible"),
    lastContactOn: t("board.lastContact"),
    nextFollowUpOn: t("board.followUp"),
    money: t("board.money", { year: new Date().getFullYear() }),
  };
  const Arrow = props.descending ? ArrowSortDown16Regular : ArrowSortUp16Regular;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by key as well
    <section className={styles.frame} tabIndex={0} aria-label={t("board.view.list")}>
      <table className={styles.table} aria-label={t("board.table")}>
        <thead>
          <tr>
            <td className={mergeClasses(styles.head, styles.narrow)}>
              <Checkbox
                aria-label={t("board.selectAll")}
                checked={chosen === 0 ? false : chosen === cards.length ? true : "mixed"}
                onChange={(_, data) =>
                  props.onSelect(new Set(data.checked === true ? cards.map((card) => card.id) : []))
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
          {shown.map((card) => (
            <Row
              key={card.id}
              card={card}
              months={props.months}
              statuses={props.statuses}
              actions={props.actions}
              selected={selected.has(card.id)}
              onSelect={(isSelected) => {
                const next = new Set(selected);
                if (isSelected) next.add(card.id);
                else next.delete(card.id);
                props.onSelect(next);
              }}
            />
          ))}
        </tbody>
      </table>
      {shown.length < cards.length && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {t("board.showAll", { count: cards.length })}
        </Button>
      )}
    </section>
  );
}

function Row(props: {
  card: PartnershipCard;
  months: number;
  statuses: readonly string[];
  actions: CardActions;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moneyText = useMoneyText();
  const { card } = props;
  return (
    <tr className={styles.row}>
      <td className={styles.narrow}>
        <Checkbox
          aria-label={t("board.select", { title: card.title })}
          checked={props.selected}
          onChange={(_, data) => props.onSelect(data.checked === true)}
        />
      </td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <RecordLink id={card.id}>{card.title}</RecordLink>
        <div className={styles.partners}>
          {card.partners.map((partner) => partner.name).join(" · ")}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.short)}>{card.status}</td>
      <td className={mergeClasses(styles.cell, styles.short)}>{card.responsible}</td>
      <td className={mergeClasses(styles.cell, styles.short)}>
        <DateText date={card.lastContactOn.slice(0, 10)} style="short" />
        <div>
          <SilenceBadge card={card} months={props.months} />
        </div>
      </td>
      <td className={mergeClasses(styles.cell, styles.short)}>
        <DateText date={card.nextFollowUpOn} style="short" />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{moneyText(card)}</td>
      <td className={styles.narrow}>
        <CardMenu card={card} statuses={props.statuses} actions={props.actions} />
      </td>
    </tr>
  );
}
