import {
  Combobox,
  Field,
  makeStyles,
  Option,
  Tag,
  TagGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Term, VocabularyName } from "../../../../shared/domain/vocabulary.ts";
import { useBackend } from "../../../backend/queries.ts";
import type { ControlProps } from "./control-props.ts";

export const useChipStyles = makeStyles({
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  chip: { height: "auto", minHeight: "26px", maxWidth: "100%", whiteSpace: "normal" },
  listbox: { maxHeight: "320px" },
  full: { width: "100%", minWidth: 0 },
  /** Large enough to be hit (WCAG 2.5.8). Its display is left alone: by it the unused sign is hidden. */
  icon: { boxSizing: "border-box", minWidth: "24px", minHeight: "24px", padding: "2px" },
});

/** The terms of a vocabulary that fit what was typed, by label or synonym; all when nothing is. */
export function matchingTerms(terms: readonly Term[], text: string): Term[] {
  const wanted = text.trim().toLocaleLowerCase("de");
  if (wanted === "") return [...terms];
  return terms.filter((term) =>
    [term.label, ...term.synonyms].some((name) => name.toLocaleLowerCase("de").includes(wanted)),
  );
}

function useTerms(vocabulary: VocabularyName | null): readonly Term[] {
  const answer = useBackend("vocabularies.list", { vocabulary }, { enabled: vocabulary !== null });
  return answer.data?.terms ?? [];
}

/** One term of a vocabulary; other words may be typed, because sources have their own. */
export function TermControl(props: ControlProps<string> & { vocabulary: VocabularyName }) {
  const styles = useChipStyles();
  const { t } = useTranslation();
  const terms = useTerms(props.vocabulary);
  const [filter, setFilter] = useState("");
  return (
    <Field
      label={t(props.field.label)}
      hint={props.field.hint ? t(props.field.hint) : undefined}
      validationMessage={props.issues.at()}
    >
      <Combobox
        freeform
        className={styles.full}
        listbox={{ className: styles.listbox }}
        expandIcon={{ className: styles.icon, "aria-label": t("records.picker.open") }}
        value={props.value}
        selectedOptions={props.value ? [props.value] : []}
        onChange={(event) => {
          setFilter(event.target.value);
          props.onChange(event.target.value);
        }}
        onOpenChange={(_, data) => {
          if (!data.open) setFilter("");
        }}
        onOptionSelect={(_, data) => props.onChange(data.optionValue ?? "")}
        onBlur={props.onBlur}
      >
        {matchingTerms(terms, filter).map((term) => (
          <Option key={term.id} value={term.label}>
            {term.label}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

/** Several terms of a vocabulary, or free words where there is none (tags, other names). */
export function TermsControl(
  props: ControlProps<string[]> & { vocabulary: VocabularyName | null },
) {
  const styles = useChipStyles();
  const { t } = useTranslation();
  const terms = useTerms(props.vocabulary);
  const [text, setText] = useState("");
  const typed = text.trim();
  const isKnown = terms.some((term) => term.label === typed) || props.value.includes(typed);
  const matches = matchingTerms(terms, text);

  const add = (label: string) => {
    const clean = label.trim();
    if (clean !== "" && !props.value.includes(clean)) props.onChange([...props.value, clean]);
    setText("");
  };
  const remove = (label: string) => props.onChange(props.value.filter((other) => other !== label));

  return (
    <div>
      <Field
        label={t(props.field.label)}
        hint={props.field.hint ? t(props.field.hint) : undefined}
        validationMessage={props.issues.at()}
      >
        <Combobox
          freeform
          multiselect={props.vocabulary !== null}
          className={styles.full}
          listbox={{ className: styles.listbox }}
          expandIcon={{ className: styles.icon, "aria-label": t("records.picker.open") }}
          placeholder={t("records.terms.placeholder")}
          value={text}
          selectedOptions={props.value}
          onChange={(event) => setText(event.target.value)}
          onOptionSelect={(_, data) => {
            const label = data.optionValue ?? "";
            if (props.value.includes(label)) remove(label);
            else add(label);
          }}
          onKeyDown={(event) => {
            // A comma ends a word, as it does when people list words on paper.
            if (event.key === "," && typed !== "") {
              event.preventDefault();
              add(typed);
            }
            if (event.key === "Backspace" && text === "" && props.value.length > 0) {
              remove(props.value.at(-1) ?? "");
            }
          }}
          onBlur={() => {
            // A word that was typed but not chosen was meant nevertheless.
            if (typed !== "" && props.vocabulary === null) add(typed);
            else setText("");
            props.onBlur?.();
          }}
        >
          {matches.map((term) => (
            <Option key={term.id} value={term.label}>
              {term.label}
            </Option>
          ))}
          {typed !== "" && !isKnown && (
            <Option key="own" value={typed} text={typed}>
              {t("records.terms.addOwn", { term: typed })}
            </Option>
          )}
        </Combobox>
      </Field>
      {props.value.length > 0 && (
        <TagGroup
          className={styles.chips}
          style={{ marginTop: 6 }}
          size="small"
          aria-label={`${t("records.terms.listed")}: ${t(props.field.label)}`}
          onDismiss={(_, data) => remove(data.value)}
        >
          {props.value.map((label) => (
            <Tag key={label} value={label} dismissible className={styles.chip}>
              {label}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
