import { makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../shared/domain/search.ts";
import { callBackend } from "../../client.ts";
import { useOverscan } from "../../components/printing.ts";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { useNumberFormat } from "../../messages/use-language.ts";
import { ResultRow } from "./result-row.tsx";
import { focusSearchBox } from "./search-box.tsx";
import { useSearchText } from "./search-text.tsx";
import { MOST_ROWS } from "./use-search.ts";

/** Pixels; rows are measured as soon as they are drawn. */
const LIKELY_ROW_HEIGHT = 122;

const useStyles = makeStyles({
  scroll: { overflowY: "auto", height: "100%", scrollbarGutter: "stable", minHeight: 0 },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", insetInline: 0, top: 0 },
  note: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
});

/** The hits, of which only those in view exist in the page. */
export function ResultList(props: {
  hits: readonly SearchHit[];
  total: number;
  /** Changes when another search is shown: the list then starts at its top. */
  searchKey: string;
  onNeedMore: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const search = useSearchText();
  const navigate = useNavigate();
  const scroll = useRef<HTMLDivElement>(null);
  const { hits, onNeedMore } = props;
  const overscan = useOverscan(4);
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LIKELY_ROW_HEIGHT,
    getItemKey: (index) => hits[index]?.id ?? index,
    overscan,
  });
  const rows = useRowFocus({
    list: scroll,
    count: hits.length,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
    onLeaveUp: focusSearchBox,
    onEscape: focusSearchBox,
  });
  const { setActive } = rows;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another search is shown
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [props.searchKey, setActive]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const more = hits.length < Math.min(props.total, MOST_ROWS);
  useEffect(() => {
    if (more && last >= hits.length - 5) onNeedMore();
  }, [more, last, hits.length, onNeedMore]);

  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  const onOpen = useCallback(
    (hit: SearchHit) => {
      latest.current.keepAddress();
      const query = latest.current.text.trim();
      void navigate({
        to: "/record/$id",
        params: { id: hit.id },
        search: { page: hit.passage.page ?? undefined, q: query || undefined },
      });
      // Only for completions: that this fails must not keep anybody from the hit.
      if (query)
        void callBackend("search.remember", { query: query.slice(0, 1_000) }).catch(() => {});
    },
    [navigate],
  );

  return (
    <div className={styles.scroll} ref={scroll}>
      <ul
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={rows.onKeyDown}
      >
        {items.map((item) => {
          const hit = hits[item.index];
          if (!hit) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={props.total}
              aria-posinset={item.index + 1}
            >
              <ResultRow
                hit={hit}
                index={item.index}
                tabbable={item.index === rows.active}
                onOpen={onOpen}
              />
            </li>
          );
        })}
      </ul>
      {props.total > MOST_ROWS && hits.length >= MOST_ROWS && (
        <p className={styles.note}>{t("search.firstOnly", { shown: format(MOST_ROWS) })}</p>
      )}
    </div>
  );
}
