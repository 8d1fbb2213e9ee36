import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FREE_RELATIONS } from "../../../shared/domain/link.ts";
import { type AnyRecord, RECORD_KINDS } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { ReferencePicker } from "./controls/reference-picker.tsx";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalM },
});

type FreeRelation = (typeof FREE_RELATIONS)[number];

/** Ties this record to another one by hand. */
export function LinkDialog(props: { record: AnyRecord; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const [target, setTarget] = useState<Reference | null>(null);
  const [relation, setRelation] = useState<FreeRelation>("relatedTo");

  const add = async () => {
    if (!target?.id) return;
    const link = { from: props.record.id, to: target.id, relation };
    try {
      await callBackend("links.add", link);
      notify.done(t("records.links.added", { title: target.name }), () =>
        callBackend("links.remove", link),
      );
      props.onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("records.links.addTitle")}</DialogTitle>
          <DialogContent>
            <div className={styles.fields}>
              <Field label={t("records.links.relation")}>
                <Select
                  value={relation}
                  onChange={(_, data) => setRelation(data.value as FreeRelation)}
                >
                  {FREE_RELATIONS.map((name) => (
                    <option key={name} value={name}>
                      {t(`records.relations.outgoing.${name}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={t("records.links.target")}>
                <ReferencePicker
                  kinds={RECORD_KINDS.filter((kind) => kind !== "savedSearch")}
                  chosen={target}
                  allowName={false}
                  onPick={setTarget}
                  onClear={() => setTarget(null)}
                />
              </Field>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t("records.form.cancel")}</Button>
            <Button
              appearance="primary"
              disabled={!target?.id || target.id === props.record.id}
              onClick={() => void add()}
            >
              {t("records.links.add")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
