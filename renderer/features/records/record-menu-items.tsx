import { MenuItem } from "@fluentui/react-components";
import { Organization20Regular } from "@fluentui/react-icons/svg/organization";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";

/** What of a record's menu leads to a view of the whole. */
export function RecordMenuItems({ record }: { record: AnyRecord }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <MenuItem
      icon={<Organization20Regular />}
      onClick={() => void navigate({ to: "/network/$id", params: { id: record.id } })}
    >
      {t("network.show")}
    </MenuItem>
  );
}
