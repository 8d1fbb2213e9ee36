import { Field, Tag, TagGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../components/kind-icon.tsx";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";
import { useChipStyles } from "../records/controls/term-controls.tsx";
import { type NoteValues, withCompany } from "./note-values.ts";

const KINDS = ["person", "organisation", "partnership"] as const;

/** Everybody the note is about: one field for persons, organisations and the partnership. */
export function CompanyField(props: {
  values: NoteValues;
  onChange: (values: NoteValues) => void;
}) {
  const styles = useChipStyles();
  const { t } = useTranslation();
  const { values } = props;
  const { partnership, participants } = values;
  const remove = (chip: string) => {
    if (chip === "partnership") props.onChange({ ...values, partnership: null });
    else {
      const others = participants.filter((_, index) => String(index) !== chip);
      props.onChange({ ...values, participants: others });
    }
  };
  return (
    <div>
      <Field label={t("quickNote.with")}>
        <ReferencePicker
          kinds={KINDS}
          taken={[...participants, ...(partnership ? [partnership] : [])]}
          onPick={(reference, kind) => props.onChange(withCompany(values, reference, kind))}
        />
      </Field>
      {(partnership || participants.length > 0) && (
        <TagGroup
          className={styles.chips}
          style={{ marginTop: 6 }}
          size="small"
          aria-label={t("quickNote.chosen")}
          onDismiss={(_, data) => remove(data.value)}
        >
          {partnership && (
            <Tag
              value="partnership"
              dismissible
              className={styles.chip}
              media={<KindIcon kind="partnership" size={16} />}
            >
              {partnership.name}
            </Tag>
          )}
          {participants.map((participant, index) => (
            <Tag
              key={participant.id ?? participant.name}
              value={String(index)}
              dismissible
              className={styles.chip}
            >
              {participant.name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
