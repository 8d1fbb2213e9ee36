import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import { useReturnFocus } from "../../components/use-return-focus.ts";

/** Chooses the term that another one becomes part of. It cannot be taken back, so it is asked. */
export function MergeTermDialog(props: {
  term: Term;
  others: readonly Term[];
  onMerge: (term: Term, kept: Term) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { term, others } = props;
  const [keptId, setKeptId] = useState(others[0]?.id ?? 0);
  const kept = others.find(({ id }) => id === keptId);
  useReturnFocus(true);
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("vocabularies.terms.mergeTitle", { label: term.label })}</DialogTitle>
          <DialogContent>
            <p>{t("vocabularies.terms.mergeText", { label: term.label })}</p>
            <Field label={t("vocabularies.terms.mergeInto")}>
              <Select value={String(keptId)} onChange={(_, data) => setKeptId(Number(data.value))}>
                {others.map(({ id, label }) => (
                  <option key={id} value={String(id)}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t("vocabularies.terms.cancel")}</Button>
            <Button
              appearance="primary"
              disabled={!kept}
              onClick={() => {
                if (kept) void props.onMerge(term, kept).then((done) => done && props.onClose());
              }}
            >
              {t("vocabularies.terms.mergeGo")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
