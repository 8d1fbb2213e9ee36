import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { KeyWay } from "./key-way.tsx";
import { SHORTCUT_GROUPS } from "./shortcuts.ts";

const useStyles = makeStyles({
  columns: { columnWidth: "360px", columnGap: tokens.spacingHorizontalXXXL },
  group: { marginBottom: tokens.spacingVerticalM },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    breakAfter: "avoid",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
    breakInside: "avoid",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
});

/** Every shortcut of the program, under headings of level 3. */
export function ShortcutList() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.columns}>
      {SHORTCUT_GROUPS.map((group) => (
        <section key={group.title} className={styles.group}>
          <h3 className={styles.heading}>{t(`shell.keys.${group.title}`)}</h3>
          <dl className={styles.rows}>
            {group.rows.map((row) => (
              <div key={row.purpose} className={styles.row}>
                <dt>{t(`shell.keys.${row.purpose}`)}</dt>
                <dd className={styles.keys}>
                  {row.ways.map((keys) => (
                    <KeyWay key={JSON.stringify(keys)} keys={keys} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
