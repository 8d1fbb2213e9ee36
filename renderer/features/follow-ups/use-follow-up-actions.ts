import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../../shared/contract/method.ts";
import type {
  FollowUp,
  PARTNERSHIP_METHODS,
} from "../../../shared/contract/methods/partnerships.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { backendKey } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { useLanguage } from "../../messages/use-language.ts";

type FollowUps = OutputOf<typeof PARTNERSHIP_METHODS, "followUps.list">;

const LIST = backendKey("followUps.list", {});

/** What can be done with a Wiedervorlage, at once on screen and undone by one click. */
export function useFollowUpActions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  const queries = useQueryClient();

  return useMemo(() => {
    const withdraw = (noteId: string) =>
      queries.setQueryData<FollowUps>(LIST, (before) =>
        before
          ? { followUps: before.followUps.filter((other) => other.noteId !== noteId) }
          : undefined,
      );
    const fail = (error: unknown) => {
      void queries.invalidateQueries({ queryKey: LIST });
      notify.failed(error);
    };
    const nameOf = (followUp: FollowUp) => followUp.nextStep || t("followUps.noStep");
    return {
      nameOf,
      async setDone(followUp: FollowUp) {
        const { noteId } = followUp;
        withdraw(noteId);
        try {
          await callBackend("followUps.setDone", { noteId, done: true });
          notify.done(t("followUps.markedDone", { step: nameOf(followUp) }), () =>
            callBackend("followUps.setDone", { noteId, done: false }),
          );
        } catch (error) {
          fail(error);
        }
      },
      /** @param to partial date */
      async postpone(followUp: FollowUp, to: string) {
        const { noteId: id, revision, dueOn } = followUp;
        withdraw(id);
        try {
          const { record } = await callBackend("records.update", {
            id,
            revision,
            changes: { followUpOn: to },
          });
          const date = formatPartialDate(to, language, "short");
          notify.done(t("followUps.postponed", { step: nameOf(followUp), date }), () =>
            callBackend("records.update", {
              id,
              revision: record.revision,
              changes: { followUpOn: dueOn },
            }),
          );
        } catch (error) {
          fail(error);
        }
      },
    };
  }, [t, language, notify, queries]);
}
