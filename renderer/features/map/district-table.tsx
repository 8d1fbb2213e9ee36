import {
  SearchBox as FilterBox,
  makeStyles,
  mergeClasses,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { ArrowSortDown16Regular } from "@fluentui/react-icons/svg/arrow-sort-down";
import { ArrowSortUp16Regular } from "@fluentui/react-icons/svg/arrow-sort-up";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportTable } from "../../../shared/domain/export-table.ts";
import { useOverscan } from "../../components/printing.ts";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { useNumberFormat } from "../../messages/use-language.ts";
import { ownToken } from "../../theme/themes.ts";
import { SaveTableButton } from "../reports/save-table-button.tsx";
import {
  DISTRICT_COLUMNS,
  type DistrictColumn,
  type DistrictOrder,
  orderDistricts,
} from "./district-rows.ts";
import type { DrawnState } from "./geography.ts";
import type { MapParams } from "./map-params.ts";
import type { DistrictFacts } from "./measures.ts";
import { useDistrictText } from "./use-district-text.ts";

const ROW_HEIGHT = 34;

const SLIM = "@container (max-width: 420px)";

const useStyles = makeStyles({
  panel: {
    containerType: "inline-size",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
  },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  filter: { flex: "1 1 140px", minWidth: 0 },
  frame: {
    flex: "1 1 auto",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  head: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollbarGutter: "stable",
    overflowY: "hidden",
  },
  scroll: { flex: "1 1 auto", overflowY: "auto", scrollbarGutter: "stable", minHeight: 0 },
  body: { position: "relative" },
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 44px repeat(4, 60px)",
    [SLIM]: { gridTemplateColumns: "minmax(0, 1fr) 64px" },
    alignItems: "center",
    paddingInline: tokens.spacingHorizontalM,
    columnGap: tokens.spacingHorizontalXS,
  },
  row: {
    position: "absolute",
    insetInline: 0,
    top: 0,
    height: `${ROW_HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: ownToken("hoverGround") },
  },
  chosen: {
    backgroundColor: ownToken("selectedGround"),
    color: ownToken("selectedInk"),
    "& button": { color: ownToken("selectedInk") },
  },
  headButton: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "32px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    textAlign: "start",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  // Without room, a Kreis and what the map is shaded by are what counts.
  dispensable: { [SLIM]: { display: "none" } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
  name: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    textAlign: "start",
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    ":hover": { textDecorationLine: "underline" },
  },
  land: { fontSize: tokens.fontSizeBase200 },
  empty: { padding: tokens.spacingHorizontalL, margin: 0 },
});

/** All Kreise with their numbers: whatever the map shows can be read, sorted and chosen here. */
export function DistrictTable(props: {
  districts: readonly DistrictFacts[];
  states: readonly DrawnState[];
  params: MapParams;
  onChange: (changed: Partial<MapParams>) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { districts, params, states } = props;
  const text = useDistrictText(districts);
  const [filter, setFilter] = useState("");
  const [chosenOrder, setOrder] = useState<DistrictOrder | null>(null);
  // Until somebody sorts, the most of what is measured comes first.
  const order = chosenOrder ?? {
    column: params.measure,
    descending: params.measure !== "silentDays",
  };
  const stateOf = useCallback(
    (ags: string) => states.find((state) => ags.startsWith(state.ags)),
    [states],
  );
  const { column, descending } = order;
  const rows = useMemo(
    () =>
      orderDistricts(
        districts,
        {
          measure: params.measure,
          state: params.state,
          onlyWhiteSpots: params.white,
          text: filter,
        },
        { column, descending },
        (ags) => stateOf(ags)?.name ?? "",
      ),
    [districts, params, filter, column, descending, stateOf],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const overscan = useOverscan(10);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.ags ?? index,
    overscan,
  });
  const focus = useRowFocus({
    list: scroll,
    count: rows.length,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
  });
  const cell = (district: DistrictFacts, name: DistrictColumn) => {
    switch (name) {
      case "name":
        return null;
      case "state": {
        const state = stateOf(district.ags);
        return (
          <span className={styles.land} title={state?.name}>
            <span aria-hidden>{state?.code}</span>
            <span className="visually-hidden">{state?.name}</span>
          </span>
        );
      }
      case "silentDays":
        return district.silentDays === null ? (
          <span className={styles.none}>{t("map.never")}</span>
        ) : (
          format(district.silentDays)
        );
      default:
        return (
          <span className={district[name] === 0 ? styles.none : undefined}>
            {format(district[name])}
          </span>
        );
    }
  };
  const asTable = (): ExportTable => ({
    title: t("map.table"),
    columns: DISTRICT_COLUMNS.map((column) => ({
      label: t(`map.column.${column}`),
      type: column === "name" || column === "state" ? "text" : "number",
    })),
    rows: rows.map((district) =>
      DISTRICT_COLUMNS.map((column) => {
        if (column === "name") return text.name(district);
        return column === "state" ? (stateOf(district.ags)?.name ?? "") : district[column];
      }),
    ),
  });
  return (
    <section className={styles.panel} aria-label={t("map.table")}>
      <div className={styles.tools}>
        <FilterBox
          className={styles.filter}
          size="small"
          aria-label={t("map.filterByName")}
          placeholder={t("map.filterByName")}
          value={filter}
          dismiss={{ "aria-label": t("lists.showAll"), title: t("lists.showAll") }}
          onChange={(_, data) => setFilter(data.value)}
        />
        <Switch
          label={t("map.onlyWhite")}
          checked={params.white}
          onChange={(_, data) => props.onChange({ white: data.checked })}
        />
        <span role="status" className={styles.land}>
          {t("map.rows", { count: rows.length })}
        </span>
        <SaveTableButton size="small" title={t("map.table")} make={asTable} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: real table elements cannot be placed by a virtual list */}
      <div
        role="table"
        aria-label={t("map.table")}
        aria-rowcount={rows.length + 1}
        className={styles.frame}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: part of a table by roles */}
        <div role="rowgroup" className={styles.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: part of a table by roles */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus */}
          <div role="row" aria-rowindex={1} className={styles.grid}>
            {DISTRICT_COLUMNS.map((name) => {
              const sorted = name === column;
              const Arrow = descending ? ArrowSortDown16Regular : ArrowSortUp16Regular;
              return (
                // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
                // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
                <div
                  key={name}
                  role="columnheader"
                  aria-sort={sorted ? (descending ? "descending" : "ascending") : "none"}
                  className={mergeClasses(
                    name !== "name" && name !== "state" && styles.number,
                    name !== "name" && name !== params.measure && styles.dispensable,
                  )}
                >
                  <button
                    type="button"
                    className={styles.headButton}
                    title={t(`map.column.${name}`)}
                    onClick={() =>
                      setOrder({
                        column: name,
                        descending: sorted ? !descending : name !== "name" && name !== "state",
                      })
                    }
                  >
                    <span aria-hidden>{t(`map.columnShort.${name}`)}</span>
                    <span className="visually-hidden">{t(`map.column.${name}`)}</span>
                    {sorted && <Arrow aria-hidden />}
                  </button>
                </div>
              );
            })}
          </div>
        </div>
        {rows.length === 0 && <p className={styles.empty}>{t("map.noRows")}</p>}
        <div className={styles.scroll} ref={scroll} role="presentation">
          {/* biome-ignore lint/a11y/useSemanticElements: part of a table by roles */}
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtual.getTotalSize() }}
            onKeyDown={focus.onKeyDown}
          >
            {virtual.getVirtualItems().map((item) => {
              const district = rows[item.index];
              if (!district) return null;
              const chosen = district.ags === params.chosen;
              return (
                // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
                // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={mergeClasses(styles.grid, styles.row, chosen && styles.chosen)}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {/* biome-ignore lint/a11y/useSemanticElements: part of a table by roles */}
                  <div role="cell" style={{ minWidth: 0, display: "flex" }}>
                    <button
                      type="button"
                      className={styles.name}
                      data-row={item.index}
                      tabIndex={item.index === focus.active ? 0 : -1}
                      title={text.name(district)}
                      onClick={() => props.onChange({ chosen: chosen ? "" : district.ags })}
                    >
                      {text.name(district)}
                    </button>
                  </div>
                  {DISTRICT_COLUMNS.slice(1).map((name) => (
                    // biome-ignore lint/a11y/useSemanticElements: part of a table by roles
                    <div
                      key={name}
                      role="cell"
                      className={mergeClasses(
                        name !== "state" && styles.number,
                        name !== params.measure && styles.dispensable,
                      )}
                    >
                      {cell(district, name)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}
