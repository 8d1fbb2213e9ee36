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
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import { useTranslation } from "react-i18next";
import { useShellMutation } from "../../backend/queries.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useErrorText } from "../../components/use-error-text.ts";
import { KnownLibraries } from "../library/known-libraries.tsx";
import { useLibraryActions } from "../library/use-library-actions.ts";

const useStyles = makeStyles({
  current: { margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  path: { margin: 0, color: tokens.colorNeutralForeground2, hyphens: "none" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Which library is open, and every way to another. */
export function LibrarySettings() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { library } = useBackendState();
  const actions = useLibraryActions();
  const errorText = useErrorText();
  const notify = useNotify();
  const show = useShellMutation("libraries.showInFolder");
  return (
    <SectionCard title={t("settings.library")}>
      {library && (
        <dl className={styles.current}>
          <dt className={styles.name}>{library.name}</dt>
          <dd className={styles.path}>
            <span className="visually-hidden">{t("settings.libraryPath")}: </span>
            {library.path}
          </dd>
        </dl>
      )}
      {actions.failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t("library.openFailed")}</MessageBarTitle>{" "}
            {errorText(actions.failure)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button
          icon={<Open20Regular />}
          disabled={!library}
          onClick={() => show.mutate({}, { onError: notify.failed })}
        >
          {t("library.showInFolder")}
        </Button>
        <Button
          icon={<FolderOpen20Regular />}
          disabled={actions.busy}
          onClick={() => void actions.open()}
        >
          {t("library.open")}
        </Button>
        <Button
          icon={<FolderAdd20Regular />}
          disabled={actions.busy}
          onClick={() => void actions.create()}
        >
          {t("library.create")}
        </Button>
      </div>
      <h3 className={styles.heading}>{t("library.recent")}</h3>
      <KnownLibraries actions={actions} currentPath={library?.path ?? null} />
    </SectionCard>
  );
}
