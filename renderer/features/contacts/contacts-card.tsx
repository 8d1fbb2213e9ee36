import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LinkedRecord } from "../../../shared/domain/link.ts";
import type { AnyRecord, RecordOf } from "../../../shared/domain/record.ts";
import { DateText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { MailLink, PhoneNumber } from "../records/outside-links.tsx";
import { useRecords } from "../records/use-records.ts";

/** People and notes that are read for the card: the newest; the list of links has them all. */
const MOST_PERSONS = 6;
const MOST_NOTES = 12;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { display: "block" },
});

/** "Whom do I ring?": the contact persons with phone and mail, and when one of us last spoke to them. */
export function ContactsCard(props: { record: AnyRecord; links: readonly LinkedRecord[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const ids = contactIds(props.record, props.links);
  const { found } = useRecords(ids.slice(0, MOST_PERSONS));
  if (found.length === 0) return null;
  return (
    <SectionCard title={t("contacts.reach.title")}>
      <ul className={styles.list}>
        {found.map(({ record, links }) =>
          record.kind === "person" ? (
            <li key={record.id}>
              <Contact person={record} links={links} />
            </li>
          ) : null,
        )}
      </ul>
    </SectionCard>
  );
}

function Contact(props: { person: RecordOf<"person">; links: readonly LinkedRecord[] }) {
  const { person } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const lastContact = useLastContact(props.links);
  const [role] = person.roles;
  return (
    <>
      <RecordLink id={person.id} kind="person">
        {[person.academicTitle, person.name].filter(Boolean).join(" ")}
      </RecordLink>
      {role && (
        <div className={styles.quiet}>
          {[role.role, role.organisation.name].filter(Boolean).join(", ")}
        </div>
      )}
      {person.phone && (
        <span className={styles.line}>
          <PhoneNumber number={person.phone} />
        </span>
      )}
      {person.mail && (
        <span className={styles.line}>
          <MailLink address={person.mail} />
        </span>
      )}
      {!person.phone && !person.mail && (
        <div className={styles.quiet}>{t("contacts.reach.noPhone")}</div>
      )}
      <div className={styles.quiet}>
        {lastContact === null ? (
          t("contacts.reach.noContact")
        ) : (
          <>
            {t("contacts.reach.lastContact")}: <DateText date={lastContact} style="short" />
          </>
        )}
      </div>
    </>
  );
}

/** The date of the newest note that a person took part in, or null. */
function useLastContact(links: readonly LinkedRecord[]): string | null {
  const notes = links
    .filter((link) => link.kind === "interaction" && link.relation === "participant")
    .map((link) => link.id)
    // Ids grow with time (UUID v7), so the newest notes are read even when there are hundreds.
    .toSorted()
    .slice(-MOST_NOTES);
  const { found } = useRecords(notes);
  const dates = found.flatMap(({ record }) =>
    record.kind === "interaction" && record.date ? [record.date] : [],
  );
  return dates.toSorted().at(-1) ?? null;
}

/** Who can be asked about this record. */
function contactIds(record: AnyRecord, links: readonly LinkedRecord[]): string[] {
  const isContact = (link: LinkedRecord): boolean => {
    if (link.kind !== "person" || link.trashed) return false;
    if (record.kind === "organisation") return link.relation === "role";
    return link.relation === "contactPerson" && link.direction === "outgoing";
  };
  return [...new Set(links.filter(isContact).map((link) => link.id))];
}
