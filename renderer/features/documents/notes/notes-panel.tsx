import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PassageAnchor, PassageNote } from "../../../../shared/domain/passage-note.ts";
import type { RecordOf } from "../../../../shared/domain/record.ts";
import { useBackend } from "../../../backend/queries.ts";
import { MomentText } from "../../../components/date-text.tsx";
import { MarkedText } from "../../../components/marked-text.tsx";
import { focusOnceLost } from "../../../components/use-return-focus.ts";
import { NoteForm } from "./note-form.tsx";
import { shortQuote } from "./passage-note-list.tsx";
import type { NoteActions } from "./use-note-actions.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  goTo: { flexGrow: 1, justifyContent: "flex-start", minWidth: 0, paddingLeft: 0 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteGreenBorderActive}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  gone: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  new: { padding: tokens.spacingHorizontalS, display: "grid", gap: tokens.spacingVerticalS },
});

/** A note with the page that has its passage today; null when no page has it any more. */
export interface FoundNote extends PassageNote {
  foundOn: number | null;
}

/** The notes of a document beside it: to read, to go to their passage, to change and to delete. */
export function NotesPanel(props: {
  record: RecordOf<"document">;
  notes: readonly FoundNote[];
  query: string;
  /** Notes whose passage the drawn pages have, whatever the clean text says. */
  seen: ReadonlySet<string>;
  draft: PassageAnchor | null;
  actions: NoteActions;
  onShow: (page: number) => void;
  onLeaveDraft: () => void;
}) {
  const { record, notes, query, draft, actions } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const marks = useBackend(
    "documents.marks",
    { id: record.id, query, texts: notes.map(({ text }) => text) },
    { enabled: query.trim() !== "" && notes.length > 0 },
  );
  const unit = record.pageUnit;
  return (
    <>
      {draft && (
        <div className={styles.new}>
          <div className={styles.quiet}>
            {t(`documents.reader.shortPlace.${unit}`, { number: draft.page })}
          </div>
          {draft.quote && (
            <blockquote className={styles.quote}>{shortQuote(draft.quote)}</blockquote>
          )}
          <NoteForm
            text=""
            onSave={(text) => actions.add(draft, text)}
            onLeave={props.onLeaveDraft}
          />
        </div>
      )}
      {notes.length === 0 && !draft && <p className={styles.quiet}>{t("documents.notes.none")}</p>}
      <ul className={styles.list}>
        {notes.map((note, index) => {
          const page = note.foundOn ?? note.page;
          const place = t(`documents.reader.shortPlace.${unit}`, { number: page });
          return (
            <li key={note.id} className={styles.note} data-note-id={note.id}>
              <div className={styles.head}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.goTo}
                  aria-label={t("documents.notes.goTo", { place })}
                  onClick={() => props.onShow(page)}
                >
                  {place}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Edit16Regular />}
                  aria-label={t("documents.notes.edit", { place })}
                  onClick={() => setEdited(note.id)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete16Regular />}
                  aria-label={t("documents.notes.remove", { place })}
                  onClick={(event) => {
                    const line = event.currentTarget.closest("li");
                    const next = line?.nextElementSibling ?? line?.previousElementSibling;
                    const target = next?.querySelector("button") ?? document.getElementById("main");
                    void actions.remove(note.id).then(() => focusOnceLost(target));
                  }}
                />
              </div>
              {note.quote && (
                <blockquote className={styles.quote}>{shortQuote(note.quote)}</blockquote>
              )}
              {note.foundOn === null && !props.seen.has(note.id) && (
                <p className={styles.gone}>{t("documents.notes.gone")}</p>
              )}
              {edited === note.id ? (
                <NoteForm
                  text={note.text}
                  onSave={(text) => actions.change(note.id, text)}
                  onLeave={() => setEdited(null)}
                />
              ) : (
                <p className={styles.text}>
                  <MarkedText text={note.text} marks={marks.data?.marks[index] ?? []} />
                </p>
              )}
              <div className={styles.quiet}>
                {note.author && `${note.author}, `}
                <MomentText at={note.at} />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
