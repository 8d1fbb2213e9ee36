import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Library20Regular } from "@fluentui/react-icons/svg/library";
import { useTranslation } from "react-i18next";
import { useShell, useShellMutation } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { ownToken } from "../../theme/themes.ts";
import type { LibraryActions } from "./use-library-actions.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  choose: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: ownToken("hoverGround") },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForeground3 },
  },
  name: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  path: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    hyphens: "none",
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Libraries opened before on this computer. */
export function KnownLibraries(props: { actions: LibraryActions; currentPath: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const known = useShell("libraries.known", {});
  const forget = useShellMutation("libraries.forget");
  const libraries = known.data?.libraries ?? [];
  if (known.data && libraries.length === 0) {
    return <p className={styles.hint}>{t("library.recentEmpty")}</p>;
  }
  return (
    <ul className={styles.list}>
      {libraries.map((library) => {
        const current = library.path === props.currentPath;
        return (
          <li key={library.token} className={styles.item}>
            <button
              type="button"
              className={styles.choose}
              disabled={!library.available || current || props.actions.busy}
              onClick={() => void props.actions.openKnown(library.token)}
            >
              <Library20Regular aria-hidden />
              <span>
                <span className={styles.name}>
                  <span className={styles.strong}>{library.name}</span>
                  {current && <Badge appearance="tint">{t("library.current")}</Badge>}
                  {!library.available && (
                    <Badge appearance="tint" color="warning">
                      {t("library.unavailable")}
                    </Badge>
                  )}
                </span>
                <span className={styles.path}>
                  {library.path} · {t("library.lastOpened")}{" "}
                  <MomentText at={library.lastOpenedAt} />
                </span>
              </span>
            </button>
            {!current && (
              <Button
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={t("library.forgetNamed", { name: library.name })}
                title={t("library.forget")}
                onClick={() =>
                  forget.mutate(
                    { token: library.token },
                    {
                      onSuccess: () => notify.done(t("library.forgotten", { name: library.name })),
                      onError: notify.failed,
                    },
                  )
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
