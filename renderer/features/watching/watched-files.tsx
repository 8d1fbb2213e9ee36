import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type {
  WatchedFile,
  WatchedFileState,
  WatchedFolder,
} from "../../../shared/domain/watched-folder.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { useNotify } from "../../components/notify.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { useErrorText } from "../../components/use-error-text.ts";
import { useLanguage } from "../../messages/use-language.ts";
import { formatFileSize } from "../documents/file-size.ts";

/** What somebody may want to do something about; all that is known would only be long. */
export const SHOWN_STATES = [
  "new",
  "failed",
  "changed",
  "gone",
  "dismissed",
] as const satisfies readonly WatchedFileState[];
const MOST = 100;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: "1 1 300px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Files of a watched folder that are not simply in the library. */
export function WatchedFiles({ folder, listId }: { folder: WatchedFolder; listId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data } = useBackend("watching.files", {
    id: folder.id,
    states: [...SHOWN_STATES],
    limit: MOST,
  });
  if (!data) return null;
  const left = data.total - data.files.length;
  return (
    <div id={listId}>
      <ul className={styles.list} aria-label={t("watching.files", { name: folder.name })}>
        {data.files.map((file) => (
          <FileLine key={file.name} folderId={folder.id} file={file} />
        ))}
      </ul>
      {left > 0 && <div className={styles.quiet}>{t("watching.more", { count: left })}</div>}
    </div>
  );
}

function FileLine({ folderId, file }: { folderId: string; file: WatchedFile }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const errorText = useErrorText();
  const notify = useNotify();
  const read = useBackendMutation("watching.import");
  const dismiss = useBackendMutation("watching.dismiss");
  const { name, state, record } = file;
  const call = { id: folderId, names: [name] };
  const canRead = state === "new" || state === "failed" || state === "dismissed";
  return (
    <li className={styles.item}>
      <div className={styles.name}>
        <div>{name}</div>
        {file.error && <div className={styles.bad}>{errorText(file.error)}</div>}
        {record && (
          <RecordLink id={record.id} kind={record.kind}>
            {record.title}
          </RecordLink>
        )}
      </div>
      <span className={styles.quiet}>
        {t(`watching.file.${state}`)} · {formatFileSize(file.size, language)}
      </span>
      <span className={styles.actions}>
        {canRead && (
          <Button
            size="small"
            aria-label={t("watching.readNamed", { name })}
            disabledFocusable={read.isPending}
            onClick={() => read.mutate(call, { onError: notify.failed })}
          >
            {t("watching.read")}
          </Button>
        )}
        {canRead && state !== "dismissed" && (
          <Button
            size="small"
            aria-label={t("watching.dismissNamed", { name })}
            onClick={() => dismiss.mutate(call, { onError: notify.failed })}
          >
            {t("watching.dismiss")}
          </Button>
        )}
      </span>
    </li>
  );
}
