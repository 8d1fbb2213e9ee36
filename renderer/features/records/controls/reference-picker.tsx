import { Combobox, makeStyles, Option, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../../shared/contract/record-output.ts";
import type { RecordDraft, RecordKind } from "../../../../shared/domain/record.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { useBackend, useBackendMutation } from "../../../backend/queries.ts";
import { KindIcon } from "../../../components/kind-icon.tsx";
import { useNotify } from "../../../components/notify.tsx";
import { titleFieldOf } from "../title-field.ts";
import { useChipStyles } from "./term-controls.tsx";

const useStyles = makeStyles({
  option: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Kinds that may be made from a name alone, without leaving the form. */
const MADE_FROM_NAME: ReadonlySet<RecordKind> = new Set<RecordKind>([
  "organisation",
  "person",
  "practiceExample",
  "event",
  "partnership",
  "collection",
]);

/**
 * Finds a record while its name is typed; offers to make one, or to keep the bare name. With `chosen`
 * it holds one value; without, it empties itself after each choice.
 */
export function ReferencePicker(props: {
  kinds: readonly RecordKind[];
  chosen?: Reference | null;
  taken?: readonly Reference[];
  /** False where a bare name makes no sense, as for links. */
  allowName?: boolean;
  onPick: (reference: Reference, kind?: RecordKind) => void;
  onClear?: () => void;
  onBlur?: () => void;
}) {
  const styles = useStyles();
  const chips = useChipStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const holdsOne = props.chosen !== undefined;
  const [text, setText] = useState(props.chosen?.name ?? "");
  const [typing, setTyping] = useState(false);
  const shown = holdsOne && !typing ? (props.chosen?.name ?? "") : text;
  const wanted = useDeferredValue(typing ? text.trim() : "");
  const [open, setOpen] = useState(false);
  const answer = useBackend(
    "records.suggest",
    { text: wanted, kinds: [...props.kinds], limit: 8 },
    { enabled: open, keepPrevious: true },
  );
  const create = useBackendMutation("records.create");
  const taken = new Set(props.taken?.flatMap((reference) => reference.id ?? []));
  const matches = (answer.data?.items ?? []).filter((item) => !taken.has(item.id));
  const name = typing ? text.trim() : "";
  // Making something new is offered once it is known what is there already: the first choice that
  // Enter takes must not be a second record of the same thing.
  const isKnown = wanted === name && !answer.isFetching;
  const creatable = props.kinds.filter((kind) => MADE_FROM_NAME.has(kind));

  const finish = (reference: Reference, kind?: RecordKind) => {
    props.onPick(reference, kind);
    setTyping(false);
    setText(holdsOne ? reference.name : "");
  };
  const make = (kind: RecordKind) => {
    const record = { kind, [titleFieldOf(kind)]: name } as RecordDraft;
    create.mutate(
      { record },
      {
        onSuccess: (made) => {
          finish({ id: made.record.id, name }, kind);
          notify.done(t("records.picker.created", { kind: t(`kinds.${kind}.one`), name }));
        },
        onError: notify.failed,
      },
    );
  };
  const choose = (value: string) => {
    const [action, rest = ""] = split(value);
    if (action === "make") make(rest as RecordKind);
    else if (action === "name") finish({ id: null, name });
    else {
      const item = matches.find((match) => match.id === rest);
      if (item) finish({ id: item.id, name: item.title }, item.kind);
    }
  };

  return (
    <Combobox
      freeform
      className={chips.full}
      listbox={{ className: chips.listbox }}
      expandIcon={{ className: chips.icon, "aria-label": t("records.picker.open") }}
      clearIcon={{ className: chips.icon, "aria-label": t("records.picker.clear") }}
      placeholder={t("records.picker.placeholder")}
      clearable={holdsOne && props.onClear !== undefined && props.chosen !== null}
      value={shown}
      selectedOptions={props.chosen?.id ? [`take:${props.chosen.id}`] : []}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        setTyping(true);
        // Pasted and dictated text asks for suggestions too.
        setOpen(true);
        setText(event.target.value);
        if (event.target.value === "") props.onClear?.();
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue) choose(data.optionValue);
        else if (data.selectedOptions.length === 0) {
          setTyping(false);
          props.onClear?.();
        }
      }}
      onKeyDown={(event) => {
        // Esc takes back what was typed; only what is left standing counts as a name.
        if (event.key !== "Escape") return;
        setTyping(false);
        setText(props.chosen?.name ?? "");
      }}
      onBlur={() => {
        // A name that was typed but not chosen is kept as a name; nothing typed is lost.
        if (name !== "" && name !== props.chosen?.name && (props.allowName ?? true)) {
          finish({ id: null, name });
        } else setTyping(false);
        props.onBlur?.();
      }}
    >
      {matches.map((item) => (
        <Option key={item.id} value={`take:${item.id}`} text={item.title}>
          <Suggestion item={item} />
        </Option>
      ))}
      {name !== "" &&
        isKnown &&
        creatable.map((kind) => (
          <Option key={kind} value={`make:${kind}`} text={name}>
            <span className={styles.option}>
              <Add16Regular aria-hidden />
              {t("records.picker.create", { name, kind: t(`kinds.${kind}.one`) })}
            </span>
          </Option>
        ))}
      {name !== "" && isKnown && (props.allowName ?? true) && (
        <Option value="name:" text={name}>
          {t("records.picker.asWritten", { name })}
        </Option>
      )}
      {name === "" && matches.length === 0 && (
        <Option disabled value="none:" text="">
          {t("records.picker.noMatch")}
        </Option>
      )}
    </Combobox>
  );
}

function Suggestion({ item }: { item: RecordSummary }) {
  const styles = useStyles();
  return (
    <span className={styles.option}>
      <KindIcon kind={item.kind} size={16} />
      <span>
        {item.title}
        {item.place && <span className={styles.quiet}> {item.place}</span>}
      </span>
    </span>
  );
}

function split(value: string): [string, string] {
  const colon = value.indexOf(":");
  return [value.slice(0, colon), value.slice(colon + 1)];
}
