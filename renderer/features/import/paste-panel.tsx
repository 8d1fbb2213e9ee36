import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ClipboardPaste20Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../components/section-card.tsx";

const useStyles = makeStyles({
  text: { fieldSizing: "content", minHeight: "110px", maxHeight: "40vh" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Pasted {
  text: string;
  /** What was copied with its headings and lists, as long as the text was not changed since. */
  html: string;
}

/** Text to read in, pasted anywhere on the screen or into the box, where it can still be cut. */
export function PastePanel(props: { onRead: (text: string, html: string) => Promise<boolean> }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState<Pasted>({ text: "", html: "" });
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const isBox = event.target === area.current;
      const isOtherField =
        event.target instanceof Element && !isBox && event.target.closest("input, textarea");
      if (isOtherField || !event.clipboardData) return;
      const text = event.clipboardData.getData("text/plain");
      const html = event.clipboardData.getData("text/html");
      // A piece pasted into text that is there already is ordinary editing.
      if (text.trim() === "" || (isBox && area.current?.value !== "")) return;
      event.preventDefault();
      setPasted({ text, html });
      setMissing(false);
      area.current?.focus();
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, []);

  const read = async () => {
    if (pasted.text.trim() === "") {
      setMissing(true);
      area.current?.focus();
      return;
    }
    setBusy(true);
    const begun = await props.onRead(pasted.text, pasted.html);
    setBusy(false);
    if (begun) setPasted({ text: "", html: "" });
  };

  return (
    <SectionCard title={t("imports.paste.title")}>
      <Field
        label={t("imports.paste.label")}
        hint={t("imports.paste.hint")}
        validationMessage={missing ? t("imports.paste.empty") : undefined}
      >
        <Textarea
          ref={area}
          textarea={{ className: styles.text }}
          value={pasted.text}
          onChange={(_, data) => {
            setPasted({ text: data.value, html: "" });
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.row}>
        <Button
          appearance={pasted.text ? "primary" : "secondary"}
          icon={<ClipboardPaste20Regular />}
          disabledFocusable={busy}
          onClick={() => void read()}
        >
          {t("imports.paste.read")}
        </Button>
        {pasted.html !== "" && (
          <span className={styles.quiet} role="status">
            {t("imports.paste.formatted")}
          </span>
        )}
      </div>
    </SectionCard>
  );
}
