import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { VOCABULARIES, type VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { PastTermMerges } from "./past-term-merges.tsx";
import { TermRow } from "./term-row.tsx";
import { useTermActions } from "./use-term-actions.ts";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  // The longest choice must not push the box over its neighbour.
  grow: { flex: "1 1 180px", minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  other: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

/** One vocabulary at a time: its terms in their order, and words in use that are not among them. */
export function TermsPanel() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [vocabulary, setVocabulary] = useState<VocabularyName>("fieldsOfAction");
  const [text, setText] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const answer = useBackend("vocabularies.list", { vocabulary });
  const usage = useBackend("vocabularies.usage", { vocabulary });
  const actions = useTermActions(vocabulary);
  const terms = answer.data?.terms ?? [];
  const counts = new Map(usage.data?.labels.map(({ label, count }) => [label, count]));
  const known = new Set(terms.map(({ label }) => label));
  const others = (usage.data?.labels ?? []).filter(({ label }) => !known.has(label));

  const move = async (from: number, to: number) => {
    const term = terms[from];
    if (!term || to < 0 || to >= terms.length || to === from) return;
    await actions.move(term, to, terms.length);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-term="${term.id}"]`)?.focus(),
    );
  };

  return (
    <>
      <div className={styles.top}>
        <Field label={t("vocabularies.choose")} className={styles.grow}>
          <Select
            value={vocabulary}
            onChange={(_, data) => setVocabulary(data.value as VocabularyName)}
          >
            {VOCABULARIES.map((name) => (
              <option key={name} value={name}>
                {t(`vocabularies.names.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <form
          className={styles.top}
          style={{ margin: 0, flex: "1 1 320px" }}
          onSubmit={(event) => {
            event.preventDefault();
            void actions.add(text).then((added) => added && setText(""));
          }}
        >
          <Field label={t("vocabularies.terms.addLabel")} className={styles.grow}>
            <Input value={text} maxLength={500} onChange={(_, data) => setText(data.value)} />
          </Field>
          <Button type="submit" disabled={text.trim() === ""}>
            {t("vocabularies.terms.add")}
          </Button>
        </form>
      </div>
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} />}
      {answer.data && (
        <SectionCard title={t(`vocabularies.names.${vocabulary}`)}>
          {terms.length === 0 ? (
            <EmptyState
              title={t("vocabularies.terms.none")}
              text={t("vocabularies.terms.noneText")}
            />
          ) : (
            <p className={styles.quiet}>{t("vocabularies.terms.keys")}</p>
          )}
          <ol ref={list} className={styles.list} aria-label={t("vocabularies.terms.list")}>
            {terms.map((term, index) => (
              <TermRow
                key={term.id}
                term={term}
                index={index}
                count={counts.get(term.label) ?? 0}
                others={terms.filter(({ id }) => id !== term.id)}
                actions={actions}
                isFirst={index === 0}
                isLast={index === terms.length - 1}
                onMove={(to) => void move(index, to)}
                onDropOn={(from) => void move(from, index)}
              />
            ))}
          </ol>
        </SectionCard>
      )}
      <PastTermMerges vocabulary={vocabulary} onTakeBack={actions.unmerge} />
      {others.length > 0 && (
        <SectionCard title={t("vocabularies.terms.others")}>
          <p className={styles.quiet}>{t("vocabularies.terms.othersText")}</p>
          <ul className={styles.list}>
            {others.map(({ label, count }) => (
              <li key={label} className={styles.other}>
                <span>
                  {label}{" "}
                  <span className={styles.quiet}>{t("vocabularies.terms.used", { count })}</span>
                </span>
                <Button
                  size="small"
                  aria-label={t("vocabularies.terms.takeNamed", { label })}
                  onClick={() => void actions.add(label)}
                >
                  {t("vocabularies.terms.take")}
                </Button>
              </li>
            ))}
          </ul>
        </SectionCard>
      )}
    </>
  );
}
