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
import { useTranslation } from "react-i18next";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";
import { useCollect } from "./use-collect.ts";

/** Asks for the collection, an old one or one made on the spot; choosing it is all there is to do. */
export function CollectDialog(props: { recordId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const collect = useCollect();
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
          <DialogTitle>{t("records.collect.title")}</DialogTitle>
          <DialogContent>
            <Field label={t("records.collect.choose")} hint={t("collections.pickHint")}>
              <ReferencePicker
                kinds={["collection"]}
                allowName={false}
                onPick={({ id }) => {
                  if (!id) return;
                  props.onClose();
                  void collect(props.recordId, id);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{t("records.form.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
