import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatPartialDate } from "../../shared/text/date-format.ts";
import { parsePartialDate } from "../../shared/text/date-parse.ts";
import { useLanguage } from "../messages/use-language.ts";

// A text box asks for twenty letters of room unless it is told to make do with less.
const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
});

/**
 * A date typed the way people write it ("15.3.", "morgen", "März 2027"). Hands on a partial date,
 * null when it is empty, and undefined while the text is no date.
 */
export function DateField(props: {
  label: string;
  value: string | null;
  hint?: string;
  size?: "small" | "medium";
  className?: string;
  onChange: (value: string | null | undefined) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<{ text: string; value: string | null } | null>(null);
  const [wrong, setWrong] = useState(false);
  const written = props.value ? formatPartialDate(props.value, language, "short") : "";
  const text = typed && (wrong || typed.value === props.value) ? typed.text : written;
  return (
    <Field
      className={props.className}
      label={props.label}
      hint={props.hint}
      size={props.size}
      validationMessage={wrong ? t("followUps.dayWrong") : undefined}
    >
      <Input
        className={styles.box}
        input={{ className: styles.input }}
        value={text}
        autoComplete="off"
        onChange={(_, data) => {
          const value = data.value.trim() === "" ? null : parsePartialDate(data.value);
          setTyped({ text: data.value, value });
          // While a date is being typed it is incomplete, not wrong; that is said on leaving.
          setWrong(wrong && value === null && data.value.trim() !== "");
          props.onChange(value === null && data.value.trim() !== "" ? undefined : value);
        }}
        onBlur={() => {
          const unreadable =
            typed !== null && typed.text.trim() !== "" && parsePartialDate(typed.text) === null;
          setWrong(unreadable);
          if (!unreadable) setTyped(null);
        }}
      />
    </Field>
  );
}
