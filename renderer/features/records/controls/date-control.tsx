import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPartialDate } from "../../../../shared/text/date-format.ts";
import { parsePartialDate } from "../../../../shared/text/date-parse.ts";
import { useLanguage } from "../../../messages/use-language.ts";
import type { ControlProps } from "./control-props.ts";

/**
 * A date as precise as it is known, typed the German way. The value is a partial date or null; text
 * that is no date is handed on as it is, so that the form refuses it and nothing typed is lost.
 */
export function DateControl(props: ControlProps<string | null>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const written = props.value ? formatPartialDate(props.value, language) : "";
  const [typed, setTyped] = useState<{ text: string; value: string | null } | null>(null);
  // What was typed stands while it means the value; a value set from outside is written anew.
  const text = typed && typed.value === props.value ? typed.text : written;
  const change = (next: string) => {
    const value = next.trim() === "" ? null : (parsePartialDate(next) ?? next);
    setTyped({ text: next, value });
    props.onChange(value);
  };
  return (
    <Field
      label={t(props.field.label)}
      hint={props.field.hint ? t(props.field.hint) : undefined}
      validationMessage={props.issues.at()}
    >
      <Input
        value={text}
        autoComplete="off"
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          setTyped(null);
          props.onBlur?.();
        }}
      />
    </Field>
  );
}
