import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Print20Regular } from "@fluentui/react-icons/svg/print";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { codeOf } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { MarkedText } from "../../components/marked-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { printView } from "../../components/printing.ts";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { HoldNotice } from "../holds/hold-notice.tsx";
import { copyText } from "../records/copy-text.ts";
import { historySteps } from "../records/history-steps.ts";
import { RecordMissing } from "../records/record-missing.tsx";
import { RecordSections } from "../records/record-sections.tsx";
import { disclosureText } from "./disclosure-text.ts";
import { draftTitle } from "./draft-title.ts";
import { ErasePersonDialog } from "./erase-person-dialog.tsx";

type Disclosure = OutputOf<BackendMethods, "privacy.disclosure">;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  passage: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Everything that is held about a person, to hand over; and the way to erase it. */
export function DisclosureScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const answer = useBackend("privacy.disclosure", { id });
  if (answer.data) return <DisclosureView disclosure={answer.data} />;
  const code = answer.error ? codeOf(answer.error) : null;
  return (
    <Page width="text">
      {answer.isPending && <Waiting />}
      {code === "record/not-found" && <RecordMissing />}
      {code === "record/wrong-kind" && (
        <EmptyState level={1} title={t("privacy.disclosure.only")} />
      )}
      {code !== null && code !== "record/not-found" && code !== "record/wrong-kind" && (
        <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </Page>
  );
}

function DisclosureView({ disclosure }: { disclosure: Disclosure }) {
  const { record, links, textMentions, drafts, history } = disclosure;
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  const [erasing, setErasing] = useState(false);
  const [when] = useState(() => new Date());
  const name = titleOf(record);
  const moment = when.toLocaleDateString(language, { dateStyle: "long" });
  const steps = historySteps(history, record as unknown as Record<string, unknown>);
  const copy = () => {
    if (copyText(disclosureText(t, language, disclosure, moment))) {
      notify.done(t("privacy.disclosure.copied"));
    }
  };
  return (
    <Page>
      <PageHeader
        title={t("privacy.disclosure.title", { name })}
        below={t("privacy.disclosure.text", { when: moment })}
        actions={
          <span className="no-print" style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
            <Button icon={<Copy20Regular />} onClick={copy}>
              {t("privacy.disclosure.copy")}
            </Button>
            <Button icon={<Print20Regular />} onClick={() => printView().catch(notify.failed)}>
              {t("privacy.disclosure.print")}
            </Button>
            <Button icon={<Delete20Regular />} onClick={() => setErasing(true)}>
              {t("privacy.disclosure.erase")}
            </Button>
          </span>
        }
      />
      <HoldNotice record={record} />
      <RecordSections record={record} />
      <SectionCard title={t("privacy.disclosure.links")}>
        {links.length === 0 && <p className={styles.none}>{t("privacy.disclosure.noLinks")}</p>}
        <ul className={styles.list}>
          {links.map((link) => (
            <li key={`${link.id} ${link.relation} ${link.direction}`} className={styles.item}>
              <RecordLink id={link.id} kind={link.kind}>
                {link.title}
              </RecordLink>
              <span className={styles.quiet}>
                {" "}
                {t(`records.relations.${link.direction}.${link.relation}`)}
              </span>
            </li>
          ))}
        </ul>
      </SectionCard>
      <SectionCard title={t("privacy.disclosure.mentions")}>
        {textMentions.length === 0 && (
          <p className={styles.none}>{t("privacy.disclosure.noMentions")}</p>
        )}
        <ul className={styles.list}>
          {textMentions.map(({ record: where, passages }) => (
            <li key={where.id} className={styles.item}>
              <RecordLink id={where.id} kind={where.kind}>
                {where.title}
              </RecordLink>
              {passages.map(({ page, text, marks }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text may name somebody twice in the same words
                <blockquote key={index} className={styles.passage}>
                  {page !== null && (
                    <span className={styles.quiet}>
                      {t("privacy.disclosure.onPage", { page })}:{" "}
                    </span>
                  )}
                  <MarkedText text={text} marks={marks} />
                </blockquote>
              ))}
            </li>
          ))}
        </ul>
      </SectionCard>
      {drafts.length > 0 && (
        <SectionCard title={t("privacy.disclosure.drafts")}>
          <ul className={styles.list}>
            {drafts.map((draft) => (
              <li key={`${draft.form} ${draft.author}`} className={styles.item}>
                {draftTitle(t, draft)}{" "}
                <span className={styles.quiet}>
                  <MomentText at={draft.savedAt} withTime />
                  {draft.author && ` ${t("records.history.by", { author: draft.author })}`}
                </span>
                {draft.passages.map(({ text, marks }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a draft may say the same twice
                  <blockquote key={index} className={styles.passage}>
                    <MarkedText text={text} marks={marks} />
                  </blockquote>
                ))}
              </li>
            ))}
          </ul>
        </SectionCard>
      )}
      <SectionCard title={t("privacy.disclosure.history")}>
        <ul className={styles.list}>
          {steps.map(({ entry }) => (
            <li key={entry.id} className={styles.item}>
              {t(`records.history.actions.${entry.action}`)}{" "}
              <span className={styles.quiet}>
                <MomentText at={entry.at} withTime />
                {entry.author && ` ${t("records.history.by", { author: entry.author })}`}
              </span>
            </li>
          ))}
        </ul>
      </SectionCard>
      {erasing && <ErasePersonDialog record={record} onClose={() => setErasing(false)} />}
    </Page>
  );
}
