import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readStored, store } from "./stored-layout.ts";
import { useResizing } from "./use-resizing.ts";

const WidthSchema = z.number().min(0).max(4_000);

const useStyles = makeStyles({
  edge: {
    position: "relative",
    zIndex: 1,
    flexShrink: 0,
    width: "24px",
    // Room to take hold of, without pushing apart what it divides.
    marginInline: "-12px",
    cursor: "col-resize",
    touchAction: "none",
    ":focus-visible": { outline: "none" },
    "::after": {
      content: '""',
      position: "absolute",
      insetBlock: 0,
      left: "11px",
      width: "2px",
      borderRadius: "1px",
    },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":focus-visible::after": {
      backgroundColor: tokens.colorStrokeFocus2,
      width: "4px",
      left: "10px",
    },
    "@media (forced-colors: active)": {
      "::after": { forcedColorAdjust: "none", backgroundColor: "CanvasText", width: "1px" },
      ":focus-visible::after": { backgroundColor: "Highlight", width: "4px" },
    },
  },
});

export interface Pane {
  width: number;
  least: number;
  most: number;
  /** Undefined: as at first. */
  resize: (width: number | undefined) => void;
}

/** The width of a part of the window as it was left, in this window and the next time. */
export function usePane(name: string, size: { first: number; least: number; most: number }): Pane {
  const { first, least, most } = size;
  const key = `pane.${name}`;
  const [kept, setKept] = useState(() => readStored(key, WidthSchema));
  const resize = useCallback(
    (width: number | undefined) => {
      setKept(width ?? null);
      store(key, width ?? null);
    },
    [key],
  );
  return { width: Math.min(most, Math.max(least, kept ?? first)), least, most, resize };
}

/** The edge between a part of the window and what takes the rest; the part lies on its `side`. */
export function PaneEdge(props: {
  pane: Pane;
  /** What the part is called. */
  name: string;
  side: "left" | "right";
  className?: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pane, side } = props;
  const { width, least, most, resize } = pane;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      {...useResizing({ width, least, most, side, onResize: resize })}
      aria-label={t("shell.paneWidth", { name: props.name })}
      title={t("shell.paneWidthTip")}
      className={mergeClasses(styles.edge, props.className, "no-print")}
    />
  );
}
