import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { useBackendMutation } from "../../backend/queries.ts";
import { KindBadge } from "../../components/kind-icon.tsx";
import { useNotify } from "../../components/notify.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { FieldReview } from "../records/field-review.tsx";
import type { FieldSpec } from "../records/field-spec.ts";
import { fieldsOf } from "../records/field-spec.ts";
import { FIELD_TABLES } from "../records/field-tables.ts";
import { FieldValue } from "../records/field-value.tsx";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  field: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** One record that an import proposes: each field with its passage, to accept or to correct. */
export function ReviewRecord(props: { record: AnyRecord; onNext: (() => void) | undefined }) {
  const { record } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const box = useRef<HTMLElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const confirm = useBackendMutation("records.confirm");
  const open = openFields(record);

  /** Goes on to the next field to confirm: the one after, else the first, else the next record. */
  const goOn = (field: string) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>("[data-confirm]") ?? [])];
    const index = buttons.findIndex((button) => button.dataset.confirm === field);
    const next = buttons[index + 1] ?? buttons.find((button) => button.dataset.confirm !== field);
    if (next) next.focus();
    else if (nextButton.current) nextButton.current.focus();
    else box.current?.focus();
  };
  const acceptAll = () =>
    confirm.mutate(
      { id: record.id, fields: [] },
      {
        onSuccess: () => {
          notify.done(t("records.confirm.allConfirmed"));
          if (props.onNext) props.onNext();
          else box.current?.focus();
        },
        onError: notify.failed,
      },
    );

  return (
    <article ref={box} tabIndex={-1} aria-label={titleOf(record)}>
      <div className={styles.head}>
        <KindBadge kind={record.kind} />
        <RecordLink id={record.id}>{t("imports.review.openRecord")}</RecordLink>
      </div>
      <h3 className={styles.title}>{titleOf(record)}</h3>
      <div className={styles.actions}>
        {open.length > 0 && (
          <Button
            appearance="primary"
            icon={<CheckmarkCircle16Regular />}
            disabledFocusable={confirm.isPending}
            onClick={acceptAll}
          >
            {t("imports.review.acceptRecord")}
          </Button>
        )}
        <Button
          onClick={() => void navigate({ to: "/record/$id/edit", params: { id: record.id } })}
        >
          {t("imports.review.editRecord")}
        </Button>
        {props.onNext && (
          <Button
            ref={nextButton}
            appearance="subtle"
            iconPosition="after"
            icon={<ArrowRight16Regular />}
            onClick={props.onNext}
          >
            {t("imports.review.next")}
          </Button>
        )}
      </div>
      {open.length === 0 && <p>{t("imports.review.complete")}</p>}
      <dl className={styles.value}>
        {open.map((field) => (
          <ReviewField key={field.name} record={record} field={field} onSettled={goOn} />
        ))}
      </dl>
    </article>
  );
}

function ReviewField(props: {
  record: AnyRecord;
  field: FieldSpec;
  onSettled: (field: string) => void;
}) {
  const { record, field } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const origin = record.fieldOrigins[field.name];
  if (!origin) return null;
  return (
    <div className={styles.field}>
      <dt className={styles.label}>{t(field.label)}</dt>
      <dd className={styles.value}>
        <FieldValue
          field={field}
          value={(record as unknown as Record<string, unknown>)[field.name]}
        />
        <FieldReview
          record={record}
          field={field}
          origin={origin}
          passageOpen
          onSettled={() => props.onSettled(field.name)}
        />
      </dd>
    </div>
  );
}

/** Doubtful fields first (those with other candidates), then the rest as they are read. */
function openFields(record: AnyRecord): FieldSpec[] {
  const isOpen = (field: FieldSpec) => record.fieldOrigins[field.name]?.confirmed === false;
  const isDoubtful = (field: FieldSpec) =>
    (record.fieldOrigins[field.name]?.alternatives.length ?? 0) > 0;
  const open = fieldsOf(FIELD_TABLES[record.kind]).filter(isOpen);
  return open.toSorted((one, other) => +isDoubtful(other) - +isDoubtful(one));
}
