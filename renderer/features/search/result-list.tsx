import { makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit, SearchResponse } from "../../../shared/domain/search.ts";
import { callBackend } from "../../client.ts";
import { useIsPrinting, useOverscan, usePrintPreparation } from "../../components/printing.ts";
import { sizeAfterLayout } from "../../components/size-after-layout.ts";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { useNumberFormat } from "../../messages/use-language.ts";
import { ResultRow } from "./result-row.tsx";
import { focusSearchBox } from "./search-box.tsx";
import { MOST_ROWS, type SearchQuestion } from "./search-question.ts";
import { useSearchActions } from "./search-text.tsx";
import { useSearchRows } from "./use-search-rows.ts";

/** Pixels; rows are measured as soon as they are drawn. */
const LIKELY_ROW_HEIGHT = 122;

const useStyles = makeStyles({
  // The list itself keeps what is in view in its place when a row turns out higher than was guessed.
  scroll: {
    overflowY: "auto",
    overflowAnchor: "none",
    height: "100%",
    scrollbarGutter: "stable",
    minHeight: 0,
  },
  list: { boxSizing: "border-box", listStyleType: "none", margin: 0, padding: 0 },
  waiting: { height: `${LIKELY_ROW_HEIGHT}px` },
  note: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
});

/** The hits, of which only those in view are fetched and exist in the page. */
export const ResultList = memo(function ResultList(props: {
  question: SearchQuestion;
  first: SearchResponse;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const search = useSearchActions();
  const navigate = useNavigate();
  const scroll = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const isPrinting = useIsPrinting();
  const seen = isPrinting ? { first: 0, last: MOST_ROWS - 1 } : range;
  const rows = useSearchRows(props.question, props.first, seen);
  usePrintPreparation(rows.fetchAll);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => LIKELY_ROW_HEIGHT,
    measureElement: sizeAfterLayout,
    overscan: useOverscan(3),
    onChange: ({ range: now }) => {
      if (now && (now.startIndex !== range.first || now.endIndex !== range.last)) {
        setRange({ first: now.startIndex, last: now.endIndex });
      }
    },
  });
  const focus = useRowFocus({
    list: scroll,
    count: rows.total,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
    onLeaveUp: focusSearchBox,
    onEscape: focusSearchBox,
  });
  const { setActive } = focus;
  const { newSince } = props.question;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another search is shown
  useEffect(() => {
    // Where the list stands is known; to ask the page would make it lay itself out.
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
    setActive(0);
  }, [props.question, setActive]);

  const onOpen = useCallback(
    (hit: SearchHit) => {
      search.keepAddress();
      const query = search.text().trim();
      void navigate({
        to: "/record/$id",
        params: { id: hit.id },
        search: { page: hit.passage.page ?? undefined, q: query || undefined },
      });
      // Only for completions: that this fails must not keep anybody from the hit.
      if (query)
        void callBackend("search.remember", { query: query.slice(0, 1_000) }).catch(() => {});
    },
    [navigate, search],
  );

  const items = virtual.getVirtualItems();
  return (
    <div className={styles.scroll} ref={scroll}>
      <ul
        className={styles.list}
        style={{ height: virtual.getTotalSize(), paddingTop: items[0]?.start ?? 0 }}
        onKeyDown={focus.onKeyDown}
      >
        {items.map((item) => {
          const hit = rows.hitAt(item.index);
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={hit ? undefined : styles.waiting}
              aria-setsize={props.first.total}
              aria-posinset={item.index + 1}
            >
              {hit && (
                <ResultRow
                  hit={hit}
                  index={item.index}
                  tabbable={item.index === focus.active}
                  isNew={newSince !== null && hit.updatedAt > newSince}
                  onOpen={onOpen}
                />
              )}
            </li>
          );
        })}
      </ul>
      {props.first.total > MOST_ROWS && items.at(-1)?.index === MOST_ROWS - 1 && (
        <p className={styles.note}>{t("search.firstOnly", { shown: format(MOST_ROWS) })}</p>
      )}
    </div>
  );
});
