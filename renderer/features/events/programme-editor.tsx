import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeItem } from "../../../shared/domain/programme-item.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { useFieldsetStyles } from "../records/controls/fieldset.tsx";
import { ListEditor } from "../records/controls/list-editor.tsx";
import { ReferencesControl } from "../records/controls/reference-control.tsx";
import { TermControl } from "../records/controls/term-controls.tsx";
import { useTextStyles } from "../records/controls/text-control.tsx";
import type { FieldIssues } from "../records/form-issues.ts";
import { normalizeClock } from "./clock-text.ts";
import { nameOf } from "./programme-view.tsx";

/** The programme of an event, item by item. */
export function ProgrammeEditor(props: ControlProps<ProgrammeItem[]>) {
  const { t } = useTranslation();
  return (
    <ListEditor
      legend={t(props.field.label)}
      hideLegend={props.field.hideLabel}
      items={props.value}
      onChange={props.onChange}
      newItem={() => emptyItem(props.value)}
      addLabel={t("events.programme.add")}
      emptyText={t("events.programme.empty")}
      nameOf={(item, position) =>
        nameOf(item) || item.title || t("events.programme.item", { position })
      }
      renderItem={(item, index, change) => (
        <ProgrammeItemEditor
          item={item}
          issues={issuesBelow(props.issues, index)}
          onChange={change}
          onBlur={props.onBlur}
        />
      )}
    />
  );
}

function ProgrammeItemEditor(props: {
  item: ProgrammeItem;
  issues: FieldIssues;
  onChange: (item: ProgrammeItem) => void;
  onBlur?: () => void;
}) {
  const { item, issues, onChange, onBlur } = props;
  const styles = useFieldsetStyles();
  const text = useTextStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(item.description !== "" || item.practiceExamples.length > 0);
  const part = <K extends keyof ProgrammeItem>(name: K, value: ProgrammeItem[K]) =>
    onChange({ ...item, [name]: value });
  return (
    <div className={styles.grid}>
      <div className={styles.span4}>
        <TermControl
          field={{ name: "itemKind", label: "events.programme.kind" }}
          vocabulary="programmeItemKinds"
          value={item.itemKind}
          issues={issuesBelow(issues, "itemKind")}
          onChange={(value) => part("itemKind", value)}
        />
      </div>
      <Field
        className={styles.span2}
        label={t("events.programme.number")}
        validationMessage={issues.at("number")}
      >
        <Input
          inputMode="numeric"
          value={String(item.number ?? "")}
          onChange={(_, data) => part("number", numberOf(data.value))}
          onBlur={onBlur}
        />
      </Field>
      {(["startTime", "endTime"] as const).map((name) => (
        <Field
          key={name}
          className={styles.span3}
          label={t(`events.programme.${name}`)}
          validationMessage={issues.at(name)}
        >
          <Input
            value={item[name]}
            placeholder="09:30"
            onChange={(_, data) => part(name, data.value)}
            onBlur={() => {
              const clock = normalizeClock(item[name]);
              if (clock !== item[name]) part(name, clock);
              onBlur?.();
            }}
          />
        </Field>
      ))}
      <Field className={styles.span12} label={t("events.programme.title")}>
        <Input
          value={item.title}
          onChange={(_, data) => part("title", data.value)}
          onBlur={onBlur}
        />
      </Field>
      <div className={styles.span12}>
        <ReferencesControl
          field={{ name: "speakers", label: "events.programme.speakers" }}
          kinds={["person", "organisation"]}
          value={item.speakers}
          issues={issuesBelow(issues, "speakers")}
          onChange={(value) => part("speakers", value)}
        />
      </div>
      <div className={styles.span12}>
        <Button
          appearance="subtle"
          aria-expanded={open}
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "events.programme.hideDetails" : "events.programme.details")}
        </Button>
      </div>
      {open && (
        <>
          <Field className={styles.span12} label={t("events.programme.description")}>
            <Textarea
              textarea={{ className: text.text }}
              lang="de"
              spellCheck
              value={item.description}
              onChange={(_, data) => part("description", data.value)}
              onBlur={onBlur}
            />
          </Field>
          <div className={styles.span6}>
            <ReferencesControl
              field={{ name: "practiceExamples", label: "events.programme.practiceExamples" }}
              kinds={["practiceExample"]}
              value={item.practiceExamples}
              issues={issuesBelow(issues, "practiceExamples")}
              onChange={(value) => part("practiceExamples", value)}
            />
          </div>
          <div className={styles.span6}>
            <ReferencesControl
              field={{ name: "documents", label: "events.programme.documents" }}
              kinds={["document"]}
              value={item.documents}
              issues={issuesBelow(issues, "documents")}
              onChange={(value) => part("documents", value)}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** A new item goes on where the last one stopped: the next number of its kind, from its end on. */
function emptyItem(programme: readonly ProgrammeItem[]): ProgrammeItem {
  const last = programme.at(-1);
  const number = last?.number === null || last === undefined ? null : last.number + 1;
  return {
    itemKind: number === null ? "" : (last?.itemKind ?? ""),
    number,
    title: "",
    startTime: last?.endTime ?? "",
    endTime: "",
    speakers: [],
    description: "",
    practiceExamples: [],
    documents: [],
  };
}

/** Digits become a number; other text stays for the schema to refuse. */
function numberOf(text: string): number | null {
  if (text.trim() === "") return null;
  return /^\d+$/.test(text.trim()) ? Number(text) : (text as unknown as number);
}

function issuesBelow(issues: FieldIssues, ...prefix: (string | number)[]): FieldIssues {
  return { isEmpty: issues.isEmpty, at: (...path) => issues.at(...prefix, ...path) };
}
