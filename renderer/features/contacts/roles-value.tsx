import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PersonInput } from "../../../shared/domain/person.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { RunningTimeText } from "../../components/date-text.tsx";
import { ReferenceText } from "../records/reference-text.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What a person does where; roles that have ended come last and say so. */
export function RolesValue({ roles }: { roles: PersonInput["roles"] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const today = localToday();
  const isOver = (to: string | null) => to !== null && to < today.slice(0, to.length);
  const currentFirst = roles.toSorted((one, other) => +isOver(one.to) - +isOver(other.to));
  return (
    <ul className={styles.list}>
      {currentFirst.map((role, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a role may return
        <li key={index}>
          {role.role && `${role.role}, `}
          <ReferenceText reference={role.organisation} />
          {(role.from || role.to) && (
            <span className={styles.quiet}>
              {" "}
              (<RunningTimeText start={role.from} end={role.to} />
              {isOver(role.to) && `, ${t("contacts.roles.former")}`})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
