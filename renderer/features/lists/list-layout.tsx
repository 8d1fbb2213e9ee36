import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  screen: {
    boxSizing: "border-box",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    "@media (max-width: 700px)": { padding: tokens.spacingHorizontalM },
    // A short window scrolls as a whole; the table keeps a useful height.
    "@media (max-height: 460px)": { height: "auto" },
  },
  table: {
    flex: "1 1 auto",
    minHeight: 0,
    "@media (max-height: 460px)": { height: "300px", flex: "none" },
  },
});

/** A screen whose table takes the height that its head leaves. */
export function ListLayout(props: { head: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      {props.head}
      <div className={styles.table}>{props.children}</div>
    </div>
  );
}
