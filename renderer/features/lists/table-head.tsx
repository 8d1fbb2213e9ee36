import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { ArrowSortDown16Regular } from "@fluentui/react-icons/svg/arrow-sort-down";
import { ArrowSortUp16Regular } from "@fluentui/react-icons/svg/arrow-sort-up";
import { useTranslation } from "react-i18next";
import { ownToken } from "../../theme/themes.ts";
import { ColumnEdge } from "./column-edge.tsx";
import { useColumnStyles, widthOf } from "./column-widths.ts";
import type { ListColumn } from "./list-columns.ts";
import type { ColumnWidths } from "./list-memory.ts";
import type { SortColumn } from "./use-record-rows.ts";

/** Columns that a first click sorts from the newest down. */
const NEWEST_FIRST: ReadonlySet<SortColumn> = new Set(["date", "updatedAt"]);

const useStyles = makeStyles({
  head: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: "36px",
    // As wide as the rows, which stand beside a scrollbar.
    scrollbarGutter: "stable",
    overflowY: "hidden",
    flexShrink: 0,
  },
  heading: { position: "relative", minWidth: 0 },
  button: {
    maxWidth: "100%",
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: "start",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: ownToken("hoverGround"),
    },
  },
  select: { padding: tokens.spacingHorizontalS },
});

interface TableHeadProps {
  columns: readonly ListColumn[];
  sort: SortColumn;
  descending: boolean;
  onSort: (sort: SortColumn, descending: boolean) => void;
}

interface ColumnHeadsProps extends TableHeadProps {
  withActions: boolean;
  /** The grid's columns, as every row has them. */
  tracks: string;
  widths: ColumnWidths;
  onResize: (widths: ColumnWidths) => void;
}

/** Column heads that sort, with edges that change the widths. */
export function ColumnHeads(props: ColumnHeadsProps) {
  const styles = useStyles();
  const grid = useColumnStyles();
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of a table by roles */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus */}
      <div
        role="row"
        aria-rowindex={1}
        className={grid.grid}
        style={{ gridTemplateColumns: props.tracks }}
      >
        {props.columns.map(({ id: column, head }) => {
          const sorted = column === props.sort;
          const next = sorted ? !props.descending : NEWEST_FIRST.has(column);
          const Arrow = props.descending ? ArrowSortDown16Regular : ArrowSortUp16Regular;
          return (
            // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
            // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
            <div
              key={column}
              role="columnheader"
              className={styles.heading}
              aria-sort={sorted ? (props.descending ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                className={styles.button}
                onClick={() => props.onSort(column, next)}
              >
                {t(head)}
                {sorted && <Arrow aria-hidden />}
              </button>
              {column !== "title" && (
                <ColumnEdge
                  column={t(head)}
                  width={widthOf(column, props.widths)}
                  onResize={(width) => props.onResize({ ...props.widths, [column]: width })}
                />
              )}
            </div>
          );
        })}
        {props.withActions && (
          // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
          // biome-ignore lint/a11y/useFocusableInteractive: not interactive
          <div role="columnheader">
            <span className="visually-hidden">{t("lists.actions")}</span>
          </div>
        )}
      </div>
    </div>
  );
}

/** The order as one choice box, where rows are stacked and there are no columns. */
export function StackedSort(props: TableHeadProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const choices = props.columns.flatMap((column) =>
    [false, true].map((descending) => ({ ...column, descending })),
  );
  return (
    <div className={mergeClasses(styles.head, styles.select)}>
      <Select
        size="small"
        aria-label={t("lists.sort")}
        value={`${props.sort} ${props.descending}`}
        onChange={(_, data) => {
          const [column, descending] = data.value.split(" ");
          props.onSort(column as SortColumn, descending === "true");
        }}
      >
        {choices.map(({ id, head, descending }) => (
          <option key={`${id} ${descending}`} value={`${id} ${descending}`}>
            {t(head)}, {t(descending ? "lists.descending" : "lists.ascending")}
          </option>
        ))}
      </Select>
    </div>
  );
}
