import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import type { DrawnState } from "./geography.ts";
import type { MapParams } from "./map-params.ts";
import { MEASURES, type Measure } from "./measures.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalM,
  },
  // A long choice must not widen its column.
  box: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

/** What the map shades by and is narrowed to. */
export function MapFilters(props: {
  params: MapParams;
  states: readonly DrawnState[];
  onChange: (changed: Partial<MapParams>) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { params, onChange } = props;
  const { data } = useBackend("vocabularies.list", { vocabulary: null });
  const labels = (vocabulary: string) =>
    (data?.terms ?? []).filter((term) => term.vocabulary === vocabulary).map((term) => term.label);
  const choice = (
    name: "fieldOfAction" | "status" | "partnerKind",
    vocabulary: string,
    more: readonly string[] = [],
  ) => (
    <Field label={t(`map.filter.${name}`)} size="small">
      <Select
        size="small"
        className={styles.box}
        value={params[name]}
        onChange={(_, { value }) => onChange({ [name]: value })}
      >
        <option value="">{t("map.filter.all")}</option>
        {[...new Set([...more, ...labels(vocabulary), params[name]])]
          .filter((label) => label !== "")
          .map((label) => (
            <option key={label} value={label}>
              {label}
            </option>
          ))}
      </Select>
    </Field>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere
    <div role="group" className={styles.row} aria-label={t("map.filters")}>
      <Field label={t("map.filter.measure")} size="small">
        <Select
          size="small"
          className={styles.box}
          value={params.measure}
          onChange={(_, { value }) => onChange({ measure: value as Measure })}
        >
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {t(`map.measure.${measure}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("map.filter.state")} size="small">
        <Select
          size="small"
          className={styles.box}
          value={params.state}
          onChange={(_, { value }) => onChange({ state: value, chosen: "" })}
        >
          <option value="">{t("map.filter.germany")}</option>
          {[...props.states]
            .sort((a, b) => a.name.localeCompare(b.name, "de"))
            .map((state) => (
              <option key={state.ags} value={state.ags}>
                {state.name}
              </option>
            ))}
        </Select>
      </Field>
      {choice("fieldOfAction", "fieldsOfAction")}
      {choice("status", "partnershipStatuses")}
      {choice("partnerKind", "organisationKinds")}
    </div>
  );
}
