import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    width: "100%",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    "@media (max-width: 700px)": {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
    },
  },
  text: { maxWidth: "820px" },
  wide: { maxWidth: "1180px" },
  full: { maxWidth: "none" },
});

/** The measure of a screen: `text` for forms and settings, `wide` for records, `full` for lists. */
export function Page(props: { width?: "text" | "wide" | "full"; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div data-page className={mergeClasses(styles.page, styles[props.width ?? "wide"])}>
      {props.children}
    </div>
  );
}
