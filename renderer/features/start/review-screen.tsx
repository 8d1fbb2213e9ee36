import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ListLayout } from "../lists/list-layout.tsx";
import { RecordTable } from "../lists/record-table.tsx";
import type { ListColumn } from "../lists/table-head.tsx";

const COLUMNS: readonly ListColumn[] = ["title", "place", "date", "updatedAt"];

/** Every record with a field that an import proposed and nobody has confirmed. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const [order, setOrder] = useState<{ sort: ListColumn; descending: boolean }>({
    sort: "updatedAt",
    descending: true,
  });
  return (
    <ListLayout
      head={<PageHeader title={t("start.review.title")} below={t("start.review.text")} />}
    >
      <RecordTable
        name={t("start.review.table")}
        wanted={{ kinds: [], trashed: false, unconfirmed: true, text: "" }}
        columns={COLUMNS}
        sort={order.sort}
        descending={order.descending}
        onSort={(sort, descending) => setOrder({ sort, descending })}
        empty={
          <EmptyState
            icon={<CheckmarkCircle24Regular aria-hidden />}
            title={t("start.review.empty")}
            text={t("start.review.emptyText")}
          />
        }
      />
    </ListLayout>
  );
}
