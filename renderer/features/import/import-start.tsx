import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { DocumentArrowDownRegular } from "@fluentui/react-icons/svg/document-arrow-down";
import { FolderAdd20Regular } from "@fluentui/react-icons/svg/folder-add";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { WatchedFolders } from "../watching/watched-folders.tsx";
import { PastBatches } from "./past-batches.tsx";
import { PastePanel } from "./paste-panel.tsx";
import { useStartImport } from "./use-start-import.ts";

const useStyles = makeStyles({
  intro: { maxWidth: "76ch" },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  sign: { fontSize: "44px", color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** The ways in: drop, choose, paste; and what was imported before. */
export function ImportStart() {
  const styles = useStyles();
  const { t } = useTranslation();
  const start = useStartImport();
  return (
    <Page>
      <PageHeader
        title={t("imports.title")}
        below={<div className={styles.intro}>{t("imports.intro")}</div>}
      />
      <div className={styles.drop}>
        <DocumentArrowDownRegular className={styles.sign} aria-hidden />
        <h2 className={styles.title}>{t("imports.drop.title")}</h2>
        <p className={styles.quiet}>{t("imports.drop.formats")}</p>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            icon={<DocumentAdd20Regular />}
            onClick={() => void start.choose({ folder: false })}
          >
            {t("imports.drop.chooseFiles")}
          </Button>
          <Button icon={<FolderAdd20Regular />} onClick={() => void start.choose({ folder: true })}>
            {t("imports.drop.chooseFolder")}
          </Button>
        </div>
      </div>
      <PastePanel onRead={start.paste} />
      <WatchedFolders />
      <PastBatches />
    </Page>
  );
}
