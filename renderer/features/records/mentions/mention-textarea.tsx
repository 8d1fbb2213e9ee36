import { makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../../shared/contract/record-output.ts";
import { useBackend } from "../../../backend/queries.ts";
import { KindIcon } from "../../../components/kind-icon.tsx";
import { ownToken } from "../../../theme/themes.ts";
import { MentionLabels, type Trigger, triggerBefore } from "./mention-labels.ts";

const useStyles = makeStyles({
  box: { position: "relative", width: "100%" },
  area: { width: "100%" },
  list: {
    position: "absolute",
    zIndex: 5,
    insetInline: 0,
    top: "100%",
    maxHeight: "240px",
    overflowY: "auto",
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "30px",
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "& > svg": { flexShrink: 0 },
  },
  active: {
    backgroundColor: ownToken("selectedGround"),
    color: ownToken("selectedInk"),
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  quietActive: { color: ownToken("selectedInk") },
});

interface Props {
  id?: string | undefined;
  value: string;
  textClass: string | undefined;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  "aria-describedby"?: string | undefined;
  "aria-labelledby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
}

/** A text of several lines in which `@` or `[[` mentions a record; see docs/text-mentions.md. */
export function MentionTextarea({ value, textClass, onChange, onBlur, ...field }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [labels] = useState(() => new MentionLabels());
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [active, setActive] = useState(0);
  const caret = useRef<number | null>(null);
  const shown = labels.toShown(value);
  const answer = useBackend(
    "records.suggest",
    { text: trigger?.name.trim() ?? "", limit: 6 },
    { enabled: trigger !== null, keepPrevious: true },
  );
  const items = trigger ? (answer.data?.items ?? []) : [];
  const chosen = items[Math.min(active, items.length - 1)];

  useLayoutEffect(() => {
    // Setting a text moves the caret to its end; after a choice it belongs behind the mention.
    if (caret.current === null) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const look = () => {
    const box = area.current;
    const at = box && box.selectionStart === box.selectionEnd ? box.selectionStart : null;
    setTrigger(box && at !== null ? triggerBefore(box.value, at) : null);
    setActive(0);
  };
  const choose = (item: RecordSummary) => {
    const box = area.current;
    if (!box || !trigger) return;
    const mention = `[[${labels.labelOf({ id: item.id, name: nameFor(item) })}]] `;
    caret.current = trigger.start + mention.length;
    const before = box.value.slice(0, trigger.start);
    const after = box.value.slice(box.selectionStart).replace(/^\]\]/, "");
    onChange(labels.toKept(before + mention + after));
    setTrigger(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen) return;
    const last = items.length - 1;
    if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (event.key === "Enter" || event.key === "Tab") choose(chosen);
    else if (event.key === "Escape") setTrigger(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.box}>
      <Textarea
        {...field}
        ref={area}
        className={styles.area}
        textarea={{ className: textClass }}
        value={shown}
        lang="de"
        spellCheck
        aria-autocomplete="list"
        aria-controls={chosen ? listId : undefined}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        data-list-open={chosen ? "" : undefined}
        onChange={(_, data) => {
          onChange(labels.toKept(data.value));
          look();
        }}
        onKeyDown={onKeyDown}
        onClick={look}
        onBlur={() => {
          setTrigger(null);
          onBlur?.();
        }}
      />
      {chosen && (
        <div
          id={listId}
          role="listbox"
          aria-label={t("records.mentions.list")}
          className={styles.list}
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus (aria-activedescendant)
            <div
              key={item.id}
              id={`${listId}-${item.id}`}
              role="option"
              aria-selected={item === chosen}
              className={mergeClasses(styles.option, item === chosen && styles.active)}
              // Before the text loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              <KindIcon kind={item.kind} size={16} />
              <span>
                {item.title}{" "}
                {item.place && (
                  <span
                    className={mergeClasses(styles.quiet, item === chosen && styles.quietActive)}
                  >
                    {item.place}
                  </span>
                )}
              </span>
            </div>
          ))}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {chosen ? t("records.mentions.count", { count: items.length }) : ""}
      </span>
    </div>
  );
}

/** A name that may stand between brackets. */
function nameFor(item: RecordSummary): string {
  return (
    item.title
      .replace(/[[\]|\s]+/g, " ")
      .trim()
      .slice(0, 500) || "–"
  );
}
