import { Button } from "@fluentui/react-components";
import { ArrowImport24Regular } from "@fluentui/react-icons/svg/arrow-import";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state.tsx";

/** What the search says while there is nothing to find: where records come from. */
export function EmptyLibrary({ level }: { level: 1 | 2 }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      level={level}
      icon={<ArrowImport24Regular aria-hidden />}
      title={t("search.start.emptyTitle")}
      text={t("search.start.emptyText")}
      actions={
        <>
          <Button appearance="primary" onClick={() => void navigate({ to: "/import" })}>
            {t("search.start.importNow")}
          </Button>
          <Button onClick={() => void navigate({ to: "/new/$kind", params: { kind: "event" } })}>
            {t("search.start.createEvent")}
          </Button>
        </>
      }
    />
  );
}
