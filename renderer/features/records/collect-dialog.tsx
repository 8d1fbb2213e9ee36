import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { ReferencePicker } from "./controls/reference-picker.tsx";

/** Puts a record into a collection, an old one or one made on the spot. */
export function CollectDialog(props: { record: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [target, setTarget] = useState<Reference | null>(null);
  const title = titleOf(props.record);

  const collect = async () => {
    if (!target?.id) return;
    try {
      const { record: collection } = await callBackend("records.get", { id: target.id });
      if (collection.kind !== "collection") return;
      if (collection.items.some((item) => item.record.id === props.record.id)) {
        notify.done(t("records.collect.already", { title }));
      } else {
        const item = { record: { id: props.record.id, name: title.slice(0, 1_000) }, note: "" };
        const { record: changed } = await callBackend("records.update", {
          id: collection.id,
          revision: collection.revision,
          changes: { items: [...collection.items, item] },
        });
        notify.done(t("records.collect.added", { title, collection: collection.title }), () =>
          callBackend("records.update", {
            id: collection.id,
            revision: changed.revision,
            changes: { items: collection.items },
          }),
        );
      }
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
          <DialogTitle>{t("records.collect.title")}</DialogTitle>
          <DialogContent>
            <Field label={t("records.collect.choose")}>
              <ReferencePicker
                kinds={["collection"]}
                chosen={target}
                allowName={false}
                onPick={setTarget}
                onClear={() => setTarget(null)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t("records.form.cancel")}</Button>
            <Button appearance="primary" disabled={!target?.id} onClick={() => void collect()}>
              {t("records.collect.add")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
