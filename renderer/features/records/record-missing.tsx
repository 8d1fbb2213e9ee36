import { Button } from "@fluentui/react-components";
import { DocumentQuestionMark24Regular } from "@fluentui/react-icons/svg/document-question-mark";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state.tsx";

/** A record that was erased, or that another library holds. */
export function RecordMissing() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<DocumentQuestionMark24Regular aria-hidden />}
      title={t("records.view.notFoundTitle")}
      text={t("records.view.notFoundText")}
      actions={
        <Button onClick={() => void navigate({ to: "/", search: {} })}>
          {t("shell.toSearch")}
        </Button>
      }
    />
  );
}
