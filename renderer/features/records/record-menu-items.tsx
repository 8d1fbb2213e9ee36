import { MenuItem } from "@fluentui/react-components";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { Organization20Regular } from "@fluentui/react-icons/svg/organization";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import { TableArrowUp20Regular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useNotify } from "../../components/notify.tsx";
import { printView } from "../../components/printing.ts";
import { isTableFile } from "../import/table-file.ts";
import { askForReport } from "../reports/report-request.ts";

/** What of a record's menu leads to the whole around it, or out of the program. */
export function RecordMenuItems({ record }: { record: AnyRecord }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  return (
    <>
      {record.kind === "document" && isTableFile(record.fileName) && (
        <MenuItem
          icon={<TableArrowUp20Regular />}
          onClick={() =>
            void navigate({ to: "/import/table/$documentId", params: { documentId: record.id } })
          }
        >
          {t("importReview.table.takeOver")}
        </MenuItem>
      )}
      <MenuItem
        icon={<Organization20Regular />}
        onClick={() => void navigate({ to: "/network/$id", params: { id: record.id } })}
      >
        {t("network.show")}
      </MenuItem>
      <MenuItem
        icon={<DocumentArrowRight20Regular />}
        onClick={() => askForReport({ type: "record", id: record.id })}
      >
        {t("reports.make")}
      </MenuItem>
      <MenuItem icon={<Print20Regular />} onClick={() => printView().catch(notify.failed)}>
        {t("reports.print")}
      </MenuItem>
    </>
  );
}
