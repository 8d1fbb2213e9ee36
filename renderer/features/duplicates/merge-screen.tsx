import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSwap20Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { BranchCompare24Regular } from "@fluentui/react-icons/svg/branch-compare";
import { Merge20Regular } from "@fluentui/react-icons/svg/merge";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { useRecord } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { ActionBar } from "../../components/action-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { KindBadge } from "../../components/kind-icon.tsx";
import { Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { RecordByline } from "../records/record-byline.tsx";
import { type Choices, countSame, differencesOf, toMergeFields } from "./merge-choices.ts";
import { MergeField } from "./merge-field.tsx";
import { MergeResult } from "./merge-result.tsx";
import { useMergeKeys } from "./use-merge-keys.ts";

const useStyles = makeStyles({
  heads: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  side: { minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  // What gets the focus is never hidden behind the bar.
  fields: { "& input, & button": { scrollMarginBlock: "96px" } },
});

/** Two records side by side, and what becomes of them. */
export function MergeScreen(props: { kept: string; other: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kept = useRecord(props.kept);
  const other = useRecord(props.other);
  if (kept.isPending || other.isPending) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const [left, right] = [kept.data?.record, other.data?.record];
  const isUsable = left && right && left.trashedAt === null && right.trashedAt === null;
  if (!isUsable || left.kind !== right.kind) {
    return (
      <Page>
        <EmptyState
          level={1}
          icon={<BranchCompare24Regular aria-hidden />}
          title={t("duplicates.merge.title")}
          text={t(isUsable ? "duplicates.merge.kindsDiffer" : "duplicates.merge.gone")}
          actions={
            <Button onClick={() => void navigate({ to: "/duplicates" })}>
              {t("duplicates.merge.back")}
            </Button>
          }
        />
      </Page>
    );
  }
  return <Comparison left={left} right={right} />;
}

function Comparison({ left, right }: { left: AnyRecord; right: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const [choices, setChoices] = useState<Choices>({});
  const [busy, setBusy] = useState(false);
  const differences = differencesOf(left, right);
  const same = countSame(left, right);
  const names = { kept: titleOf(left), other: titleOf(right) };

  const swap = () =>
    void navigate({
      to: "/merge/$kept/$other",
      params: { kept: right.id, other: left.id },
      replace: true,
    });
  const cancel = () => void navigate({ to: "/duplicates" });
  const dismiss = async () => {
    const ids = { a: left.id, b: right.id };
    try {
      await callBackend("duplicates.dismiss", ids);
      notify.done(t("duplicates.dismissed", { a: names.kept, b: names.other }), () =>
        callBackend("duplicates.restore", ids),
      );
      cancel();
    } catch (error) {
      notify.failed(error);
    }
  };
  const merge = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const { mergeId } = await callBackend("records.merge", {
        kept: left.id,
        keptRevision: left.revision,
        other: right.id,
        otherRevision: right.revision,
        ...toMergeFields(differences, choices),
      });
      notify.done(t("duplicates.merge.done", names), () =>
        callBackend("records.unmerge", { mergeId }),
      );
      void navigate({ to: "/record/$id", params: { id: left.id }, search: {}, replace: true });
    } catch (error) {
      // The comparison shows both records as they are now; the choices made so far stay.
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  const form = useMergeKeys({ merge, cancel });

  return (
    <Page>
      <PageHeader
        above={<KindBadge kind={left.kind} />}
        title={t("duplicates.merge.title")}
        below={t("duplicates.merge.text")}
        actions={
          <Button icon={<ArrowSwap20Regular />} onClick={swap}>
            {t("duplicates.merge.swap")}
          </Button>
        }
      />
      <form
        ref={form}
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <SectionCard title={t("duplicates.merge.choose")}>
          <div className={styles.heads}>
            {(["left", "right"] as const).map((side) => (
              <div key={side} className={styles.side}>
                <div className={styles.quiet}>{t(`duplicates.merge.${side}`)}</div>
                <div className={styles.name}>{side === "left" ? names.kept : names.other}</div>
                <div className={styles.quiet}>
                  <RecordByline record={side === "left" ? left : right} />
                </div>
              </div>
            ))}
          </div>
          {differences.map((difference) => (
            <MergeField
              key={difference.field.name}
              difference={difference}
              chosen={choices[difference.field.name]}
              onChoose={(side) => setChoices({ ...choices, [difference.field.name]: side })}
            />
          ))}
          <p className={styles.quiet}>
            {differences.length === 0
              ? t("duplicates.merge.allSame")
              : same > 0 && t("duplicates.merge.same", { count: same })}
          </p>
        </SectionCard>
        <MergeResult kept={left} other={right} {...toMergeFields(differences, choices)} />
        <ActionBar>
          <Button onClick={cancel}>{t("duplicates.merge.cancel")}</Button>
          <Button onClick={() => void dismiss()}>{t("duplicates.distinct")}</Button>
          <Button
            type="submit"
            appearance="primary"
            icon={<Merge20Regular />}
            title={t("duplicates.merge.goHint")}
            disabledFocusable={busy}
          >
            {t("duplicates.merge.go")}
          </Button>
        </ActionBar>
      </form>
    </Page>
  );
}
