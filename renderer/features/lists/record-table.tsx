import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { PrintedPart } from "../../components/printed-part.tsx";
import {
  MOST_PRINTED_ROWS,
  useIsPrinting,
  useOverscan,
  usePrintPreparation,
} from "../../components/printing.ts";
import { useMedia } from "../../components/use-media.ts";
import { useRowFocus } from "../../components/use-row-focus.ts";
import { gridTracks, STACKED_WINDOW } from "./column-widths.ts";
import type { ListColumn } from "./list-columns.ts";
import { useColumnWidths } from "./list-memory.ts";
import { ColumnHeads, StackedSort } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { type RowsWanted, type SortColumn, useRecordRows } from "./use-record-rows.ts";

const ROW_HEIGHT = 45;
/** Until the real size is known: so that the first rows are part of the first drawing. */
const LIKELY_SIZE = { width: 900, height: 600 };

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  table: { display: "flex", flexDirection: "column", flex: "1 1 auto", minHeight: 0 },
  scroll: { flex: "1 1 auto", overflowY: "auto", scrollbarGutter: "stable", minHeight: 0 },
  body: { position: "relative" },
  row: { position: "absolute", insetInline: 0, top: 0 },
});

/** A sortable table of records; only the rows in view are fetched and exist in the page. */
export function RecordTable(props: {
  name: string;
  /** What the widths of its columns are remembered under. */
  layout: string;
  wanted: Omit<RowsWanted, "sort" | "descending">;
  columns: readonly ListColumn[];
  sort: SortColumn;
  descending: boolean;
  onSort: (sort: SortColumn, descending: boolean) => void;
  rowActions?: (record: RecordSummary) => ReactNode;
  /** Stands in place of the table when nothing is in it. */
  empty: ReactNode;
}) {
  const styles = useStyles();
  const stacked = useMedia(STACKED_WINDOW);
  const scroll = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useColumnWidths(props.layout);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const wanted: RowsWanted = { ...props.wanted, sort: props.sort, descending: props.descending };
  const isPrinting = useIsPrinting();
  const overscan = useOverscan(8);
  const printed = { first: 0, last: MOST_PRINTED_ROWS - 1 };
  const { first, last } = isPrinting ? printed : range;
  const rows = useRecordRows(wanted, first, last);
  usePrintPreparation(() => rows.fetchAll(MOST_PRINTED_ROWS));
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan,
    initialRect: LIKELY_SIZE,
    onChange: ({ range: seen }) => {
      if (seen && (seen.startIndex !== range.first || seen.endIndex !== range.last)) {
        setRange({ first: seen.startIndex, last: seen.endIndex });
      }
    },
  });
  const focus = useRowFocus({
    list: scroll,
    count: rows.total,
    scrollToIndex: useCallback((index: number) => virtual.scrollToIndex(index), [virtual]),
  });

  if (rows.error) return <LoadFailure error={rows.error} onRetry={rows.retry} />;
  if (!rows.loaded) return <Waiting />;
  if (rows.total === 0) return props.empty;
  const withActions = props.rowActions !== undefined;
  const head = {
    columns: props.columns,
    sort: props.sort,
    descending: props.descending,
    onSort: props.onSort,
  };
  const tracks = gridTracks(props.columns, widths, withActions);
  return (
    <div className={styles.frame}>
      <PrintedPart total={rows.total} />
      {stacked && <StackedSort {...head} />}
      {/* A table by roles: real table elements cannot be placed by a virtual list. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        className={styles.table}
        role="table"
        aria-label={props.name}
        aria-rowcount={rows.total + (stacked ? 0 : 1)}
      >
        {!stacked && (
          <ColumnHeads
            {...head}
            withActions={withActions}
            tracks={tracks}
            widths={widths}
            onResize={setWidths}
          />
        )}
        <div className={styles.scroll} ref={scroll} role="presentation">
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtual.getTotalSize() }}
            onKeyDown={focus.onKeyDown}
          >
            {virtual.getVirtualItems().map((item) => (
              <TableRow
                key={item.key}
                ref={virtual.measureElement}
                className={styles.row}
                top={item.start}
                index={item.index}
                record={rows.rowAt(item.index)}
                columns={props.columns}
                tracks={tracks}
                tabbable={item.index === focus.active}
                actions={props.rowActions}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
