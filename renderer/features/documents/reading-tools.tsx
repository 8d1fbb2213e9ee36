import {
  Button,
  makeStyles,
  mergeClasses,
  ToggleButton,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { ArrowMaximize16Regular } from "@fluentui/react-icons/svg/arrow-maximize";
import { ArrowMinimize16Regular } from "@fluentui/react-icons/svg/arrow-minimize";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Note16Regular } from "@fluentui/react-icons/svg/note";
import { NoteAdd16Regular } from "@fluentui/react-icons/svg/note-add";
import { PanelLeft16Regular } from "@fluentui/react-icons/svg/panel-left";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
});

/** What is done with a document while it is read; pressing them leaves the selection alone. */
export function ReadingTools(props: {
  strip: boolean | null;
  notes: { open: boolean; count: number };
  large: boolean;
  canNote: boolean;
  onStrip: () => void;
  onCopy: () => void;
  onNote: () => void;
  onNotes: () => void;
  onLarge: () => void;
}) {
  const { strip, notes, large } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the selection of the text, does nothing else
    <div className={mergeClasses(styles.tools, "no-print")} onMouseDown={keepSelection}>
      {strip !== null && (
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<PanelLeft16Regular />}
          checked={strip}
          onClick={props.onStrip}
        >
          {t("documents.reader.pages")}
        </ToggleButton>
      )}
      <Tooltip relationship="description" content={t("documents.reader.copyKey")}>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={props.onCopy}>
          {t("documents.reader.copyPage")}
        </Button>
      </Tooltip>
      {props.canNote && (
        <Tooltip relationship="description" content={t("documents.notes.addKey")}>
          <Button
            size="small"
            appearance="subtle"
            icon={<NoteAdd16Regular />}
            onClick={props.onNote}
          >
            {t("documents.notes.add")}
          </Button>
        </Tooltip>
      )}
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<Note16Regular />}
        checked={notes.open}
        onClick={props.onNotes}
      >
        {t("documents.notes.title", { count: notes.count })}
      </ToggleButton>
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={large ? <ArrowMinimize16Regular /> : <ArrowMaximize16Regular />}
        checked={large}
        onClick={props.onLarge}
      >
        {t("documents.reader.large")}
      </ToggleButton>
    </div>
  );
}

function keepSelection(event: MouseEvent) {
  event.preventDefault();
}
