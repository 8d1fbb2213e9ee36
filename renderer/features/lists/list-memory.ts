import { useCallback, useState } from "react";
import { z } from "zod";
import { readStored, store } from "../../components/stored-layout.ts";
import type { ListOrder } from "./list-columns.ts";

const COLUMN = z.enum(["title", "place", "detail", "date", "updatedAt"]);
/** Pixels of the columns that somebody made wider or narrower. */
const WidthsSchema = z.partialRecord(COLUMN, z.number().min(0).max(4_000));
const OrderSchema = z.object({ sort: COLUMN, descending: z.boolean() });

export type ColumnWidths = z.infer<typeof WidthsSchema>;

/** The widths of a list's columns as they were left, in this window and the next time. */
export function useColumnWidths(list: string) {
  const key = `list.${list}.widths`;
  const [widths, setWidths] = useState<ColumnWidths>(() => readStored(key, WidthsSchema) ?? {});
  const change = useCallback(
    (next: ColumnWidths) => {
      setWidths(next);
      store(key, next);
    },
    [key],
  );
  return [widths, change] as const;
}

/** How a list was sorted last, or null. */
export function orderOf(list: string): ListOrder | null {
  return readStored(`list.${list}.order`, OrderSchema);
}

/** Remembers how a list is sorted. */
export function rememberOrder(list: string, order: ListOrder): void {
  store(`list.${list}.order`, order);
}
