import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../shared/contract/methods/partnerships.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import { DateText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { relativeDay } from "../../components/relative-day.ts";
import { rowOf, useRowFocus } from "../../components/use-row-focus.ts";
import { useLanguage } from "../../messages/use-language.ts";
import { ReferenceLine } from "../records/reference-text.tsx";
import { DUE_GROUPS, daysBetween } from "./due-dates.ts";
import { PostponeMenu } from "./postpone-menu.tsx";
import { useFollowUpActions } from "./use-follow-up-actions.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,

    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopStyle: "none" },
    // In the middle of the first line, like the box and the day.
    "& > button": { marginTop: tokens.spacingVerticalXS },
    "@media (max-width: 560px)": { gridTemplateColumns: "auto minmax(0, 1fr) auto" },
  },
  words: { paddingTop: tokens.spacingVerticalSNudge, minWidth: 0 },
  step: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
    width: "fit-content",
    minHeight: "24px",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  },
  about: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  due: {
    paddingTop: tokens.spacingVerticalSNudge,
    textAlign: "end",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    "@media (max-width: 560px)": {
      gridColumn: "2 / 3",
      gridRow: 2,
      textAlign: "start",
      paddingTop: 0,
    },
  },
  relative: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  overdue: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  firstGroup: { marginTop: 0 },
  // A jump leaves the heading some room.
  section: { scrollMarginTop: tokens.spacingVerticalM },
});

const NO_SCROLL = () => {};
/** Rows of a group at first, and how many a button adds. */
const PORTION = 50;

/**
 * Wiedervorlagen in their groups. Arrow keys walk through all of them; E marks one done, V puts it
 * off: single keys, but only while a row has the focus (WCAG 2.1.4).
 *
 * `headingLevel` is that of the groups: h2 on their own screen, h3 inside a card
 */
export function FollowUpList(props: {
  followUps: readonly FollowUp[];
  headingLevel: 2 | 3;
  /** Shows so many of each group; the headings still count all. */
  perGroup?: number;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [postponing, setPostponing] = useState<string | null>(null);
  const [portions, setPortions] = useState<Partial<Record<FollowUp["due"], number>>>({});
  const actions = useFollowUpActions();
  const groups = DUE_GROUPS.map((group) => {
    const all = props.followUps.filter((followUp) => followUp.due === group);
    const most = props.perGroup ?? PORTION * (portions[group] ?? 1);
    return { group, count: all.length, shown: all.slice(0, most) };
  }).filter(({ count }) => count > 0);
  const followUps = groups.flatMap(({ shown }) => shown);
  const focus = useRowFocus({ list, count: followUps.length, scrollToIndex: NO_SCROLL });
  const Heading = props.headingLevel === 2 ? "h2" : "h3";

  /** A row that leaves takes the focus along; the next one gets it, once it carries its number. */
  const leaving = useRef<{ noteId: string; next: number } | null>(null);
  useEffect(() => {
    const gone = leaving.current;
    if (!gone || followUps.some(({ noteId }) => noteId === gone.noteId)) return;
    leaving.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${gone.next}"]`);
    (row ?? document.getElementById("main"))?.focus();
  });
  const leave = (noteId: string, index: number) => {
    const next = Math.min(index, followUps.length - 2);
    leaving.current = { noteId, next };
    focus.setActive(Math.max(0, next));
  };
  const finish = (followUp: FollowUp, index: number) => {
    void actions.setDone(followUp);
    leave(followUp.noteId, index);
  };
  const postpone = (followUp: FollowUp, index: number, to: string) => {
    void actions.postpone(followUp, to);
    leave(followUp.noteId, index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Wherever in its line the focus is: on the partnership, a person or the box, too.
    const row = rowOf(event.target as HTMLElement);
    const followUp = row ? followUps[Number(row.dataset.row)] : undefined;
    if (row && followUp && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === "e") return finish(followUp, Number(row.dataset.row));
      if (key === "v") {
        event.preventDefault();
        return setPostponing(followUp.noteId);
      }
    }
    focus.onKeyDown(event);
  };

  let index = -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside bubble up to here
    <div ref={list} onKeyDown={onKeyDown}>
      {groups.map(({ group, count, shown }, place) => (
        <section
          key={group}
          className={styles.section}
          data-due={group}
          aria-label={t(`followUps.group.${group}`)}
        >
          <Heading
            className={mergeClasses(
              styles.group,
              place === 0 && styles.firstGroup,
              group === "overdue" && styles.overdue,
            )}
          >
            {t("followUps.groupCount", {
              group: t(`followUps.group.${group}`),
              count,
            })}
          </Heading>
          <ul className={styles.list}>
            {shown.map((followUp) => {
              index += 1;
              const row = index;
              return (
                <FollowUpRow
                  key={followUp.noteId}
                  followUp={followUp}
                  name={actions.nameOf(followUp)}
                  row={row}
                  tabbable={row === focus.active}
                  postponing={postponing === followUp.noteId}
                  onPostponing={(open) => setPostponing(open ? followUp.noteId : null)}
                  onDone={() => finish(followUp, row)}
                  onPostpone={(to) => postpone(followUp, row, to)}
                />
              );
            })}
          </ul>
          {props.perGroup === undefined && shown.length < count && (
            <Button
              size="small"
              onClick={() =>
                setPortions((before) => ({ ...before, [group]: (before[group] ?? 1) + 1 }))
              }
            >
              {t("followUps.more", { count: Math.min(PORTION, count - shown.length) })}
            </Button>
          )}
        </section>
      ))}
    </div>
  );
}

function FollowUpRow(props: {
  followUp: FollowUp;
  name: string;
  row: number;
  tabbable: boolean;
  postponing: boolean;
  onPostponing: (open: boolean) => void;
  onDone: () => void;
  onPostpone: (to: string) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { followUp } = props;
  const isDay = followUp.dueOn.length >= 10;
  return (
    <li className={styles.row}>
      <Checkbox
        checked={false}
        aria-label={t("followUps.done", { step: props.name })}
        onChange={props.onDone}
      />
      <div className={styles.words}>
        <Link
          to="/record/$id"
          params={{ id: followUp.noteId }}
          className={styles.step}
          data-row={props.row}
          tabIndex={props.tabbable ? 0 : -1}
        >
          {props.name}
        </Link>
        <div className={styles.about}>
          {followUp.partnership?.id ? (
            <RecordLink id={followUp.partnership.id} kind="partnership">
              {followUp.partnership.name}
            </RecordLink>
          ) : (
            followUp.partnership && <span>{followUp.partnership.name}</span>
          )}
          {followUp.participants.length > 0 && (
            <span>
              <ReferenceLine references={followUp.participants} />
            </span>
          )}
        </div>
      </div>
      <div className={mergeClasses(styles.due, followUp.due === "overdue" && styles.overdue)}>
        <DateText date={followUp.dueOn} style="short" />
        {isDay && (
          <div
            className={mergeClasses(styles.relative, followUp.due === "overdue" && styles.overdue)}
          >
            {relativeDay(daysBetween(localToday(), followUp.dueOn), language)}
          </div>
        )}
      </div>
      <PostponeMenu
        name={props.name}
        open={props.postponing}
        onOpenChange={props.onPostponing}
        onPostpone={props.onPostpone}
      />
    </li>
  );
}
