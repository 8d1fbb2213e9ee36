import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { askForReport } from "../reports/report-request.ts";
import { type CollectedItem, type CollectionRecord, replaceItems } from "./collecting.ts";
import { CollectionItem } from "./collection-item.tsx";

const FIRST = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/**
 * What is in a collection, worked on where it is read: order by dragging or with Alt and the arrow
 * keys, a note to each, out again with a way back. Every change is saved at once.
 */
export function CollectionCard({ record }: { record: CollectionRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const [items, setItems] = useState(record.items);
  const [all, setAll] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const [spoken, setSpoken] = useState("");
  const list = useRef<HTMLOListElement>(null);
  // Changes one after the other, each on the revision that the last one made.
  const saved = useRef({ id: record.id, revision: record.revision });
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    setItems(record.items);
    saved.current = { id: record.id, revision: record.revision };
  }, [record]);

  function save(next: CollectedItem[], undo?: { text: string }) {
    const before = items;
    setItems(next);
    queue.current = queue.current.then(async () => {
      try {
        const { revision } = await replaceItems(saved.current, next);
        saved.current = { ...saved.current, revision };
        if (undo) notify.done(undo.text, () => replaceItems(saved.current, before));
      } catch (error) {
        setItems(before);
        notify.failed(error);
      }
    });
  }
  function move(from: number, to: number) {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || from === to) return;
    const next = items.toSpliced(from, 1).toSpliced(to, 0, item);
    save(next);
    setSpoken(
      t("records.lists.moved", { name: item.record.name, position: to + 1, total: items.length }),
    );
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-move="${to}"]`)?.focus(),
    );
  }
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <SectionCard
      title={t("records.collection.sections.items")}
      actions={
        <Button
          size="small"
          className="no-print"
          icon={<DocumentArrowRight20Regular />}
          onClick={() => askForReport({ type: "record", id: record.id })}
        >
          {t("reports.make")}
        </Button>
      }
    >
      {items.length === 0 ? (
        <p className={styles.hint}>{t("collections.empty")}</p>
      ) : (
        <p className={styles.hint}>{t("collections.keys")}</p>
      )}
      <ol className={styles.list} ref={list}>
        {shown.map((item, index) => (
          <CollectionItem
            key={item.record.id ?? `${index} ${item.record.name}`}
            item={item}
            index={index}
            count={items.length}
            isDragged={dragged === index}
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDropHere={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
            canDrop={dragged !== null && dragged !== index}
            onMove={(by) => move(index, index + by)}
            onNote={(note) => save(items.with(index, { ...item, note }))}
            onRemove={() =>
              save(items.toSpliced(index, 1), {
                text: t("collections.removed", { title: item.record.name }),
              })
            }
          />
        ))}
      </ol>
      {items.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t("records.view.showAll", { count: items.length })}
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {spoken}
      </span>
    </SectionCard>
  );
}
