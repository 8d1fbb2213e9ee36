import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { useNumberFormat } from "../../messages/use-language.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalL}`,
    padding: `2px ${tokens.spacingHorizontalL}`,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { marginInlineStart: "auto" },
});

/** Foot of the window: which library is open, how much is in it, what the backend does. */
export function StatusLine() {
  const styles = useStyles();
  const { t } = useTranslation();
  const backend = useBackendState();
  const format = useNumberFormat();
  const info = useBackend(
    "library.info",
    {},
    { enabled: backend.state === "ready", keepPrevious: true },
  );
  const library = info.data ?? backend.library;
  const total = library
    ? Object.values(library.counts).reduce((sum: number, count) => sum + (count ?? 0), 0)
    : 0;
  return (
    <div className={styles.line}>
      <span>
        {library ? t("shell.libraryNamed", { name: library.name }) : t("shell.noLibrary")}
        {library?.readOnly ? ` (${t("shell.readOnly")})` : ""}
      </span>
      {library && (
        <span>
          {t("shell.recordCount", { count: total }).replace(String(total), format(total))}
        </span>
      )}
      {library && library.indexBacklog > 0 && (
        <span>
          {t("shell.backlog", { count: library.indexBacklog }).replace(
            String(library.indexBacklog),
            format(library.indexBacklog),
          )}
        </span>
      )}
      <span className={styles.state} role="status">
        {t(`shell.state.${backend.state}`)}
      </span>
    </div>
  );
}
