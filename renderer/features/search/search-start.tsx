import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import type { FacetName } from "../../../shared/domain/search.ts";
import { useBackend } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { EmptyLibrary } from "./empty-library.tsx";
import { QueryHelp } from "./query-help.tsx";
import { SavedSearches } from "./saved-searches.tsx";
import { useSearchActions } from "./search-text.tsx";

/** Facets whose commonest values make good first queries, and how many of each. */
const EXAMPLE_FACETS: readonly [FacetName, number][] = [
  ["fieldOfAction", 3],
  ["region", 2],
  ["organisation", 1],
];
const RECENT_RECORDS = 7;
/** Saved searches have a card of their own. */
const RECENT_KINDS = RECORD_KINDS.filter((kind) => kind !== "savedSearch");

const useStyles = makeStyles({
  text: { maxWidth: "680px", margin: 0 },
  examples: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXL,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 340px), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    alignItems: "start",
    marginTop: tokens.spacingVerticalXL,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    minHeight: "28px",
  },
  faint: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The start page: what can be searched for, saved searches, what was changed last. */
export function SearchStart() {
  const styles = useStyles();
  const { t } = useTranslation();
  const recent = useBackend("records.list", {
    kinds: RECENT_KINDS,
    sort: "updatedAt",
    descending: true,
    limit: RECENT_RECORDS,
  });
  if (recent.data && recent.data.total === 0)
    return (
      <Page>
        <EmptyLibrary level={1} />
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={t("search.start.title")}
        below={<p className={styles.text}>{t("search.start.text")}</p>}
      />
      <Examples />
      <QueryHelp />
      <div className={styles.columns}>
        <SectionCard title={t("search.start.recent")}>
          <ul className={styles.list}>
            {recent.data?.items.map((record) => (
              <li key={record.id} className={styles.item}>
                <RecordLink id={record.id} kind={record.kind}>
                  {record.title}
                </RecordLink>
                <span className={styles.faint}>
                  <MomentText at={record.updatedAt} />
                </span>
              </li>
            ))}
          </ul>
        </SectionCard>
        <SavedSearches />
      </div>
    </Page>
  );
}

/** Queries that are sure to find something: the commonest values of the library itself. */
function Examples() {
  const styles = useStyles();
  const { t } = useTranslation();
  const search = useSearchActions();
  const everything = useBackend("search.run", { query: "", withFacets: true, limit: 1 });
  const facets = everything.data?.facets ?? [];
  const found = EXAMPLE_FACETS.flatMap(([name, count]) =>
    (facets.find(({ facet }) => facet === name)?.values ?? []).slice(0, count),
  );
  // A Kreis may be both the commonest region and the commonest organisation.
  const examples = [...new Set(found.map(({ label }) => label))];
  if (examples.length === 0) return null;
  return (
    <section className={styles.examples} aria-label={t("search.start.examples")}>
      <span className={styles.faint} aria-hidden>
        {t("search.start.examples")}
      </span>
      {examples.map((label) => (
        <Button
          key={label}
          shape="circular"
          size="small"
          aria-label={t("search.start.tryExample", { example: label })}
          onClick={() => search.submit(label)}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
