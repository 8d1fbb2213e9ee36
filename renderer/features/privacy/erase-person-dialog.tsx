import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { isHeld } from "../../../shared/domain/hold.ts";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { useBackend } from "../../backend/queries.ts";
import { forgetUnseenAnswers } from "../../backend/query-client.ts";
import { callBackend } from "../../client.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { KindIcon } from "../../components/kind-icon.tsx";
import { Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";

/** More would hide the buttons; the number says how many there are. */
const SHOWN = 5;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  item: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    "& > svg": { flexShrink: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Asks once before a person is erased, and says what else changes with it. */
export function ErasePersonDialog(props: { record: AnyRecord; onClose: () => void }) {
  const { record } = props;
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const [redactTexts, setRedactTexts] = useState(true);
  const [busy, setBusy] = useState(false);
  const preview = useBackend("privacy.erasurePreview", { id: record.id });
  const name = titleOf(record);
  const held = isHeld(record, localToday());

  const erase = async () => {
    setBusy(true);
    try {
      await callBackend("records.erase", { id: record.id, redactTexts });
      notify.done(t("privacy.erase.done"));
      // The screen of somebody who is gone is not a place to come back to.
      await navigate({ to: "/privacy", replace: true });
      forgetUnseenAnswers();
    } catch (error) {
      notify.failed(error);
      setBusy(false);
    }
  };
  const mentioning = preview.data?.mentioning ?? [];
  const inTexts = preview.data?.inTexts.map(({ record: where }) => where) ?? [];
  const inDocuments = preview.data?.inDocuments.map(({ record: where }) => where) ?? [];
  return (
    <ConfirmDialog
      open
      title={t("privacy.erase.title", { name })}
      confirmLabel={t("privacy.erase.go")}
      busy={busy || !preview.data || held}
      onConfirm={() => void erase()}
      onClose={props.onClose}
    >
      <p>{t(held ? "holds.refused" : "privacy.erase.text")}</p>
      {preview.isPending && <Waiting />}
      {preview.data && !held && (
        <>
          <p>
            {mentioning.length === 0
              ? t("privacy.erase.unchanged")
              : t("privacy.erase.changed", { count: mentioning.length })}
          </p>
          <Records records={mentioning} />
          {inTexts.length > 0 && (
            <>
              <p>{t("privacy.erase.texts", { count: inTexts.length })}</p>
              <Records records={inTexts} />
              <Checkbox
                label={t("privacy.erase.redact")}
                checked={redactTexts}
                onChange={(_, data) => setRedactTexts(data.checked === true)}
              />
            </>
          )}
          {preview.data.drafts > 0 && (
            <p>{t("privacy.erase.drafts", { count: preview.data.drafts })}</p>
          )}
          {inDocuments.length > 0 && (
            <>
              <p>{t("privacy.erase.documents", { count: inDocuments.length })}</p>
              <Records records={inDocuments} />
            </>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}

function Records({ records }: { records: readonly RecordSummary[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (records.length === 0) return null;
  return (
    <ul className={styles.list}>
      {records.slice(0, SHOWN).map(({ id, kind, title }) => (
        <li key={id} className={styles.item}>
          <KindIcon kind={kind} size={16} />
          {title}
        </li>
      ))}
      {records.length > SHOWN && (
        <li className={styles.quiet}>
          {t("privacy.erase.more", { count: records.length - SHOWN })}
        </li>
      )}
    </ul>
  );
}
