import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type TableCell, toCsv, toTabbed } from "../../../shared/text/table-text.ts";
import { useBackend } from "../../backend/queries.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { MENU_POSITION } from "../../components/menu-position.ts";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage, useNumberFormat } from "../../messages/use-language.ts";
import { ownToken } from "../../theme/themes.ts";
import { copyText } from "../records/copy-text.ts";
import { SaveTableButton } from "../reports/save-table-button.tsx";
import { type ChartSpec, searchBehind } from "./charts.ts";

/** Rows shown before somebody asks for all. */
const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { ":hover": { backgroundColor: ownToken("hoverGround") } },
  cell: { padding: `3px ${tokens.spacingHorizontalS}`, verticalAlign: "middle" },
  label: { fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
  },
  track: { height: "14px", display: "block" },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS },
});

/**
 * Counts as bars. The chart is a table whose middle column is drawn, so that nobody needs the
 * drawing; the other view has shares in its place. Every label leads to the records behind it.
 */
export function BarChart({ chart }: { chart: ChartSpec }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const format = useNumberFormat();
  const language = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useBackend("statistics.count", chart, { keepPrevious: true });
  const title = t("statistics.title", {
    kind: t(`kinds.${chart.kind}.many`),
    by: t(`statistics.by.${chart.by}`),
  });
  const heads = [t(`statistics.column.${chart.by}`), t("statistics.count"), t("statistics.share")];
  const rows = data?.rows ?? [];
  const total = data?.total ?? 0;
  const share = (count: number) => (total === 0 ? 0 : count / total);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const largest = Math.max(1, ...rows.map((row) => row.count));
  // The newest years are what is asked for; of everything else the most frequent.
  const shown = all
    ? rows
    : chart.by === "year"
      ? rows.slice(-SHOWN_AT_FIRST)
      : rows.slice(0, SHOWN_AT_FIRST);

  function copy(write: (cells: TableCell[][]) => string) {
    const cells: TableCell[][] = [
      heads,
      ...rows.map(({ label, count }) => [
        label,
        count,
        `${(share(count) * 100).toFixed(1).replace(".", ",")} %`,
      ]),
    ];
    if (copyText(write(cells))) notify.done(t("records.values.copied"));
  }

  return (
    <SectionCard
      title={title}
      actions={
        <span className={mergeClasses(styles.actions, "no-print")}>
          <Button
            size="small"
            appearance="subtle"
            icon={asTable ? <DataBarHorizontal20Regular /> : <Table20Regular />}
            aria-label={t(asTable ? "statistics.asChartNamed" : "statistics.asTableNamed", {
              title,
            })}
            title={t(asTable ? "statistics.asChart" : "statistics.asTable")}
            onClick={() => setAsTable(!asTable)}
          />
          <SaveTableButton
            size="small"
            title={title}
            make={() => ({
              title,
              columns: [
                { label: heads[0] ?? "", type: "text" },
                { label: heads[1] ?? "", type: "number" },
                { label: heads[2] ?? "", type: "percent" },
              ],
              rows: rows.map(({ label, count }) => [label, count, share(count)]),
            })}
          />
          <Menu positioning={MENU_POSITION}>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<Copy20Regular />}
                aria-label={t("statistics.copyNamed", { title })}
                title={t("statistics.copy")}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => copy(toTabbed)}>{t("statistics.copyTable")}</MenuItem>
                <MenuItem onClick={() => copy(toCsv)}>{t("statistics.copyCsv")}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
      }
    >
      {error && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && rows.length === 0 && <p>{t("statistics.nothing")}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={title}>
          <colgroup>
            <col style={{ width: "46%" }} />
            <col />
            <col style={{ width: asTable ? "90px" : "56px" }} />
          </colgroup>
          <thead className={asTable ? undefined : "visually-hidden"}>
            <tr>
              {(asTable ? heads : [heads[0], "", heads[1]]).map((head, index) =>
                head ? (
                  <th
                    key={head}
                    scope="col"
                    className={mergeClasses(styles.head, index > 0 && styles.number)}
                  >
                    {head}
                  </th>
                ) : (
                  <td key="bar" />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ label, count }) => (
              <tr key={label} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                  <Link to="/" search={searchBehind(chart, label)} className={styles.link}>
                    {label}
                  </Link>
                </th>
                {!asTable && (
                  <td className={styles.cell} aria-hidden>
                    <svg className={styles.track} width="100%" aria-hidden>
                      <rect
                        className={styles.bar}
                        width={`${(count / largest) * 100}%`}
                        height="14"
                        rx="2"
                      />
                    </svg>
                  </td>
                )}
                <td className={mergeClasses(styles.cell, styles.number)}>{format(count)}</td>
                {asTable && (
                  <td className={mergeClasses(styles.cell, styles.number)}>
                    {percent.format(share(count))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && rows.length > 0 && (
        <div className={styles.foot}>
          <span>
            {t("statistics.total", { count: total, formatted: format(total) })}
            {data.without > 0 &&
              ` ${t("statistics.without", { count: data.without, formatted: format(data.without) })}`}
            {rows.reduce((sum, row) => sum + row.count, 0) > total && ` ${t("statistics.several")}`}
          </span>
          {rows.length > SHOWN_AT_FIRST && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? t("search.showLess") : t("search.showMore", { total: rows.length })}
            </Button>
          )}
        </div>
      )}
    </SectionCard>
  );
}
