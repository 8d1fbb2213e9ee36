import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { memo, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { DateText, MomentText } from "../../components/date-text.tsx";
import { KindIcon } from "../../components/kind-icon.tsx";
import { ownToken } from "../../theme/themes.ts";
import { STACKED, useColumnStyles } from "./column-widths.ts";
import type { ListColumn } from "./list-columns.ts";

const useStyles = makeStyles({
  row: {
    minHeight: "44px",
    boxSizing: "border-box",
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: ownToken("hoverGround") },
  },
  first: { minWidth: 0, [STACKED]: { flex: "1 1 100%" } },
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `2px ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightMedium,
    textDecorationLine: "none",
    "& > svg": { flexShrink: 0, color: tokens.colorNeutralForeground3 },
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  // Under the words of the title, not under its sign.
  badge: { marginInlineStart: "24px" },
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  fact: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    fontVariantNumeric: "tabular-nums",
    [STACKED]: { ":empty": { display: "none" }, flex: "0 1 auto" },
  },
  actions: {
    position: "relative",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
});

/** One record in a table; a row that is still under way keeps its place. */
export const TableRow = memo(function TableRow(props: {
  ref: Ref<HTMLDivElement>;
  className: string;
  top: number;
  index: number;
  record: RecordSummary | undefined;
  columns: readonly ListColumn[];
  /** The grid's columns, as the head has them. */
  tracks: string;
  tabbable: boolean;
  actions?: (record: RecordSummary) => ReactNode;
}) {
  const styles = useStyles();
  const grid = useColumnStyles();
  const { t } = useTranslation();
  const { record } = props;
  const cell = (column: ListColumn["id"]): ReactNode => {
    if (!record) return null;
    switch (column) {
      case "title":
        return (
          <span className={styles.title}>
            <Link
              to="/record/$id"
              params={{ id: record.id }}
              className={styles.link}
              data-row={props.index}
              tabIndex={props.tabbable ? 0 : -1}
            >
              <KindIcon kind={record.kind} size={16} />
              <span className={styles.words}>{record.title}</span>
            </Link>
            {record.unconfirmedFields > 0 && (
              <Badge appearance="tint" color="warning" className={styles.badge}>
                {t("lists.unconfirmed", { count: record.unconfirmedFields })}
              </Badge>
            )}
          </span>
        );
      case "place":
        return record.place;
      case "detail":
        return record.detail;
      case "date":
        return <DateText date={record.date} style="short" />;
      case "updatedAt":
        return <MomentText at={record.updatedAt} />;
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
    // biome-ignore lint/a11y/useFocusableInteractive: the link inside takes the focus
    <div
      ref={props.ref}
      role="row"
      data-index={props.index}
      aria-rowindex={props.index + 2}
      className={mergeClasses(grid.grid, styles.row, props.className)}
      style={{ transform: `translateY(${props.top}px)`, gridTemplateColumns: props.tracks }}
    >
      {props.columns.map(({ id: column }) => (
        // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
        <div key={column} role="cell" className={column === "title" ? styles.first : styles.fact}>
          {cell(column)}
        </div>
      ))}
      {props.actions && (
        // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
        <div role="cell" className={styles.actions}>
          {record && props.actions(record)}
        </div>
      )}
    </div>
  );
});
