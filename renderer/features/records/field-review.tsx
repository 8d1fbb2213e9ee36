import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackendMutation } from "../../backend/queries.ts";
import { useNotify } from "../../components/notify.tsx";
import { FieldEditor } from "./field-editor.tsx";
import { FieldPassage } from "./field-passage.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { UnconfirmedMark } from "./unconfirmed-mark.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/**
 * What a person can do with a value that the import read: see where it stood, take another one,
 * change it, or say that it is right. `passageOpen` shows the passage from the start.
 */
export function FieldReview(props: {
  record: AnyRecord;
  field: FieldSpec;
  origin: FieldOrigin;
  passageOpen?: boolean;
  /** Called once the field is confirmed, for moving on to the next one. */
  onSettled?: () => void;
}) {
  const { record, field, origin } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const panelId = useId();
  const barRef = useRef<HTMLDivElement>(null);
  const [showPassage, setShowPassage] = useState(props.passageOpen ?? false);
  const [editing, setEditing] = useState(false);
  const confirm = useBackendMutation("records.confirm");
  const update = useBackendMutation("records.update");
  const label = t(field.label);

  const settled = () => {
    const row = barRef.current?.closest<HTMLElement>("[tabindex='-1']");
    setEditing(false);
    notify.done(t("records.confirm.confirmed", { field: label }));
    // The button that had the focus is about to go; the row it belonged to stays.
    if (props.onSettled) props.onSettled();
    else row?.focus();
  };
  const set = (value: unknown) =>
    update.mutate(
      { id: record.id, revision: record.revision, changes: { [field.name]: value } },
      { onSuccess: settled, onError: notify.failed },
    );

  if (editing) {
    return (
      <FieldEditor
        record={record}
        field={field}
        busy={update.isPending}
        onSave={set}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <>
      <div className={styles.bar} ref={barRef}>
        <UnconfirmedMark />
        <Button
          size="small"
          icon={<Checkmark16Regular />}
          data-confirm={field.name}
          aria-label={t("records.confirm.oneNamed", { field: label })}
          disabled={confirm.isPending}
          onClick={() =>
            confirm.mutate(
              { id: record.id, fields: [field.name] },
              { onSuccess: settled, onError: notify.failed },
            )
          }
        >
          {t("records.confirm.one")}
        </Button>
        {!field.readOnly && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Edit16Regular />}
            aria-label={t("records.confirm.correctNamed", { field: label })}
            onClick={() => setEditing(true)}
          >
            {t("records.confirm.correct")}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={showPassage ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={showPassage}
          aria-controls={showPassage ? panelId : undefined}
          aria-label={t("records.confirm.passageNamed", { field: label })}
          onClick={() => setShowPassage(!showPassage)}
        >
          {t("records.confirm.passage")}
          {origin.alternatives.length > 0 && ` +${origin.alternatives.length}`}
        </Button>
      </div>
      {showPassage && (
        <div id={panelId}>
          <FieldPassage
            field={field}
            value={(record as unknown as Record<string, unknown>)[field.name]}
            origin={origin}
            onChoose={set}
          />
        </div>
      )}
    </>
  );
}
