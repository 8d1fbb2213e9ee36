import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { FolderAdd20Regular } from "@fluentui/react-icons/svg/folder-add";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Library20Regular } from "@fluentui/react-icons/svg/library";
import { useTranslation } from "react-i18next";
import { useShell } from "../../backend/queries.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useErrorText } from "../../components/use-error-text.ts";
import { KnownLibraries } from "./known-libraries.tsx";
import { useLibraryActions } from "./use-library-actions.ts";

const useStyles = makeStyles({
  failure: { marginBottom: tokens.spacingVerticalL },
  ways: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXL,
  },
  text: { margin: 0, maxWidth: "640px" },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  path: { hyphens: "none" },
});

/** What stands in the window while no library is open: why, and every way to one. */
export function StartScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const backend = useBackendState();
  const errorText = useErrorText();
  const actions = useLibraryActions();
  const info = useShell("app.info", {});
  // "None open" is what this screen is for; anything else is a reason worth reading.
  const reason = actions.failure ?? backend.error?.code ?? null;
  const failure = reason === "library/none-open" ? null : reason;
  return (
    <Page width="text">
      <PageHeader
        title={failure ? t("library.failedTitle") : t("library.startTitle")}
        below={<p className={styles.text}>{t("library.startText")}</p>}
      />
      {failure && (
        <MessageBar intent="error" layout="multiline" className={styles.failure}>
          <MessageBarBody>
            <MessageBarTitle>{t("library.openFailed")}</MessageBarTitle> {errorText(failure)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.ways}>
        <Button
          appearance="primary"
          size="large"
          icon={<Library20Regular />}
          disabled={actions.busy}
          onClick={() => void actions.openDefault()}
        >
          {t("library.useDefault")}
        </Button>
        <p className={styles.hint}>
          {t("library.defaultHint")}{" "}
          <span className={styles.path}>{info.data?.defaultLibraryPath}</span>
        </p>
        <Button
          icon={<FolderAdd20Regular />}
          disabled={actions.busy}
          onClick={() => void actions.create()}
        >
          {t("library.create")}
        </Button>
        <Button
          icon={<FolderOpen20Regular />}
          disabled={actions.busy}
          onClick={() => void actions.open()}
        >
          {t("library.open")}
        </Button>
      </div>
      <SectionCard title={t("library.recent")}>
        <KnownLibraries actions={actions} currentPath={null} />
      </SectionCard>
    </Page>
  );
}
