import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FacetCounts } from "../../../shared/domain/search.ts";
import { useNumberFormat } from "../../messages/use-language.ts";
import { useSearchNarrowing } from "./use-search.ts";

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  value: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    minHeight: "30px",
  },
  box: { minWidth: 0, alignItems: "flex-start" },
  count: {
    flexShrink: 0,
    padding: "6px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What the hits can be narrowed by, with how often each value occurs. */
export const FacetPanel = memo(function FacetPanel(props: { facets: readonly FacetCounts[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { activeCount, clear } = useSearchNarrowing();
  return (
    <div className={styles.panel}>
      {activeCount > 0 && (
        <Button size="small" onClick={clear}>
          {t("search.clearFilters")}
        </Button>
      )}
      {props.facets.map(
        (facet) => facet.values.length > 0 && <FacetGroup key={facet.facet} facet={facet} />,
      )}
    </div>
  );
});

const FacetGroup = memo(function FacetGroup({ facet }: { facet: FacetCounts }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const { filters, toggle } = useSearchNarrowing();
  const [all, setAll] = useState(false);
  const values = all
    ? facet.values
    : facet.values.filter((value, index) => index < SHOWN_AT_FIRST || value.selected);
  const hidden = facet.values.length - values.length;
  const word = (value: string, label: string) =>
    facet.facet === "kind" ? t(`kinds.${value}.many` as "kinds.event.many") : label;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t(`search.facet.${facet.facet}`)}</legend>
      {values.map((value) => (
        <FacetValue
          key={value.value}
          label={word(value.value, value.label)}
          count={format(value.count)}
          chosen={filters[facet.facet]?.includes(value.value) ?? false}
          onToggle={() => toggle(facet.facet, value.value)}
        />
      ))}
      {(hidden > 0 || all) && facet.values.length > SHOWN_AT_FIRST && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={all}
          onClick={() => setAll((before) => !before)}
        >
          {all ? t("search.showLess") : t("search.showMore", { total: facet.values.length })}
        </Button>
      )}
    </fieldset>
  );
});

/** A value to narrow by. Its box follows the click at once, the results a moment later. */
function FacetValue(props: {
  label: string;
  count: string;
  chosen: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const [checked, setChecked] = useState(props.chosen);
  useEffect(() => setChecked(props.chosen), [props.chosen]);
  return (
    <div className={styles.value}>
      <Checkbox
        className={styles.box}
        checked={checked}
        onChange={() => {
          setChecked(!checked);
          props.onToggle();
        }}
        label={props.label}
      />
      <span className={styles.count}>{props.count}</span>
    </div>
  );
}
