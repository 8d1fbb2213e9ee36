import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { type ListOrder, MIXED_COLUMNS } from "../lists/list-columns.ts";
import { ListLayout } from "../lists/list-layout.tsx";
import { RecordTable } from "../lists/record-table.tsx";

/** Every record with a field that an import proposed and nobody has confirmed. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const [order, setOrder] = useState<ListOrder>({
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
        layout="review"
        columns={MIXED_COLUMNS}
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
