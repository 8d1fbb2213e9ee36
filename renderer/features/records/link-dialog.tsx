import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FREE_RELATIONS } from "../../../shared/domain/link.ts";
import { type AnyRecord, RECORD_KINDS } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { callBackend } from "../../client.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";
import { ReferencePicker } from "./controls/reference-picker.tsx";

type FreeRelation = (typeof FREE_RELATIONS)[number];
type Direction = "outgoing" | "incoming";
type Choice = `${Direction}.${FreeRelation}`;

/** Every kind of link in both directions; what is the same either way stands once. */
const CHOICES: readonly Choice[] = FREE_RELATIONS.flatMap((name): Choice[] =>
  name === "relatedTo" ? [`outgoing.${name}`] : [`outgoing.${name}`, `incoming.${name}`],
);

/** Ties this record to another one by hand. */
export function LinkDialog(props: { record: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [target, setTarget] = useState<Reference | null>(null);
  const [choice, setChoice] = useState<Choice>("outgoing.relatedTo");

  const add = async () => {
    if (!target?.id) return;
    const [direction, relation] = choice.split(".") as [Direction, FreeRelation];
    const [from, to] =
      direction === "outgoing" ? [props.record.id, target.id] : [target.id, props.record.id];
    const link = { from, to, relation };
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
    <FormDialog
      title={t("records.links.addTitle")}
      submit={{
        label: t("records.links.add"),
        isDisabled: !target?.id || target.id === props.record.id,
        onSubmit: () => void add(),
      }}
      onClose={props.onClose}
    >
      <Field label={t("records.links.relation")}>
        <Select value={choice} onChange={(_, data) => setChoice(data.value as Choice)}>
          {CHOICES.map((name) => (
            <option key={name} value={name}>
              {t(`records.relations.${name}`)}
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
    </FormDialog>
  );
}
