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
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateField } from "../../components/date-field.tsx";
import { useReturnFocus } from "../../components/use-return-focus.ts";
import type { StatusChange } from "./use-status-change.ts";

const useStyles = makeStyles({ fields: { display: "grid", gap: tokens.spacingVerticalM } });

/** Asks since when and why. For an ending the reason is part of what is kept, so it is asked for. */
export function StatusDialog(props: {
  card: PartnershipCard;
  status: string;
  statuses: readonly { status: string; statusCode: string | null }[];
  onClose: () => void;
  onApply: (change: StatusChange) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [status, setStatus] = useState(props.status);
  const [since, setSince] = useState<string | null | undefined>(localToday());
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  useReturnFocus(true);
  const code = props.statuses.find((found) => found.status === status)?.statusCode;
  const reasonMissing = code === "ended" && reason.trim() === "";

  const apply = () => {
    setAsked(true);
    if (since === undefined || reasonMissing) return;
    props.onApply({ status, since: since ?? "", reason: reason.trim() });
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.ctrlKey) apply();
          }}
        >
          <DialogBody>
            <DialogTitle>{t("board.statusTitle", { title: props.card.title })}</DialogTitle>
            <DialogContent>
              <div className={styles.fields}>
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
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose}>{t("shell.cancel")}</Button>
              <Button appearance="primary" type="submit">
                {t("board.apply")}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
