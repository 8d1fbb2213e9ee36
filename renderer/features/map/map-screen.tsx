import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type CSSProperties, useCallback, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PaneEdge, usePane } from "../../components/pane-edge.tsx";
import { useRememberedParams } from "../../components/use-remembered-params.ts";
import { DistrictRecords } from "./district-records.tsx";
import { DistrictTable } from "./district-table.tsx";
import { loadGeography } from "./geography.ts";
import { MapFilters } from "./map-filters.tsx";
import { isNarrowed, type MapParams, MapParamsSchema, NO_MAP_FILTER } from "./map-params.ts";
import { MapPicture } from "./map-picture.tsx";
import { MapLegend } from "./map-shades.tsx";
import { isWhiteSpot } from "./measures.ts";
import { OutlineLine } from "./outline-line.tsx";

const STACKED = "@media (max-width: 900px), (max-height: 460px)";

const useStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    [STACKED]: { height: "auto", padding: tokens.spacingHorizontalM },
  },
  columns: {
    flex: "1 1 auto",
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, min(60%, var(--pane-width)))",
    gap: tokens.spacingHorizontalS,
    [STACKED]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  edge: { [STACKED]: { display: "none" } },
  left: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    [STACKED]: { height: "520px" },
  },
  picture: { flex: "1 1 auto", minHeight: 0 },
  right: { minHeight: 0, [STACKED]: { height: "460px" } },
});

/** The districts as a map and as a table: where work is done, and where nothing is known. */
export function MapScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { params, remember } = useRememberedParams(
    "map",
    MapParamsSchema,
    useSearch({ from: "/map" }),
  );
  const pane = usePane("map", { first: 500, least: 280, most: 900 });
  const navigate = useNavigate({ from: "/map" });
  const { fieldOfAction, status, partnerKind, measure } = params;
  const facts = useBackend(
    "map.districts",
    { fieldOfAction, status, partnerKind },
    { keepPrevious: true },
  );
  const { data: kept, error: outlineError } = useBackend("map.outline", {});
  const outline = kept?.outline ?? null;
  const geography = useQuery({
    // Projected once for each file, not for each window that opens the map.
    queryKey: ["geography", outline?.loadedAt ?? ""],
    queryFn: () => loadGeography(outline),
    enabled: kept !== undefined,
    placeholderData: keepPreviousData,
  });
  // 401 shapes are drawn a piece at a time, so that the window answers meanwhile.
  const counted = useDeferredValue(facts.data);
  const outlines = useDeferredValue(geography.data);
  const change = useCallback(
    (changed: Partial<MapParams>) => {
      // Which Kreis is open is no setting.
      remember({ ...changed, chosen: "" });
      void navigate({ replace: true, search: { ...params, ...changed } });
    },
    [navigate, params, remember],
  );
  const choose = useCallback((chosen: string) => change({ chosen }), [change]);
  const failed = facts.error ?? outlineError ?? geography.error;
  if (failed) {
    return (
      <Page>
        <LoadFailure error={failed} onRetry={() => void facts.refetch()} />
      </Page>
    );
  }
  if (!counted || !outlines) return <Waiting />;
  const { districts, unplaced } = counted;
  const { states } = outlines;
  const inView = districts.filter(({ ags }) => ags.startsWith(params.state));
  const white = inView.filter((district) => isWhiteSpot(district, measure)).length;
  const chosen = districts.find(({ ags }) => ags === params.chosen);
  return (
    <div className={styles.screen}>
      <PageHeader
        title={t("map.title")}
        actions={
          isNarrowed(params) && (
            <Button onClick={() => change(NO_MAP_FILTER)}>{t("map.filter.clear")}</Button>
          )
        }
        below={
          <span role="status">
            {t("map.summary", { known: inView.length - white, count: white })}
            {unplaced > 0 && ` ${t("map.unplaced", { count: unplaced })}`}
          </span>
        }
      />
      <MapFilters params={params} states={states} onChange={change} />
      <div
        className={styles.columns}
        style={{ "--pane-width": `${pane.width}px` } as CSSProperties}
      >
        <div className={styles.left}>
          <div className={styles.picture}>
            <MapPicture
              geography={outlines}
              districts={districts}
              measure={measure}
              state={params.state}
              chosen={params.chosen}
              onChoose={choose}
            />
          </div>
          <MapLegend measure={measure} />
          <OutlineLine outline={outline} districts={districts} />
        </div>
        <PaneEdge pane={pane} name={t("map.listPane")} side="right" className={styles.edge} />
        <div className={styles.right}>
          {chosen ? (
            <DistrictRecords
              district={chosen}
              districts={districts}
              params={params}
              onClose={() => choose("")}
            />
          ) : (
            <DistrictTable
              districts={districts}
              states={states}
              params={params}
              onChange={change}
            />
          )}
        </div>
      </div>
    </div>
  );
}
