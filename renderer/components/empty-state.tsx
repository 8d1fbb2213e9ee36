import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: "520px",
    margin: "0 auto",
  },
  icon: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "56px",
    height: "56px",
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What stands where nothing is yet: says what would be here and offers the next step. */
export function EmptyState(props: {
  icon?: ReactNode;
  /** 1 where this is the whole screen and no other heading names it. */
  level?: 1 | 2;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
}) {
  const styles = useStyles();
  const Heading = props.level === 1 ? "h1" : "h2";
  return (
    <div className={styles.box}>
      {props.icon && <span className={styles.icon}>{props.icon}</span>}
      <Heading className={styles.title}>{props.title}</Heading>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
