import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useResizing } from "../../components/use-resizing.ts";
import { LEAST_WIDTH, MOST_WIDTH } from "./column-widths.ts";

const useStyles = makeStyles({
  edge: {
    position: "absolute",
    top: 0,
    bottom: 0,
    left: "-20px",
    width: "24px",
    cursor: "col-resize",
    touchAction: "none",
    "::after": {
      content: '""',
      position: "absolute",
      insetBlock: "8px",
      left: "11px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ":hover::after": { width: "2px", backgroundColor: tokens.colorCompoundBrandStroke },
    ":focus-visible::after": { width: "2px", backgroundColor: tokens.colorCompoundBrandStroke },
  },
});

/**
 * The left edge of a column: dragged, or moved by the arrow keys, it makes the column wider or
 * narrower; a double click or Home gives it the width it had at first.
 */
export function ColumnEdge(props: {
  column: string;
  width: number;
  /** Undefined: as at first. */
  onResize: (width: number | undefined) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { width, onResize } = props;
  const resizing = useResizing({
    width,
    least: LEAST_WIDTH,
    most: MOST_WIDTH,
    side: "right",
    onResize,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      {...resizing}
      aria-label={t("lists.columnWidth", { column: props.column })}
      title={t("lists.columnWidthTip")}
      className={styles.edge}
    />
  );
}
