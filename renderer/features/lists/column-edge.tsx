import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LEAST_WIDTH, MOST_WIDTH } from "./column-widths.ts";

const STEP = 16;

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
  const drag = useRef<{ x: number; width: number } | null>(null);
  const resize = (wanted: number) =>
    onResize(Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") resize(width + STEP);
    else if (event.key === "ArrowRight") resize(width - STEP);
    else if (event.key === "Home") onResize(undefined);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) resize(drag.current.width - (event.clientX - drag.current.x));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("lists.columnWidth", { column: props.column })}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      title={t("lists.columnWidthTip")}
      className={styles.edge}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onResize(undefined)}
    />
  );
}
