import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PassageNote } from "../../../../shared/domain/passage-note.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: "pre-wrap" },
});

/** Notes to passages as a field of the document, for the history of changes. */
export function PassageNoteList({ notes }: { notes: readonly PassageNote[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <li key={note.id}>
          <span className={styles.quiet}>
            {t("documents.reader.shortPlace.page", { number: note.page })}
          </span>{" "}
          {note.quote && <q className={styles.quiet}>{shortQuote(note.quote)}</q>}
          <div className={styles.text}>{note.text}</div>
        </li>
      ))}
    </ul>
  );
}

/** A quotation on two lines at most. */
export function shortQuote(quote: string): string {
  const line = quote.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
