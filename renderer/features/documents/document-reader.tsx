import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { DocumentSource, DocumentVersions } from "../watching/document-source.tsx";
import { looksOf } from "./looks.ts";
import { type ReadingChoice, readingChoice, rememberReadingChoice } from "./reading-choice.ts";
import { ReadingRoom } from "./reading-room.tsx";
import { TextMissing } from "./text-missing.tsx";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A document to read, opened where a search met it: as it looks or as clean text. */
export function DocumentReader(props: {
  record: RecordOf<"document">;
  page: number | undefined;
  query: string;
}) {
  const { record } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const notify = useNotify();
  const [choice, setChoice] = useState(readingChoice);
  const looks = looksOf(record);
  const hasText = record.pageCount > 0;
  const openOriginal = () =>
    callShell("documents.openOutside", { id: record.id }).catch(notify.failed);
  const choose = (next: ReadingChoice) => {
    rememberReadingChoice(next);
    setChoice(next);
  };
  return (
    <SectionCard
      title={t("documents.reader.title")}
      actions={
        <div className={styles.actions}>
          {looks && hasText && (
            <TabList
              size="small"
              aria-label={t("documents.reader.view")}
              selectedValue={choice}
              onTabSelect={(_, { value }) => choose(value as ReadingChoice)}
            >
              <Tab value="looks">{t("documents.reader.asItLooks")}</Tab>
              <Tab value="text">{t("documents.reader.asText")}</Tab>
            </TabList>
          )}
          {record.fileHash && (
            <Button size="small" icon={<Open16Regular />} onClick={() => void openOriginal()}>
              {t("documents.reader.openOriginal")}
            </Button>
          )}
        </div>
      }
    >
      <DocumentSource documentId={record.id} />
      {!looks && record.textMissing && <TextMissing reason={record.textMissing} />}
      {(hasText || looks) && (
        // Another original is another document to read.
        <ReadingRoom
          key={record.fileHash}
          {...props}
          looks={choice === "looks" || !hasText ? looks : null}
        />
      )}
      {!hasText && !looks && !record.textMissing && (
        <MessageBar>
          <MessageBarBody>
            <MessageBarTitle>{t("documents.reader.emptyPage")}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      {!record.fileHash && <div className={styles.label}>{t("documents.reader.noFile")}</div>}
      <DocumentVersions documentId={record.id} />
    </SectionCard>
  );
}
