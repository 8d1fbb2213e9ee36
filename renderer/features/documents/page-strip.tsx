import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { ownToken } from "../../theme/themes.ts";

const useStyles = makeStyles({
  scroll: {
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  rows: { position: "relative", transitionProperty: "none" },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    border: "2px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: ownToken("hoverGround") },
    ":focus-visible": { outlineOffset: "-2px" },
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderTopColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    backgroundColor: ownToken("selectedGround"),
    color: ownToken("selectedInk"),
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * All pages one under the other, to look at and to go to; the arrow keys walk, Enter goes. Only the
 * rows in sight are there.
 */
export function PageStrip(props: {
  total: number;
  current: number;
  /** Pixels of a row, by index. */
  rowHeight: (index: number) => number;
  onShow: (page: number) => void;
  /** What a row shows beside its number. */
  children: (page: number) => ReactNode;
  /** What a row is called. */
  nameOf: (page: number) => string;
}) {
  const { total, current, rowHeight, onShow } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: rowHeight,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtual list is the same object
  useEffect(() => virtual.measure(), [rowHeight]);
  const focus = useRowFocus({
    list: scroll,
    count: total,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
  });
  const { setActive } = focus;
  useEffect(() => {
    // Who walks here with the keys is not pulled away.
    if (scroll.current?.contains(document.activeElement)) return;
    setActive(current - 1);
    virtual.scrollToIndex(current - 1, { align: "auto" });
  }, [current, setActive, virtual]);
  return (
    <nav aria-label={t("documents.reader.pages")} ref={scroll} className={styles.scroll}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons in it */}
      <div
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={focus.onKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const page = item.index + 1;
          return (
            <button
              key={item.key}
              type="button"
              data-row={item.index}
              tabIndex={item.index === focus.active ? 0 : -1}
              className={mergeClasses(styles.row, page === current && styles.current)}
              style={{ top: item.start, height: item.size }}
              aria-current={page === current ? "page" : undefined}
              aria-label={props.nameOf(page)}
              onClick={() => {
                setActive(item.index);
                onShow(page);
              }}
            >
              {props.children(page)}
            </button>
          );
        })}
      </div>
    </nav>
  );
}
