import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { useLineStyles } from "../start/line-styles.ts";

/** For the page of today: what has come into watched folders, or that one is not there. */
export function NewFilesCard() {
  const styles = useLineStyles();
  const { t } = useTranslation();
  const { data } = useBackend("watching.list", {});
  const folders = (data?.folders ?? []).filter(
    ({ state, counts }) =>
      state === "unreachable" || (state !== "elsewhere" && (counts.new ?? 0) > 0),
  );
  if (folders.length === 0) return null;
  return (
    <SectionCard title={t("watching.start")}>
      <ul className={styles.list}>
        {folders.map(({ id, name, state, counts }) => (
          <li key={id} className={styles.line}>
            <Link to="/import" className={styles.more}>
              {state === "unreachable"
                ? t("watching.startUnreachable", { name })
                : t("watching.startLine", { count: counts.new ?? 0, name })}
            </Link>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
