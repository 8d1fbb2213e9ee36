import { titleOf } from "../../../../shared/domain/record.ts";
import { splitMentions } from "../../../../shared/text/mentions.ts";
import { useRecord } from "../../../backend/queries.ts";
import { RecordLink } from "../../../components/record-link.tsx";

/** A text with its mentions as links. */
export function TextWithMentions({ text }: { text: string }) {
  return splitMentions(text).map((part, index) =>
    typeof part === "string" ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a record may be mentioned twice
      <MentionLink key={index} {...part} />
    ),
  );
}

/** Leads to the record under its title of today; what is gone or in the trash is only a name. */
function MentionLink({ id, name }: { id: string; name: string }) {
  const answer = useRecord(id);
  const record = answer.data?.record;
  if (answer.error || record?.trashedAt) return name;
  return <RecordLink id={id}>{record ? titleOf(record) : name}</RecordLink>;
}
