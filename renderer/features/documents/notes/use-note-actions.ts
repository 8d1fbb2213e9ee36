import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PassageAnchor } from "../../../../shared/domain/passage-note.ts";
import { callBackend } from "../../../client.ts";
import { useNotify } from "../../../components/notify.tsx";
import { takeBackLast } from "../../records/take-back.ts";

export interface NoteActions {
  /** Answers whether it was done; what went wrong has been said. */
  add(anchor: PassageAnchor, text: string): Promise<boolean>;
  change(noteId: string, text: string): Promise<boolean>;
  remove(noteId: string): Promise<boolean>;
}

/** Changes of the notes of a document; each can be taken back. */
export function useNoteActions(id: string): NoteActions {
  const { t } = useTranslation();
  const notify = useNotify();
  return useMemo(() => {
    const tell = async (said: string, change: Promise<{ record: { revision: number } }>) => {
      try {
        const { record } = await change;
        notify.done(said, () => takeBackLast(id, record.revision));
        return true;
      } catch (error) {
        notify.failed(error);
        return false;
      }
    };
    return {
      add: (anchor, text) =>
        tell(t("documents.notes.added"), callBackend("documents.addNote", { id, anchor, text })),
      change: (noteId, text) =>
        tell(
          t("documents.notes.changed"),
          callBackend("documents.changeNote", { id, noteId, text }),
        ),
      remove: (noteId) =>
        tell(t("documents.notes.removed"), callBackend("documents.removeNote", { id, noteId })),
    };
  }, [id, notify, t]);
}
