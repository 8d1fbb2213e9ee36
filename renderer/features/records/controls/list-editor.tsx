import { Button, makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { moveItem, removeItem, replaceItem } from "../list-moves.ts";
import { Fieldset } from "./fieldset.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: "flex", gap: "2px", flexWrap: "wrap" },
  empty: { color: tokens.colorNeutralForeground3, margin: `0 0 ${tokens.spacingVerticalS}` },
});

/**
 * A list whose items are edited in place: add, remove, and move by buttons or by Alt with the arrow
 * keys. The focus follows the item that was touched, and each step is spoken.
 */
export function ListEditor<T>(props: {
  legend: string;
  hideLegend?: boolean;
  items: readonly T[];
  onChange: (items: T[]) => void;
  newItem: () => T;
  addLabel: string;
  emptyText?: string;
  /** What an item is called in buttons and announcements. */
  nameOf: (item: T, position: number) => string;
  renderItem: (item: T, index: number, change: (item: T) => void) => ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { items, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<number | "add" | null>(null);
  const [spoken, setSpoken] = useState("");
  const keys = useItemKeys(items.length);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list has been redrawn
  useEffect(() => {
    const target = focusNext.current;
    focusNext.current = null;
    if (target === null) return;
    if (target === "add") addButton.current?.focus();
    else {
      const item = list.current?.children[target];
      item?.querySelector<HTMLElement>("input, textarea, button")?.focus();
    }
  }, [items]);

  const nameAt = (index: number) => props.nameOf(items[index] as T, index + 1);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    focusNext.current = to;
    setSpoken(
      t("records.lists.moved", { name: nameAt(from), position: to + 1, total: items.length }),
    );
    keys.change((current) => moveItem(current, from, to));
    onChange(moveItem(items, from, to));
  };
  const remove = (index: number) => {
    focusNext.current = items.length > 1 ? Math.min(index, items.length - 2) : "add";
    setSpoken(t("records.lists.removed", { name: nameAt(index) }));
    keys.change((current) => removeItem(current, index));
    onChange(removeItem(items, index));
  };
  const add = () => {
    const item = props.newItem();
    focusNext.current = items.length;
    setSpoken(t("records.lists.added", { name: props.nameOf(item, items.length + 1) }));
    onChange([...items, item]);
  };
  const moveByKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? index - 1 : index + 1);
  };

  return (
    <Fieldset legend={props.legend} hideLegend={props.hideLegend}>
      {items.length === 0 && (
        <p className={styles.empty}>{props.emptyText ?? t("records.lists.empty")}</p>
      )}
      <ol className={styles.list} ref={list}>
        {items.map((item, index) => (
          <li
            key={keys.of(index)}
            className={styles.item}
            onKeyDown={(event) => moveByKey(event, index)}
          >
            <div>
              {props.renderItem(item, index, (next) => onChange(replaceItem(items, index, next)))}
            </div>
            <div className={styles.buttons}>
              <ItemButton
                icon={<ArrowUp16Regular />}
                label={t("records.lists.moveUpNamed", { name: nameAt(index) })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <ItemButton
                icon={<ArrowDown16Regular />}
                label={t("records.lists.moveDownNamed", { name: nameAt(index) })}
                disabled={index === items.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <ItemButton
                icon={<Delete16Regular />}
                label={t("records.lists.removeNamed", { name: nameAt(index) })}
                onClick={() => remove(index)}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button ref={addButton} icon={<Add20Regular />} onClick={add}>
        {props.addLabel}
      </Button>
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
    </Fieldset>
  );
}

/** Items have no id before they are saved; these keys let a control's own state travel with its item. */
function useItemKeys(count: number) {
  const [stored, setStored] = useState<number[]>([]);
  const next = Math.max(-1, ...stored) + 1;
  const keys = Array.from({ length: count }, (_, index) => stored[index] ?? next + index);
  return {
    of: (index: number) => keys[index],
    change: (update: (keys: number[]) => number[]) => setStored(update(keys)),
  };
}

function ItemButton(props: {
  icon: React.JSX.Element;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={props.icon}
        disabledFocusable={props.disabled}
        onClick={props.onClick}
      />
    </Tooltip>
  );
}
