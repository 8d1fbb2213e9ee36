import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderAdd20Regular } from "@fluentui/react-icons/svg/folder-add";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { useWatchFolder } from "./use-watch-folder.ts";
import { WatchedFolderLine } from "./watched-folder-line.tsx";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: "76ch" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** Folders that the app looks at: which, how they are, and what is new in them. */
export function WatchedFolders() {
  const styles = useStyles();
  const { t } = useTranslation();
  const watchFolder = useWatchFolder();
  const { data } = useBackend("watching.list", {});
  if (!data) return null;
  return (
    <SectionCard
      title={t("watching.title")}
      actions={
        <Button icon={<FolderAdd20Regular />} onClick={() => void watchFolder()}>
          {t("watching.add")}
        </Button>
      }
    >
      <p className={styles.intro}>{t("watching.intro")}</p>
      {data.folders.length === 0 && <p className={styles.quiet}>{t("watching.none")}</p>}
      <ul className={styles.list}>
        {data.folders.map((folder) => (
          <WatchedFolderLine key={folder.id} folder={folder} />
        ))}
      </ul>
    </SectionCard>
  );
}
