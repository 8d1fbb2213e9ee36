import { Field } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../components/form-dialog.tsx";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";
import { useCollect } from "./use-collect.ts";

/** Asks for the collection, an old one or one made on the spot; choosing it is all there is to do. */
export function CollectDialog(props: { recordId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const collect = useCollect();
  return (
    <FormDialog title={t("records.collect.title")} onClose={props.onClose}>
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
    </FormDialog>
  );
}
