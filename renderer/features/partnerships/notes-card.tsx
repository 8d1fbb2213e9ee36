import { Badge, Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { NoteAdd16Regular } from "@fluentui/react-icons/svg/note-add";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LinkedRecord } from "../../../shared/domain/link.ts";
import { type AnyRecord, type RecordOf, titleOf } from "../../../shared/domain/record.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { ProseText } from "../records/prose-text.tsx";
import { useRecords } from "../records/use-records.ts";

const FIRST = 5;
/** More notes than anybody reads here; the list of notes has them all. */
const MOST = 60;
const MOST_PARTNERSHIPS = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: {
    display: "grid",
    gridTemplateColumns: "minmax(90px, 120px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none", paddingTop: 0 },
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  next: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const WITH_NOTES = new Set(["partnership", "organisation", "person", "practiceExample"]);

/** What was said with whom, newest first: the record's own notes and those of its partnerships. */
export function NotesCard(props: { record: AnyRecord; links: readonly LinkedRecord[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const notes = useNotes(props.record, props.links);
  const isAsked = WITH_NOTES.has(props.record.kind);
  if (!isAsked && notes.length === 0) return null;
  if (props.record.kind === "practiceExample" && notes.length === 0) return null;
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <SectionCard
      title={t("partnerships.notes.title")}
      actions={
        <Button
          size="small"
          icon={<NoteAdd16Regular />}
          onClick={() =>
            void navigate({
              to: "/new/$kind",
              params: { kind: "interaction" },
              search: { about: props.record.id },
            })
          }
        >
          {t("partnerships.notes.add")}
        </Button>
      }
    >
      {notes.length === 0 && <p className={styles.none}>{t("partnerships.notes.none")}</p>}
      <ol className={styles.list}>
        {shown.map((note) => (
          <li key={note.id} className={styles.note}>
            <Note note={note} isPartnership={props.record.kind === "partnership"} />
          </li>
        ))}
      </ol>
      {shown.length < notes.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t("records.view.showAll", { count: notes.length })}
        </Link>
      )}
    </SectionCard>
  );
}

function Note({ note, isPartnership }: { note: RecordOf<"interaction">; isPartnership: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleOf(note);
  const isOverdue =
    note.followUpOn !== null &&
    !note.followUpDone &&
    note.followUpOn < localToday().slice(0, note.followUpOn.length);
  return (
    <>
      <div>
        {note.date && <DateText date={note.date.slice(0, 10)} style="short" />}
        <div className={styles.quiet}>{note.interactionKind}</div>
      </div>
      <div>
        <RecordLink id={note.id}>{title}</RecordLink>
        {!isPartnership && note.partnership && (
          <div className={styles.quiet}>{note.partnership.name}</div>
        )}
        {note.participants.length > 0 && (
          <div className={styles.quiet}>
            {note.participants.map((participant) => participant.name).join(", ")}
          </div>
        )}
        {note.text && note.text.trim() !== title && <ProseText text={note.text} />}
        {(note.nextStep || note.followUpOn) && (
          <div className={styles.next}>
            {note.nextStep && (
              <span>
                <span className={styles.quiet}>{t("partnerships.notes.nextStep")}:</span>{" "}
                {note.nextStep}
              </span>
            )}
            {note.followUpOn && (
              <span>
                {t("partnerships.notes.followUp", {
                  date: formatPartialDate(note.followUpOn, language, "short"),
                })}
              </span>
            )}
            {note.followUpDone && (
              <Badge appearance="tint" color="success">
                {t("partnerships.notes.done")}
              </Badge>
            )}
            {isOverdue && (
              <Badge appearance="tint" color="danger">
                {t("partnerships.notes.overdue")}
              </Badge>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** The notes about a record; for organisations and persons also those of their partnerships. */
function useNotes(record: AnyRecord, links: readonly LinkedRecord[]): RecordOf<"interaction">[] {
  const idsOf = (list: readonly LinkedRecord[], kind: AnyRecord["kind"]) =>
    list.filter((link) => link.kind === kind && !link.trashed).map((link) => link.id);
  const looksFurther = record.kind === "organisation" || record.kind === "person";
  const partnerships = looksFurther ? idsOf(links, "partnership").slice(0, MOST_PARTNERSHIPS) : [];
  const around = useRecords([...new Set(partnerships)]);
  const ids = new Set([
    ...idsOf(links, "interaction"),
    ...around.found.flatMap((partnership) => idsOf(partnership.links, "interaction")),
  ]);
  // Ids grow with time, so the newest are read first.
  const { found } = useRecords([...ids].toSorted().slice(-MOST));
  return found
    .flatMap((note) => (note.record.kind === "interaction" ? [note.record] : []))
    .toSorted((one, other) => (other.date ?? "").localeCompare(one.date ?? ""));
}
