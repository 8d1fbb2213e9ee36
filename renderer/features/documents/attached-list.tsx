import { Button, makeStyles, Spinner, Tag, TagGroup, tokens } from "@fluentui/react-components";
import { Attach20Regular } from "@fluentui/react-icons/svg/attach";
import { useTranslation } from "react-i18next";
import type { Reference } from "../../../shared/domain/reference.ts";
import { useChipStyles } from "../records/controls/term-controls.tsx";
import type { Attaching } from "./use-attaching.ts";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalXS, justifyItems: "start" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Attached files, and the button for more; dropping and pasting belong to the element around it. */
export function AttachedList(props: {
  documents: readonly Reference[];
  zone: Attaching;
  onRemove: (index: number) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <AttachedTags documents={props.documents} onRemove={props.onRemove} />
      <AttachButton zone={props.zone} />
    </div>
  );
}

function AttachedTags(props: {
  documents: readonly Reference[];
  onRemove: (index: number) => void;
}) {
  const styles = useChipStyles();
  const { t } = useTranslation();
  if (props.documents.length === 0) return null;
  return (
    <TagGroup
      className={styles.chips}
      size="small"
      aria-label={t("documents.attach.attached")}
      onDismiss={(_, data) => props.onRemove(Number(data.value))}
    >
      {props.documents.map(({ id, name }, index) => (
        <Tag key={id ?? name} value={String(index)} dismissible className={styles.chip}>
          {name}
        </Tag>
      ))}
    </TagGroup>
  );
}

/** The way to the file dialog, and a word on the other ways. */
export function AttachButton({ zone }: { zone: Attaching }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.line}>
      <Button
        size="small"
        icon={zone.isBusy ? <Spinner size="extra-tiny" /> : <Attach20Regular />}
        disabledFocusable={zone.isBusy}
        onClick={zone.choose}
      >
        {t(zone.isBusy ? "documents.attach.busy" : "documents.attach.choose")}
      </Button>
      <span className={styles.hint}>{t("documents.attach.hint")}</span>
    </div>
  );
}
