import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../../components/use-return-focus.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Writing or changing a note. Ctrl+Enter keeps it, Escape leaves it. */
export function NoteForm(props: {
  text: string;
  onSave: (text: string) => Promise<boolean>;
  onLeave: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(props.text);
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useReturnFocus(true);
  useEffect(() => area.current?.focus(), []);
  const save = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    const saved = await props.onSave(text.trim());
    setBusy(false);
    if (saved) props.onLeave();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          props.onLeave();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <Field label={t("documents.notes.text")}>
        <Textarea
          textarea={{ ref: area }}
          rows={4}
          resize="vertical"
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={busy || text.trim() === ""}
        >
          {t("documents.notes.save")}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {t("shell.cancel")}
        </Button>
      </div>
    </form>
  );
}
