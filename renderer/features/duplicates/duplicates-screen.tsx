import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BranchCompare24Regular } from "@fluentui/react-icons/svg/branch-compare";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { KindIcon } from "../../components/kind-icon.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { TagList } from "../../components/tag-list.tsx";

type Pair = OutputOf<BackendMethods, "duplicates.list">["pairs"][number];

/** Rows shown at first, and added by each "show more". */
const PORTION = 40;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // Where all stands below one another, what can be done is not parted by what speaks for it.
  both: { "@media (max-width: 760px)": { display: "flex", flexDirection: "column" } },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr)) auto",
    alignItems: "start",
    gap: tokens.spacingHorizontalL,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    color: "inherit",
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" },
  },
  side: { display: "flex", gap: tokens.spacingHorizontalS, minWidth: 0 },
  // Says what a click on the pair does; the pair itself is the link.
  compare: {
    alignSelf: "start",
    justifySelf: "start",
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  signs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    "@media (max-width: 760px)": { order: -1, margin: `0 0 ${tokens.spacingVerticalS}` },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  keys: { marginTop: 0 },
});

/** Pairs of records that could be one thing, the likeliest first. */
export function DuplicatesScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("duplicates.list", {}, { keepPrevious: true });
  const [shown, setShown] = useState(PORTION);
  const list = useRef<HTMLUListElement>(null);
  const dismiss = useDismiss(list);
  const pairs = answer.data?.pairs ?? [];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const index = rowOf(event.target);
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const pair = pairs[index];
    if (event.key === "ArrowDown") focusRow(list.current, index + 1);
    else if (event.key === "ArrowUp") focusRow(list.current, index - 1);
    else if (event.key === "Delete" && pair) dismiss(pair, index);
    else return;
    event.preventDefault();
  };

  return (
    <Page>
      <PageHeader title={t("duplicates.title")} below={t("duplicates.text")} />
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && pairs.length === 0 && (
        <EmptyState
          icon={<BranchCompare24Regular aria-hidden />}
          title={t("duplicates.empty")}
          text={t("duplicates.emptyText")}
        />
      )}
      {pairs.length > 0 && (
        <>
          <p className={mergeClasses(styles.quiet, styles.keys)}>
            <span role="status">{t("duplicates.count", { count: answer.data?.total ?? 0 })}</span>
            {" · "}
            {t("duplicates.keys")}
          </p>
          <ul ref={list} className={styles.list} aria-label={t("duplicates.list")}>
            {pairs.slice(0, shown).map((pair, index) => (
              <PairRow
                key={`${pair.a.id} ${pair.b.id}`}
                pair={pair}
                index={index}
                onKeyDown={onKeyDown}
                onDismiss={() => dismiss(pair, index)}
              />
            ))}
          </ul>
          {shown < pairs.length && (
            <Button onClick={() => setShown(shown + PORTION)}>{t("duplicates.more")}</Button>
          )}
        </>
      )}
    </Page>
  );
}

function PairRow(props: {
  pair: Pair;
  index: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { a, b, likeness, reasons } = props.pair;
  const names = { a: a.title, b: b.title };
  return (
    <li className={styles.row}>
      <div className={styles.both}>
        <Link
          to="/merge/$kept/$other"
          params={{ kept: a.id, other: b.id }}
          className={styles.pair}
          data-row={props.index}
          onKeyDown={props.onKeyDown}
        >
          <span className="visually-hidden">{t("duplicates.compare")}: </span>
          {[a, b].map((side) => (
            <span key={side.id} className={styles.side}>
              <KindIcon kind={side.kind} />
              <span>
                <span className={styles.name}>{side.title}</span>
                {side.place && <span className={styles.quiet}> {side.place}</span>}
              </span>
            </span>
          ))}
          <span className={styles.compare} aria-hidden>
            {t("duplicates.compare")}
          </span>
        </Link>
        <div className={styles.signs}>
          <span className={styles.quiet}>
            {t("duplicates.percent", { percent: Math.round(likeness * 100) })}
          </span>
          <TagList labels={reasons.map((reason) => t(`duplicates.reasons.${reason}`))} />
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={t("duplicates.distinctNamed", names)}
          onClick={props.onDismiss}
        >
          {t("duplicates.distinct")}
        </Button>
      </div>
    </li>
  );
}

function useDismiss(list: React.RefObject<HTMLElement | null>) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { mutate } = useBackendMutation("duplicates.dismiss");
  const { mutateAsync: accept } = useBackendMutation("duplicates.restore");
  return (pair: Pair, index: number) => {
    const ids = { a: pair.a.id, b: pair.b.id };
    mutate(ids, {
      onSuccess: () => {
        const names = { a: pair.a.title, b: pair.b.title };
        notify.done(t("duplicates.dismissed", names), () => accept(ids));
        // The row is gone with the next answer; its place is taken by the next pair.
        setTimeout(() => focusRow(list.current, index) || focusRow(list.current, index - 1), 300);
      },
      onError: notify.failed,
    });
  };
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row ? Number(row.dataset.row) : null;
}

function focusRow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  row?.focus();
  return row !== null && row !== undefined;
}
