import type { TFunction } from "i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import type { ExportTable } from "../../../shared/domain/export-table.ts";

/** The list of partnerships as a table for Excel: one column of money for each currency. */
export function boardTable(cards: readonly PartnershipCard[], t: TFunction): ExportTable {
  const currencies = [
    ...new Set(cards.flatMap(({ funds }) => funds.map(({ currency }) => currency))),
  ].sort();
  const year = new Date().getFullYear();
  return {
    title: t("board.title"),
    columns: [
      { label: t("board.name"), type: "text" },
      { label: t("board.status"), type: "text" },
      { label: t("board.partners"), type: "text" },
      { label: t("board.responsible"), type: "text" },
      { label: t("board.start"), type: "date" },
      { label: t("board.end"), type: "date" },
      { label: t("board.lastContact"), type: "date" },
      { label: t("board.silentDays"), type: "number" },
      { label: t("board.followUp"), type: "date" },
      ...currencies.map((currency) => ({
        label: `${t("board.money", { year })} (${currency})`,
        type: "money" as const,
      })),
    ],
    rows: cards.map((card) => [
      card.title,
      card.status,
      card.partners.map(({ name }) => name).join("; "),
      card.responsible,
      card.start,
      card.end,
      card.lastContactOn,
      card.silentDays,
      card.nextFollowUpOn,
      ...currencies.map(
        (currency) => card.funds.find((fund) => fund.currency === currency)?.amount ?? null,
      ),
    ]),
  };
}
