import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { compactText } from "../../../shared/text/name-key.ts";
import { linesOf } from "../vocabularies/lines-of.ts";

const TYPES = ["text", "number", "date", "choice"] as const satisfies readonly ExtraField["type"][];

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    width: "100%",
    marginBottom: tokens.spacingVerticalM,
  },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a field of the user's own is called and what it holds. */
export function OwnFieldEditor(props: {
  kind: RecordKind;
  field?: ExtraField;
  others: readonly ExtraField[];
  onSave: (field: ExtraField) => Promise<boolean>;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [label, setLabel] = useState(props.field?.label ?? "");
  const [type, setType] = useState<ExtraField["type"]>(props.field?.type ?? "text");
  const [choices, setChoices] = useState(props.field?.choices.join("\n") ?? "");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isTaken = props.others.some((other) => other.label === label.trim());
  const lacksChoices = type === "choice" && linesOf(choices).length === 0;
  const isReady = label.trim() !== "" && !isTaken && !lacksChoices;

  const save = async () => {
    if (!isReady) return;
    const field: ExtraField = {
      kind: props.kind,
      // The key stays when the label changes: values in records are kept under it.
      key: props.field?.key ?? freeKey(label, props.others),
      label: label.trim(),
      type,
      choices: type === "choice" ? linesOf(choices) : [],
    };
    if (await props.onSave(field)) props.onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <Field
        label={t("vocabularies.fields.label")}
        required
        validationMessage={isTaken ? t("vocabularies.fields.taken") : undefined}
      >
        <Input
          ref={first}
          value={label}
          maxLength={200}
          onChange={(_, data) => setLabel(data.value)}
        />
      </Field>
      <Field label={t("vocabularies.fields.type")}>
        <Select value={type} onChange={(_, data) => setType(data.value as ExtraField["type"])}>
          {TYPES.map((name) => (
            <option key={name} value={name}>
              {t(`vocabularies.fields.types.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      {type === "choice" && (
        <Field
          label={t("vocabularies.fields.choices")}
          required
          hint={lacksChoices ? t("vocabularies.fields.needChoices") : undefined}
        >
          <Textarea value={choices} rows={4} onChange={(_, data) => setChoices(data.value)} />
        </Field>
      )}
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabled={!isReady}>
          {t("vocabularies.fields.save")}
        </Button>
        <Button onClick={props.onClose}>{t("vocabularies.fields.cancel")}</Button>
      </div>
    </form>
  );
}

/** A key from the label that no other field of the kind has. */
function freeKey(label: string, others: readonly ExtraField[]): string {
  const taken = new Set(others.map(({ key }) => key));
  const stem =
    compactText(label)
      .replace(/[^a-z0-9]/g, "")
      .slice(0, 90) || "field";
  let key = stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
  return key;
}
