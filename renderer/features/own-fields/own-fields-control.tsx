import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { parsePartialDate } from "../../../shared/text/date-parse.ts";
import { useLanguage } from "../../messages/use-language.ts";
import { parseNumber } from "./parse-number.ts";
import { useOwnFields } from "./use-own-fields.ts";

export type OwnValue = string | number | boolean;
export type OwnValues = Record<string, OwnValue>;

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
});

/** Edits the user's own fields of a kind; an empty one is left out of the record. */
export function OwnFieldsControl(props: {
  kind: RecordKind;
  values: OwnValues;
  onChange: (values: OwnValues) => void;
}) {
  const styles = useStyles();
  const fields = useOwnFields(props.kind);
  const set = (key: string, value: OwnValue | null) => {
    const { [key]: _before, ...others } = props.values;
    props.onChange(value === null || value === "" ? others : { ...others, [key]: value });
  };
  return (
    <div className={styles.grid}>
      {fields.map((field) => (
        <OwnFieldControl
          key={field.key}
          field={field}
          value={props.values[field.key]}
          onChange={(value) => set(field.key, value)}
        />
      ))}
    </div>
  );
}

interface ControlProps {
  field: ExtraField;
  value: OwnValue | undefined;
  onChange: (value: OwnValue | null) => void;
}

function OwnFieldControl(props: ControlProps) {
  const { t } = useTranslation();
  const { field, value, onChange } = props;
  switch (field.type) {
    case "text":
      return (
        <Field label={field.label}>
          <Textarea
            rows={1}
            resize="vertical"
            lang="de"
            spellCheck
            value={String(value ?? "")}
            onChange={(_, data) => onChange(data.value)}
          />
        </Field>
      );
    case "choice": {
      const chosen = String(value ?? "");
      // A choice that was taken off the list since stays chosen until somebody changes it.
      const offered = [...new Set([...field.choices, chosen])].filter((choice) => choice !== "");
      return (
        <Field label={field.label}>
          <Select value={chosen} onChange={(_, data) => onChange(data.value)}>
            <option value="">{t("vocabularies.fields.nothing")}</option>
            {offered.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        </Field>
      );
    }
    case "number":
      return (
        <TypedControl {...props} read={parseNumber} refusal={t("vocabularies.fields.noNumber")} />
      );
    case "date":
      return <TypedControl {...props} read={readDate} refusal={t("records.errors.date")} />;
  }
}

/** A line that is read when it can be; else it stays as it was typed, and says so. */
function TypedControl(
  props: ControlProps & { read: (text: string) => OwnValue | null; refusal: string },
) {
  const { field, value, onChange, read } = props;
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shownText(field, value, language);
  const isRefused = text.trim() !== "" && read(text) === null;
  return (
    <Field
      label={field.label}
      hint={undefined}
      validationState={isRefused ? "warning" : "none"}
      validationMessage={isRefused ? props.refusal : undefined}
    >
      <Input
        value={text}
        inputMode={field.type === "number" ? "decimal" : undefined}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(read(data.value) ?? data.value.trim());
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}

function shownText(field: ExtraField, value: OwnValue | undefined, language: "de" | "en"): string {
  if (value === undefined) return "";
  if (typeof value === "number") return new Intl.NumberFormat(language, PLAIN).format(value);
  const isDate = field.type === "date" && /^\d{4}(-\d{2}){0,2}$/.test(String(value));
  return isDate ? formatPartialDate(String(value), language) : String(value);
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const;

function readDate(text: string): string | null {
  return text.trim() === "" ? null : parsePartialDate(text);
}
