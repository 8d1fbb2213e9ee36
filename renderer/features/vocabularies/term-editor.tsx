import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import { linesOf } from "./lines-of.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, width: "100%" },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Label and synonyms of a term. */
export function TermEditor(props: {
  term: Term;
  onSave: (term: Term, label: string, synonyms: string[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [label, setLabel] = useState(props.term.label);
  const [synonyms, setSynonyms] = useState(props.term.synonyms.join("\n"));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() === "") return;
        void props
          .onSave(props.term, label.trim(), linesOf(synonyms))
          .then((saved) => saved && props.onClose());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <Field label={t("vocabularies.terms.label")} required>
        <Input
          ref={first}
          value={label}
          maxLength={500}
          onChange={(_, data) => setLabel(data.value)}
        />
      </Field>
      <Field
        label={t("vocabularies.terms.synonymsLabel")}
        hint={t("vocabularies.terms.synonymsHint")}
      >
        <Textarea
          value={synonyms}
          rows={4}
          lang="de"
          onChange={(_, data) => setSynonyms(data.value)}
        />
      </Field>
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabled={label.trim() === ""}>
          {t("vocabularies.terms.save")}
        </Button>
        <Button onClick={props.onClose}>{t("vocabularies.terms.cancel")}</Button>
      </div>
    </form>
  );
}
