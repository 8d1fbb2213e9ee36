import { Checkbox, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldSpec } from "../field-spec.ts";
import { MentionTextarea } from "../mentions/mention-textarea.tsx";
import type { ControlProps } from "./control-props.ts";

export const useTextStyles = makeStyles({
  // The box grows with the text, so that nobody edits a page through a slot.
  text: { fieldSizing: "content", minHeight: "76px", maxHeight: "60vh" },
});

const INPUT_TYPES = { mail: "email", phone: "tel", web: "url" } as const;

/** One line, or paragraphs. */
export function TextControl(props: ControlProps<string> & { field: FieldSpec }) {
  const styles = useTextStyles();
  const { t } = useTranslation();
  const { field, value } = props;
  const hint = field.hint ? t(field.hint) : undefined;
  return (
    <Field
      label={t(field.label)}
      hint={hint}
      required={props.required}
      validationMessage={props.issues.at()}
    >
      {field.type === "prose" ? (
        <MentionTextarea
          textClass={styles.text}
          value={value}
          onChange={props.onChange}
          onBlur={props.onBlur}
        />
      ) : (
        <Input
          value={value}
          type={INPUT_TYPES[field.type as keyof typeof INPUT_TYPES] ?? "text"}
          onChange={(_, data) => props.onChange(data.value)}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}

/** Short texts, one a line. What is typed stays as typed; empty lines are not kept. */
export function LinesControl(props: ControlProps<string[]>) {
  const styles = useTextStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(() => props.value.join("\n"));
  const shown = sameLines(text, props.value) ? text : props.value.join("\n");
  return (
    <Field
      label={t(props.field.label)}
      hint={props.field.hint ? t(props.field.hint) : undefined}
      validationMessage={props.issues.at()}
    >
      <Textarea
        textarea={{ className: styles.text }}
        value={shown}
        lang="de"
        spellCheck
        onChange={(_, data) => {
          setText(data.value);
          props.onChange(linesOf(data.value));
        }}
        onBlur={props.onBlur}
      />
    </Field>
  );
}

export function FlagControl(props: ControlProps<boolean>) {
  const { t } = useTranslation();
  return (
    <Checkbox
      label={t(props.field.label)}
      checked={props.value}
      onChange={(_, data) => props.onChange(data.checked === true)}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function sameLines(text: string, lines: readonly string[]): boolean {
  const own = linesOf(text);
  return own.length === lines.length && own.every((line, index) => line === lines[index]);
}
