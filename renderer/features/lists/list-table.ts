import type { TFunction } from "i18next";
import type { InputOf } from "../../../shared/contract/method.ts";
import type { RECORD_METHODS } from "../../../shared/contract/methods/records.ts";
import type { ExportTable } from "../../../shared/domain/export-table.ts";
import { callBackend } from "../../client.ts";

const MOST_ROWS = 100_000;

/** A list with all its rows, in the order of the screen, as a table for Excel. */
export async function listTable(
  title: string,
  wanted: InputOf<typeof RECORD_METHODS, "records.list">,
  t: TFunction,
): Promise<ExportTable> {
  const { items } = await callBackend("records.list", { ...wanted, limit: MOST_ROWS });
  return {
    title,
    columns: [
      { label: t("lists.column.title"), type: "text" },
      { label: t("lists.column.place"), type: "text" },
      { label: t("lists.column.date"), type: "date" },
      { label: t("lists.column.updatedAt"), type: "date" },
    ],
    rows: items.map((item) => [item.title, item.place, item.date, item.updatedAt.slice(0, 10)]),
  };
}
