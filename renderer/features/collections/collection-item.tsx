import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Note16Regular } from "@fluentui/react-icons/svg/note";
import { ReOrderDotsVertical20Regular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReferenceText } from "../records/reference-text.tsx";
import type { CollectedItem } from "./collecting.ts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto minmax(24px, max-content) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  dragged: { opacity: 0.5 },
  over: { borderTop: `2px solid ${tokens.colorCompoundBrandStroke}` },
  handle: { cursor: "grab", minWidth: "28px" },
  number: {
    paddingTop: "4px",
    textAlign: "end",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  words: { paddingTop: "4px", minWidth: 0 },
  note: { whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
  edit: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "flex-start",
    marginTop: tokens.spacingVerticalXS,
  },
  text: { width: "100%" },
  actions: { display: "flex" },
});

/** One record of a collection with its note. */
export function CollectionItem(props: {
  item: CollectedItem;
  index: number;
  count: number;
  isDragged: boolean;
  canDrop: boolean;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDropHere: () => void;
  onMove: (by: number) => void;
  onNote: (note: string) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { item, index } = props;
  const title = item.record.name;
  const [draft, setDraft] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const finish = () => {
    if (draft !== null && draft !== item.note) props.onNote(draft);
    setDraft(null);
  };
  return (
    <li
      className={mergeClasses(
        styles.item,
        props.isDragged && styles.dragged,
        over && props.canDrop && styles.over,
      )}
      onDragOver={(event) => {
        if (!props.canDrop) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!props.canDrop) return;
        event.preventDefault();
        setOver(false);
        props.onDropHere();
      }}
    >
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(styles.handle, "no-print")}
        icon={<ReOrderDotsVertical20Regular />}
        aria-label={t("collections.move", { title, position: index + 1, total: props.count })}
        title={t("collections.moveTip")}
        data-move={index}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", title);
          props.onDragStart();
        }}
        onDragEnd={props.onDragEnd}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
          event.preventDefault();
          props.onMove(event.key === "ArrowUp" ? -1 : 1);
        }}
      />
      <span className={styles.number} aria-hidden>
        {index + 1}.
      </span>
      <div className={styles.words}>
        <ReferenceText reference={item.record} />
        {draft === null && item.note !== "" && <div className={styles.note}>{item.note}</div>}
        {draft !== null && (
          <div className={styles.edit}>
            <Textarea
              className={styles.text}
              aria-label={t("collections.noteNamed", { title })}
              value={draft}
              resize="vertical"
              // The person has just asked to write here.
              autoFocus
              onChange={(_, data) => setDraft(data.value)}
              onKeyDown={(event) => {
                if (event.key === "Escape") setDraft(null);
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) finish();
              }}
            />
            <Button size="small" appearance="primary" onClick={finish}>
              {t("collections.noteSave")}
            </Button>
          </div>
        )}
      </div>
      <span className={mergeClasses(styles.actions, "no-print")}>
        <Button
          size="small"
          appearance="subtle"
          icon={<Note16Regular />}
          aria-label={t("collections.noteNamed", { title })}
          title={t("collections.note")}
          onClick={() => setDraft(item.note)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={t("collections.removeNamed", { title })}
          title={t("collections.remove")}
          onClick={props.onRemove}
        />
      </span>
    </li>
  );
}
