import { makeStyles, tokens } from "@fluentui/react-components";
import type { Reference } from "../../../shared/domain/reference.ts";
import { RecordLink } from "../../components/record-link.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
  },
});

/** A mention of another record: a link once it is tied, else the name as it was written. */
export function ReferenceText({ reference }: { reference: Reference }) {
  if (reference.id === null) return <span>{reference.name}</span>;
  return <RecordLink id={reference.id}>{reference.name}</RecordLink>;
}

export function ReferenceList({ references }: { references: readonly Reference[] }) {
  const styles = useStyles();
  const [only] = references;
  if (only && references.length === 1) return <ReferenceText reference={only} />;
  return (
    <ul className={styles.list}>
      {references.map((reference, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat and never hold state
        <li key={index}>
          <ReferenceText reference={reference} />
        </li>
      ))}
    </ul>
  );
}

/** References in the run of a sentence, such as the speakers of a programme item. */
export function ReferenceLine({ references }: { references: readonly Reference[] }) {
  return references.map((reference, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat and never hold state
    <span key={index}>
      {index > 0 && ", "}
      <ReferenceText reference={reference} />
    </span>
  ));
}
