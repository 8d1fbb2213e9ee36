import { Button, Link, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { Filter20Regular } from "@fluentui/react-icons/svg/filter";
import { type CSSProperties, memo, type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { FacetCounts, SearchRequest, SearchResponse } from "../../../shared/domain/search.ts";
import { MomentText } from "../../components/date-text.tsx";
import { PaneEdge, usePane } from "../../components/pane-edge.tsx";
import { PrintedPart } from "../../components/printed-part.tsx";
import { SideDrawer } from "../../components/side-drawer.tsx";
import { useMedia } from "../../components/use-media.ts";
import { askForReport } from "../reports/report-request.ts";
import { FacetPanel } from "./facet-panel.tsx";
import { HitCount } from "./hit-count.tsx";
import { KindFilter } from "./kind-filter.tsx";
import { NoResults } from "./no-results.tsx";
import { ResultList } from "./result-list.tsx";
import { SaveSearch } from "./save-search.tsx";
import { MOST_ROWS, type SearchQuestion } from "./search-question.ts";
import { useSearchActions } from "./search-text.tsx";
import { useSearchNarrowing } from "./use-search.ts";
import { useSearchFacets } from "./use-search-rows.ts";

/** Below this the filters move into a drawer. */
const ROOM_FOR_FILTERS = "(min-width: 1180px)";
/** In such a window the kinds too move into the drawer: the head must not eat the room of the list. */
const SMALL = "(max-width: 700px), (max-height: 460px)";
const SORTS = ["relevance", "date", "title"] as const satisfies readonly SearchRequest["sort"][];

const NO_FACETS: readonly FacetCounts[] = [];

const useStyles = makeStyles({
  screen: { height: "100%", display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  withFilters: { gridTemplateColumns: "var(--pane-width) auto minmax(0, 1fr)" },
  filters: {
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  results: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    minHeight: 0,
  },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  tools: { display: "flex", flexWrap: "wrap", marginInlineStart: "auto", alignItems: "center" },
  corrected: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { flex: "1 1 auto", minHeight: 0, overflowY: "auto" },
  kinds: { marginBottom: tokens.spacingVerticalL },
});

/** What was found for a question, with all that it can be narrowed, sorted and kept by. */
export const ShownResults = memo(function ShownResults(props: {
  question: SearchQuestion;
  first: SearchResponse;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { question, first } = props;
  const { activeCount } = useSearchNarrowing();
  const allFacets = useSearchFacets(question, first);
  const facets = useMemo(() => allFacets?.filter(({ facet }) => facet !== "kind"), [allFacets]);
  const roomForFilters = useMedia(ROOM_FOR_FILTERS);
  const small = useMedia(SMALL);
  const pane = usePane("filters", { first: 256, least: 200, most: 480 });
  // Until they are known their place is kept, so that the results do not jump.
  const filtersWorthShowing =
    !facets || activeCount > 0 || small || facets.some(({ values }) => values.length > 0);
  return (
    <div
      className={mergeClasses(
        styles.screen,
        roomForFilters && filtersWorthShowing && styles.withFilters,
      )}
      style={{ "--pane-width": `${pane.width}px` } as CSSProperties}
    >
      {roomForFilters && filtersWorthShowing && (
        <>
          <aside className={styles.filters} aria-label={t("search.filters")}>
            <FacetPanel facets={facets ?? NO_FACETS} />
          </aside>
          <PaneEdge pane={pane} name={t("search.filters")} side="left" />
        </>
      )}
      <section className={styles.results} aria-label={t("search.resultsHeading")}>
        <div className={styles.head}>
          <div className={styles.line}>
            <HitCount total={first.total} />
            <div className={styles.tools}>
              {!roomForFilters && filtersWorthShowing && (
                <FilterDrawer activeCount={activeCount}>
                  {small && (
                    <div className={styles.kinds}>
                      <KindFilter counts={first.countsByKind} />
                    </div>
                  )}
                  <FacetPanel facets={facets ?? NO_FACETS} />
                </FilterDrawer>
              )}
              <SortChoice />
              <SaveSearch iconOnly={small} />
              <ReportButton question={question} disabled={first.total === 0} />
            </div>
          </div>
          {!small && <KindFilter counts={first.countsByKind} />}
          <Corrections corrections={first.corrections} query={question.text} />
          {question.newSince !== null && <News since={question.newSince} count={first.fresh} />}
        </div>
        <PrintedPart total={first.total} most={MOST_ROWS} />
        <div className={styles.list}>
          {first.total === 0 ? (
            <NoResults query={question.text} advice={first.advice} />
          ) : (
            <ResultList question={question} first={first} />
          )}
        </div>
      </section>
    </div>
  );
});

const SortChoice = memo(function SortChoice() {
  const { t } = useTranslation();
  const { sort, setSort } = useSearchNarrowing();
  return (
    <Select
      size="small"
      aria-label={t("search.sort")}
      value={sort}
      onChange={(_, data) => setSort(data.value as SearchRequest["sort"])}
    >
      {SORTS.map((choice) => (
        <option key={choice} value={choice}>
          {t(`search.sortBy.${choice}`)}
        </option>
      ))}
    </Select>
  );
});

function ReportButton(props: { question: SearchQuestion; disabled: boolean }) {
  const { t } = useTranslation();
  const { text, filters } = props.question;
  return (
    <Button
      appearance="subtle"
      icon={<DocumentArrowRight20Regular />}
      aria-label={t("reports.make")}
      title={t("reports.make")}
      disabledFocusable={props.disabled}
      onClick={() => {
        const { kind, ...others } = filters;
        const kinds = (kind ?? []) as RecordKind[];
        askForReport({ type: "search", query: text, kinds, filters: others });
      }}
    />
  );
}

function FilterDrawer(props: { activeCount: number; children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<Filter20Regular />}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {props.activeCount > 0
          ? t("search.filtersActive", { count: props.activeCount })
          : t("search.filters")}
      </Button>
      <SideDrawer
        open={open}
        title={t("search.filters")}
        closeName={t("shell.dismiss")}
        onClose={() => setOpen(false)}
      >
        {props.children}
      </SideDrawer>
    </>
  );
}

/** How much is new since a saved search was looked at before; its rows are marked. */
function News(props: { since: string; count: number | null }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (props.count === null) return null;
  return (
    <p className={styles.corrected}>
      {t("search.news", { count: props.count })} <MomentText at={props.since} withTime />
    </p>
  );
}

/** "Meinten Sie": which word the library does not know, and what was searched instead. */
function Corrections(props: { corrections: SearchResponse["corrections"]; query: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const search = useSearchActions();
  if (props.corrections.length === 0) return null;
  return (
    <>
      {props.corrections.map(({ word, used }) => (
        <p key={word} className={styles.corrected}>
          {t("search.corrected", { word })}{" "}
          <Link as="button" inline onClick={() => search.submit(props.query.replace(word, used))}>
            {used}
          </Link>
          .
        </p>
      ))}
    </>
  );
}
