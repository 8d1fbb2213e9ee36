import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormDraft } from "../../../shared/domain/form-draft.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { DateField } from "../../components/date-field.tsx";
import { focusWithEarlyKeys } from "../../components/early-keys.ts";
import { useNotify } from "../../components/notify.tsx";
import { AttachedList } from "../documents/attached-list.tsx";
import { useAttaching, withDocuments } from "../documents/use-attaching.ts";
import { CompanyField } from "./company-field.tsx";
import { FollowUpField } from "./follow-up-field.tsx";
import { isWorthKeeping, newNote, noteRecord } from "./note-values.ts";
import { useNoteDraft } from "./use-note-draft.ts";

const useStyles = makeStyles({
  // A panel at the edge: what the note is about stays in view and can be used.
  surface: {
    position: "fixed",
    inset: "auto",
    insetBlockEnd: tokens.spacingVerticalL,
    insetInlineEnd: tokens.spacingHorizontalL,
    margin: 0,
    width: "460px",
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalS})`,
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalS})`,
    boxSizing: "border-box",
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow28,
    "@media screen and (max-width: 480px)": {
      width: `calc(100vw - 2 * ${tokens.spacingHorizontalS})`,
      maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalS})`,
    },
    "@media (max-width: 560px), (max-height: 560px)": {
      insetBlockEnd: tokens.spacingVerticalS,
      insetInlineEnd: tokens.spacingHorizontalS,
      padding: tokens.spacingHorizontalM,
    },
  },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}` },
  fields: { display: "grid", gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  restored: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  actions: { gridColumn: "1 / -1" },
  keys: { fontWeight: tokens.fontWeightRegular, marginInlineStart: tokens.spacingHorizontalS },
});

/** The quick note itself. It does not block the window; Esc closes it and keeps what was written. */
export function QuickNotePanel(props: {
  about: AnyRecord | undefined;
  draft: FormDraft | null;
  call: number;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const draft = useNoteDraft(props.draft, () => newNote(props.about));
  const { values, change } = draft;
  const kinds = useBackend("vocabularies.list", { vocabulary: "interactionKinds" });
  const labels = kinds.data?.terms.map((term) => term.label) ?? [];
  const kind = values.interactionKind || (labels[0] ?? "");
  const [unreadable, setUnreadable] = useState<ReadonlySet<"date" | "followUpOn">>(new Set());
  const [problem, setProblem] = useState("");
  const [saving, setSaving] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  useReturnFocusOnClose();
  useFirstFocus(surface, props.call, values.participants.length > 0 || values.partnership !== null);

  const setDate = (field: "date" | "followUpOn") => (value: string | null | undefined) => {
    const next = new Set(unreadable);
    if (value === undefined) next.add(field);
    else {
      next.delete(field);
      change({ [field]: value });
    }
    setUnreadable(next);
  };

  const zone = useAttaching((attached) =>
    draft.setValues((before) => ({
      ...before,
      documents: withDocuments(before.documents, attached),
    })),
  );
  const removeDocument = (index: number) =>
    change({ documents: values.documents.filter((_, at) => at !== index) });

  const focusText = () => surface.current?.querySelector("textarea")?.focus();

  // The button goes with the draft, and the focus must not go with it.
  const startAnew = () => {
    draft.startAnew();
    focusText();
  };

  const save = async () => {
    if (saving || zone.isBusy) return;
    if (!isWorthKeeping(values)) {
      setProblem(t("quickNote.tooLittle"));
      focusText();
      return;
    }
    if (unreadable.size > 0) {
      setProblem(t("followUps.dayWrong"));
      return;
    }
    setSaving(true);
    try {
      const note = noteRecord({ ...values, interactionKind: kind });
      const { record } = await callBackend("records.create", { record: note });
      draft.finish();
      notify.done(t("quickNote.saved"), () => callBackend("records.trash", { id: record.id }));
      props.onClose();
    } catch (error) {
      setSaving(false);
      notify.failed(error);
    }
  };

  return (
    <Dialog
      open
      modalType="non-modal"
      onOpenChange={(_, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface
        ref={surface}
        {...zone.props}
        className={mergeClasses(styles.surface, zone.isOver && styles.over)}
        onKeyDown={(event) => {
          if (!["Enter", "s"].includes(event.key) || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <DialogTitle
            as="h2"
            action={
              <Button
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label={t("quickNote.close")}
                title={t("quickNote.close")}
                onClick={props.onClose}
              />
            }
          >
            {t("quickNote.title")}
          </DialogTitle>
          <DialogContent>
            <div className={styles.fields}>
              {draft.restored && (
                <div className={styles.restored}>
                  <span role="status">{t("quickNote.restored")}</span>
                  <Link as="button" onClick={startAnew}>
                    {t("quickNote.clear")}
                  </Link>
                </div>
              )}
              <CompanyField values={values} onChange={draft.setValues} />
              <div className={styles.pair}>
                <DateField
                  label={t("quickNote.when")}
                  value={values.date}
                  onChange={setDate("date")}
                />
                <Field label={t("quickNote.kind")}>
                  <Select
                    value={kind}
                    onChange={(_, data) => change({ interactionKind: data.value })}
                  >
                    {labels.map((label) => (
                      <option key={label}>{label}</option>
                    ))}
                  </Select>
                </Field>
              </div>
              <Field
                label={t("quickNote.text")}
                validationMessage={problem || (draft.refused ? t("quickNote.notKept") : undefined)}
              >
                <Textarea
                  rows={4}
                  resize="vertical"
                  value={values.text}
                  onChange={(_, data) => {
                    setProblem("");
                    change({ text: data.value });
                  }}
                />
              </Field>
              <Field label={t("quickNote.nextStep")}>
                <Input
                  value={values.nextStep}
                  onChange={(_, data) => {
                    setProblem("");
                    change({ nextStep: data.value });
                  }}
                />
              </Field>
              <FollowUpField value={values.followUpOn} onChange={setDate("followUpOn")} />
              <AttachedList documents={values.documents} zone={zone} onRemove={removeDocument} />
            </div>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={saving || zone.isBusy}
              onClick={() => void save()}
            >
              {t("quickNote.save")}
              <span className={styles.keys}>{t("quickNote.saveKeys")}</span>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The panel is unmounted when it closes: the focus goes back from here. */
function useReturnFocusOnClose() {
  const [mounted] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (mounted instanceof HTMLElement && mounted.isConnected) mounted.focus();
      else document.getElementById("main")?.focus();
    },
    [mounted],
  );
}

/** With whom first; where that is known, what was said. Called again, the panel takes the focus back. */
function useFirstFocus(
  surface: React.RefObject<HTMLDivElement | null>,
  call: number,
  companyKnown: boolean,
) {
  const known = useRef(companyKnown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call brings the focus back
  useEffect(() => {
    // The dialog moves the focus to its first button; after that it is ours.
    const frame = requestAnimationFrame(() => {
      const field = surface.current?.querySelector<HTMLElement>(
        known.current ? "textarea" : "input",
      );
      focusWithEarlyKeys(field);
    });
    return () => cancelAnimationFrame(frame);
  }, [call, surface]);
}
