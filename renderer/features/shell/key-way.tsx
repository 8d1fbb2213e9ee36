import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Keys } from "./shortcuts.ts";

const useStyles = makeStyles({
  way: { display: "inline-flex", gap: tokens.spacingHorizontalXS },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    padding: `1px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: "2px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "nowrap",
  },
});

/** Keys pressed together, drawn as keys. */
export function KeyWay({ keys }: { keys: Keys }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span className={styles.way}>
      {keys.map((key) => {
        const word = typeof key === "string" ? t(`shell.keys.${key}`) : key.letter;
        return (
          <kbd key={word} className={styles.key}>
            {word}
          </kbd>
        );
      })}
    </span>
  );
}
