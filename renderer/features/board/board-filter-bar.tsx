import { Button, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type BoardFilter, NO_FILTER, NOBODY } from "./board-filters.ts";

const MONTHS = [1, 3, 6, 9, 12, 24];

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  filter: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  // However long somebody's name is.
  select: { maxWidth: "200px" },
});

/** By whom, and what counts as silence. */
export function BoardFilters(props: {
  filter: BoardFilter;
  responsible: readonly string[];
  /** How many are silent by the chosen months. */
  silent: number;
  onChange: (changes: Partial<BoardFilter>) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const responsibleId = useId();
  const monthsId = useId();
  const { filter, onChange } = props;
  return (
    <div className={styles.filters}>
      <div className={styles.filter}>
        <label htmlFor={responsibleId}>{t("board.responsible")}</label>
        <Select
          id={responsibleId}
          className={styles.select}
          value={filter.responsible}
          onChange={(_, data) => onChange({ responsible: data.value })}
        >
          <option value="">{t("board.everybody")}</option>
          {props.responsible.map((name) => (
            <option key={name}>{name}</option>
          ))}
          <option value={NOBODY}>{t("board.nobody")}</option>
        </Select>
      </div>
      <div className={styles.filter}>
        <label htmlFor={monthsId}>{t("board.warnAfter")}</label>
        <Select
          id={monthsId}
          value={String(filter.months)}
          onChange={(_, data) => onChange({ months: Number(data.value) })}
        >
          {MONTHS.map((months) => (
            <option key={months} value={months}>
              {t("board.months", { count: months })}
            </option>
          ))}
        </Select>
      </div>
      <ToggleButton
        checked={filter.silentOnly}
        onClick={() => onChange({ silentOnly: !filter.silentOnly })}
      >
        {t("board.silentOnly", { count: props.silent })}
      </ToggleButton>
      {(filter.responsible !== "" || filter.silentOnly) && (
        <Button appearance="subtle" onClick={() => onChange(NO_FILTER)}>
          {t("board.clearFilters")}
        </Button>
      )}
    </div>
  );
}
