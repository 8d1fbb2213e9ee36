import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateField } from "../../components/date-field.tsx";
import { addDays, addMonths } from "../follow-ups/due-dates.ts";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  label: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    alignItems: "flex-end",
  },
  day: { flex: "1 1 110px", maxWidth: "160px" },
});

/** When to come back to it: a week, a month, or a day. */
export function FollowUpField(props: {
  value: string | null;
  onChange: (day: string | null | undefined) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const today = localToday();
  const choices = [
    ["inAWeek", addDays(today, 7)],
    ["inAMonth", addMonths(today, 1)],
  ] as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{t("quickNote.followUp")}</legend>
      <div className={styles.choices}>
        {choices.map(([key, day]) => (
          <ToggleButton
            key={key}
            checked={props.value === day}
            onClick={() => props.onChange(props.value === day ? null : day)}
          >
            {t(`quickNote.${key}`)}
          </ToggleButton>
        ))}
        <DateField
          className={styles.day}
          label={t("quickNote.otherDay")}
          value={props.value}
          onChange={props.onChange}
        />
      </div>
    </fieldset>
  );
}
