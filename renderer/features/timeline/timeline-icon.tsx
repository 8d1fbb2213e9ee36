import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Call16Regular } from "@fluentui/react-icons/svg/call";
import { Flag16Regular } from "@fluentui/react-icons/svg/flag";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import { Mail16Regular } from "@fluentui/react-icons/svg/mail";
import { Note16Regular } from "@fluentui/react-icons/svg/note";
import { People16Regular } from "@fluentui/react-icons/svg/people";
import { Video16Regular } from "@fluentui/react-icons/svg/video";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { kindGround, kindInk } from "../../theme/themes.ts";
import type { TimelineKind } from "./timeline-years.ts";

/** Signs of contacts by the code of their kind; others show the sign of notes. */
const CONTACTS: Record<string, typeof Call16Regular> = {
  call: Call16Regular,
  meeting: People16Regular,
  mail: Mail16Regular,
  letter: Mail16Regular,
  visit: Location16Regular,
  videoCall: Video16Regular,
  note: Note16Regular,
};

const kindStyles = (kind: RecordKind) => ({
  backgroundColor: kindGround(kind),
  color: kindInk(kind),
});

const useStyles = makeStyles({
  dot: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "28px",
    height: "28px",
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid transparent",
    flexShrink: 0,
    boxSizing: "border-box",
  },
  interaction: kindStyles("interaction"),
  event: kindStyles("event"),
  practiceExample: kindStyles("practiceExample"),
  partnership: kindStyles("partnership"),
  document: kindStyles("document"),
  status: kindStyles("partnership"),
});

/** The sign of an entry on the line; its word stands beside it. */
export function TimelineIcon(props: { kind: TimelineKind; contact: string | null }) {
  const styles = useStyles();
  const Contact = CONTACTS[props.contact ?? ""];
  return (
    <span className={mergeClasses(styles.dot, styles[props.kind])} aria-hidden>
      {props.kind === "status" && <Flag16Regular />}
      {props.kind === "interaction" && Contact && <Contact />}
      {props.kind !== "status" && !(props.kind === "interaction" && Contact) && (
        <KindIcon kind={props.kind} size={16} />
      )}
    </span>
  );
}
