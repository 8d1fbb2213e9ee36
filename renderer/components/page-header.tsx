import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalL,
    "@media (max-height: 460px)": { paddingBottom: tokens.spacingVerticalS },
  },
  lead: { "@media (max-width: 560px), (max-height: 460px)": { display: "none" } },
  words: { flex: "1 1 260px", minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  above: { marginBottom: tokens.spacingVerticalXS },
  below: {
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
});

/** Head of a screen: its one h1, what belongs above and below it, and what can be done. */
export function PageHeader(props: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${props.title} – Fadenwerk`;
  }, [props.title]);
  return (
    <header className={styles.header}>
      {props.lead && <div className={styles.lead}>{props.lead}</div>}
      <div className={styles.words}>
        {props.above && <div className={styles.above}>{props.above}</div>}
        <h1 className={styles.title}>{props.title}</h1>
        {props.below && <div className={styles.below}>{props.below}</div>}
      </div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </header>
  );
}
