import { useCallback, useMemo, useState } from "react";
import type { PassageAnchor } from "../../../shared/domain/passage-note.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import type { FoundNote } from "./notes/notes-panel.tsx";

/** The notes of a document, the one being written, and which of them the drawn pages have. */
export function usePassageNotes(record: RecordOf<"document">) {
  const answer = useBackend(
    "documents.notes",
    { id: record.id },
    { enabled: record.passageNotes.length > 0, keepPrevious: true },
  );
  const [draft, setDraft] = useState<PassageAnchor | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const found = record.passageNotes.length > 0 ? answer.data?.notes : undefined;
  const notes: readonly FoundNote[] = found ?? NO_NOTES;
  /** With the page that has them today, for marking them. */
  const placed = useMemo(
    () => notes.map((note) => ({ ...note, page: note.foundOn ?? note.page })),
    [notes],
  );
  const addSeen = useCallback((_page: number, ids: string[]) => {
    setSeen((before) =>
      ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids]),
    );
  }, []);
  return { notes, placed, draft, setDraft, seen, addSeen };
}

const NO_NOTES: readonly FoundNote[] = [];
