import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { QUICK_NOTE_FORM, readNewForm } from "../../../shared/domain/form-draft.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { MomentText } from "../../components/date-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { useRowStyles } from "../../components/row-styles.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import { draftTitle } from "./draft-title.ts";

type Draft = OutputOf<BackendMethods, "drafts.list">["drafts"][number];

const useStyles = makeStyles({
  text: { marginTop: 0, color: tokens.colorNeutralForeground3 },
});

/** Forms that were begun and never saved; nothing where there are none. */
export function DraftsCard() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const open = useOpenDraft();
  const answer = useBackend("drafts.list", {}, { keepPrevious: true });
  const discard = useBackendMutation("drafts.discard");
  const [doomed, setDoomed] = useState<Draft | null>(null);
  const drafts = answer.data?.drafts ?? [];
  if (drafts.length === 0 && doomed === null) return null;
  return (
    <SectionCard title={t("privacy.drafts.title")}>
      <p className={styles.text}>{t("privacy.drafts.text")}</p>
      <ul className={rows.list}>
        {drafts.map((draft) => {
          const title = draftTitle(t, draft);
          return (
            <li key={`${draft.form} ${draft.author}`} className={rows.row}>
              <div className={rows.words}>
                {title}
                <div className={rows.quiet}>
                  <MomentText at={draft.savedAt} withTime />
                  {!draft.own && ` · ${t("privacy.drafts.by", { author: draft.author })}`}
                </div>
              </div>
              <Button
                size="small"
                aria-label={t(draft.own ? "privacy.drafts.openNamed" : "privacy.drafts.takeNamed", {
                  title,
                })}
                onClick={() => void open(draft)}
              >
                {t(draft.own ? "privacy.drafts.open" : "privacy.drafts.take")}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t("privacy.drafts.discardNamed", { title })}
                onClick={() => setDoomed(draft)}
              >
                {t("privacy.drafts.discard")}
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={doomed !== null}
        title={t("privacy.drafts.discardTitle")}
        confirmLabel={t("privacy.drafts.discard")}
        busy={discard.isPending}
        onConfirm={() => {
          if (!doomed) return;
          const { form, author } = doomed;
          discard.mutate(
            { form, author },
            { onError: notify.failed, onSettled: () => setDoomed(null) },
          );
        }}
        onClose={() => setDoomed(null)}
      >
        {doomed && t("privacy.drafts.discardText", { title: draftTitle(t, doomed) })}
      </ConfirmDialog>
    </SectionCard>
  );
}

/** Goes to the form of a draft; one of another account becomes one's own first. */
function useOpenDraft() {
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const note = useQuickNote();
  return async ({ form, author, own }: Draft) => {
    try {
      if (!own && !(await callBackend("drafts.takeOver", { form, author })).taken) {
        notify.warned(t("privacy.drafts.ownThere"));
        return;
      }
    } catch (error) {
      notify.failed(error);
      return;
    }
    const made = readNewForm(form);
    if (form === QUICK_NOTE_FORM) note.open();
    else if (made) {
      const about = made.about ?? undefined;
      void navigate({ to: "/new/$kind", params: { kind: made.kind }, search: { about } });
    } else void navigate({ to: "/record/$id/edit", params: { id: form } });
  };
}
