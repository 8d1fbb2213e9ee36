import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const ROWS = ["phrase", "without", "beginning", "field", "years"] as const;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
  sample: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
  },
  meaning: { margin: 0 },
});

/** The query language in one line. */
export function QueryHelp() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <dl className={styles.line} aria-label={t("search.help")}>
      {ROWS.map((row) => (
        <div key={row} className={styles.item}>
          <dt>
            <code className={styles.sample}>{t(`search.helpLine.${row}Sample`)}</code>
          </dt>
          <dd className={styles.meaning}>{t(`search.helpLine.${row}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
