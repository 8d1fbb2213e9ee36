import { useTranslation } from "react-i18next";
import type { Hold } from "../../../shared/domain/hold.ts";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { takeBackLast } from "../records/take-back.ts";

/** Sets, changes and lifts the hold of a record; each can be taken back. */
export function useHold(record: AnyRecord) {
  const { t } = useTranslation();
  const notify = useNotify();
  const set = async ({ holdReason, holdUntil }: Hold): Promise<boolean> => {
    try {
      const { id, revision } = record;
      const changes = { holdReason, holdUntil };
      const { record: saved } = await callBackend("records.update", { id, revision, changes });
      const said = holdReason === "" ? "holds.lifted" : "holds.set";
      const undo = saved.revision === revision ? undefined : () => takeBackLast(id, saved.revision);
      notify.done(t(said, { title: titleOf(record) }), undo);
      return true;
    } catch (error) {
      notify.failed(error);
      return false;
    }
  };
  return { set, lift: () => set({ holdReason: "", holdUntil: null }) };
}
