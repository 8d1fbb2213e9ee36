import { Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateField } from "../../components/date-field.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import type { StatusChange } from "./use-status-change.ts";

/** Asks since when and why. For an ending the reason is part of what is kept, so it is asked for. */
export function StatusDialog(props: {
  card: PartnershipCard;
  status: string;
  statuses: readonly { status: string; statusCode: string | null }[];
  onClose: () => void;
  onApply: (change: StatusChange) => void;
}) {
  const { t } = useTranslation();
  const [status, setStatus] = useState(props.status);
  const [since, setSince] = useState<string | null | undefined>(localToday());
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const code = props.statuses.find((found) => found.status === status)?.statusCode;
  const reasonMissing = code === "ended" && reason.trim() === "";

  const apply = () => {
    setAsked(true);
    if (since === undefined || reasonMissing) return;
    props.onApply({ status, since: since ?? "", reason: reason.trim() });
  };
  return (
    <FormDialog
      title={t("board.statusTitle", { title: props.card.title })}
      submit={{ label: t("board.apply"), onSubmit: apply }}
      onClose={props.onClose}
    >
      <Field
        label={t("board.reason")}
        hint={t("board.reasonHint")}
        required={code === "ended"}
        validationMessage={asked && reasonMissing ? t("board.reasonMissing") : undefined}
      >
        <Textarea
          rows={2}
          value={reason}
          onChange={(_, data) => setReason(data.value)}
          maxLength={1_000}
        />
      </Field>
      <Field label={t("board.status")}>
        <Select value={status} onChange={(_, data) => setStatus(data.value)}>
          {props.statuses
            .filter((found) => found.status !== "")
            .map((found) => (
              <option key={found.status}>{found.status}</option>
            ))}
        </Select>
      </Field>
      <DateField label={t("board.since")} value={since ?? null} onChange={setSince} />
    </FormDialog>
  );
}
