import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    // A low and narrow window has no room for a bar that stays.
    "@media (max-height: 320px)": { position: "static" },
  },
});

/** Foot of a long form: what ends it stays in view, however far it is scrolled. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className={useStyles().bar}>{children}</div>;
}
