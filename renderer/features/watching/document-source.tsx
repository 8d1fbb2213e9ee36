import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../../shared/contract/method.ts";
import type { WATCHING_METHODS } from "../../../shared/contract/methods/watching.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { callShell } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { formatFileSize } from "../documents/file-size.ts";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  versions: { marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

type Origin = OutputOf<typeof WATCHING_METHODS, "watching.ofDocument">;

/** What became of the file that a document was read from, as far as its folder is watched. */
export function DocumentSource({ documentId }: { documentId: string }) {
  const { data } = useBackend("watching.ofDocument", { documentId });
  if (!data?.source) return null;
  const { state } = data.source.file;
  if (state === "changed") return <Changed documentId={documentId} source={data.source} />;
  if (state === "gone") return <Gone source={data.source} />;
  return null;
}

function Changed(props: { documentId: string; source: NonNullable<Origin["source"]> }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const readAgain = useBackendMutation("watching.readAgain");
  const keep = useBackendMutation("watching.keep");
  const { documentId, source } = props;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("watching.document.changedTitle")}</MessageBarTitle>{" "}
        {t("watching.document.changedText", { name: source.file.name })}
        {!source.isReached && ` ${t("watching.document.unreachable")}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={readAgain.isPending || !source.isReached}
          onClick={() =>
            readAgain.mutate(
              { documentId },
              {
                onSuccess: ({ batchId }) =>
                  notify.done(
                    t(batchId ? "watching.document.readDoneInside" : "watching.document.readDone"),
                  ),
                onError: notify.failed,
              },
            )
          }
        >
          {t(readAgain.isPending ? "watching.document.reading" : "watching.document.readAgain")}
        </Button>
        <Button
          size="small"
          onClick={() => keep.mutate({ documentId }, { onError: notify.failed })}
        >
          {t("watching.document.keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Gone({ source }: { source: NonNullable<Origin["source"]> }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <MessageBar layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("watching.document.goneTitle")}</MessageBarTitle>{" "}
        {t("watching.document.goneText", { name: source.file.name })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Originals a document had before its file was read again. */
export function DocumentVersions({ documentId }: { documentId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  const { data } = useBackend("watching.ofDocument", { documentId });
  if (!data || data.versions.length === 0) return null;
  return (
    <details className={styles.versions}>
      <summary>
        {t("watching.document.versions")} ({data.versions.length})
      </summary>
      <ul className={styles.list}>
        {data.versions.map((version) => (
          <li key={version.id}>
            <Button
              size="small"
              appearance="transparent"
              aria-label={t("watching.document.openVersion", {
                name: nameOf(version.fileName),
                when: new Date(version.replacedAt).toLocaleString(language),
              })}
              onClick={() =>
                void callShell("documents.openOutside", {
                  id: documentId,
                  version: version.id,
                }).catch(notify.failed)
              }
            >
              {nameOf(version.fileName)}
            </Button>{" "}
            {formatFileSize(version.size, language)}, {t("watching.document.replaced")}{" "}
            <MomentText at={version.replacedAt} withTime />
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf(fileName: string): string {
  return fileName.replace(/^.*\//, "");
}
