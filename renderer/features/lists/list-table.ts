import type { TFunction } from "i18next";
import type { InputOf } from "../../../shared/contract/method.ts";
import type { RECORD_METHODS } from "../../../shared/contract/methods/records.ts";
import type { ExportTable } from "../../../shared/domain/export-table.ts";
import { callBackend } from "../../client.ts";
import type { ListColumn } from "./list-columns.ts";

const MOST_ROWS = 100_000;

/** A list with all its rows and columns, in the order of the screen, as a table for Excel. */
export async function listTable(
  title: string,
  columns: readonly ListColumn[],
  wanted: InputOf<typeof RECORD_METHODS, "records.list">,
  t: TFunction,
): Promise<ExportTable> {
  const { items } = await callBackend("records.list", { ...wanted, limit: MOST_ROWS });
  return {
    title,
    columns: columns.map(({ id, head }) => ({
      label: t(head),
      type: id === "date" || id === "updatedAt" ? "date" : "text",
    })),
    rows: items.map((item) =>
      columns.map(({ id }) => (id === "updatedAt" ? item.updatedAt.slice(0, 10) : item[id])),
    ),
  };
}
