import { makeStyles, tokens } from "@fluentui/react-components";

/** Lines of the cards of the start page: what it is on the left, a short fact on the right. */
export const useLineStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
    minHeight: "24px",
  },
  main: { minWidth: 0 },
  fact: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    textAlign: "end",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  more: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorBrandForegroundLink,
  },
  pair: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopStyle: "none", paddingTop: 0 },
  },
  compare: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    marginInlineStart: "auto",
    color: tokens.colorBrandForegroundLink,
  },
  pairFoot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
