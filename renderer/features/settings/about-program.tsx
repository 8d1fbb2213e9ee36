import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useShell } from "../../backend/queries.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { PROGRAM_LICENCE, THIRD_PARTY } from "./third-party.ts";

const useStyles = makeStyles({
  text: { marginTop: 0 },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    "@media (max-width: 400px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, hyphens: "none" },
  summary: { cursor: "pointer", minHeight: "24px", fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%", marginTop: tokens.spacingVerticalS },
  cell: {
    textAlign: "start",
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    hyphens: "none",
  },
  head: { fontWeight: tokens.fontWeightSemibold },
});

/** Version, licence, and the parts the program is made of. */
export function AboutProgram() {
  const styles = useStyles();
  const { t } = useTranslation();
  const info = useShell("app.info", {});
  return (
    <SectionCard title={t("settings.about")}>
      <p className={styles.text}>{t("settings.aboutText")}</p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t("settings.version")}</dt>
        <dd className={styles.value}>{info.data?.version}</dd>
        <dt className={styles.term}>{t("settings.licence")}</dt>
        <dd className={styles.value}>{PROGRAM_LICENCE}</dd>
        <dt className={styles.term}>{t("settings.engine")}</dt>
        <dd className={styles.value}>
          {info.data &&
            `Electron ${info.data.electron}, Chromium ${info.data.chrome}, Node ${info.data.node}`}
        </dd>
      </dl>
      <details>
        <summary className={styles.summary}>{t("settings.thirdParty")}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t("settings.component")}
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {t("settings.licence")}
              </th>
            </tr>
          </thead>
          <tbody>
            {THIRD_PARTY.map(([name, licence]) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  {name}
                </th>
                <td className={styles.cell}>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </SectionCard>
  );
}
