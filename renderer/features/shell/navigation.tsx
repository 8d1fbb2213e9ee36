import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AlertSnooze20Regular } from "@fluentui/react-icons/svg/alert-snooze";
import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { BoardSplit20Regular } from "@fluentui/react-icons/svg/board-split";
import { BranchCompare20Regular } from "@fluentui/react-icons/svg/branch-compare";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Map20Regular } from "@fluentui/react-icons/svg/map";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Shield20Regular } from "@fluentui/react-icons/svg/shield";
import { TagMultiple20Regular } from "@fluentui/react-icons/svg/tag-multiple";
import { TaskListLtr20Regular } from "@fluentui/react-icons/svg/task-list-ltr";
import { Link, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { ownToken } from "../../theme/themes.ts";

/** Kinds that have a list of their own, in the order of daily use. */
const LISTED_KINDS = [
  "event",
  "practiceExample",
  "organisation",
  "person",
  "partnership",
  "interaction",
  "document",
  "collection",
] as const satisfies readonly RecordKind[];

const useStyles = makeStyles({
  nav: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "@media (max-height: 780px)": { gap: tokens.spacingVerticalXS },
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    minHeight: "100%",
    boxSizing: "border-box",
  },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    "@media (max-height: 780px)": { gap: 0 },
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  last: { marginTop: "auto" },
  heading: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    "@media (max-height: 780px)": { paddingBlock: "2px" },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    margin: 0,
  },
  link: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "34px",
    // All of it fits an office laptop's screen.
    "@media (max-height: 860px) and (min-height: 771px)": { minHeight: "28px" },
    "@media (max-height: 770px)": { minHeight: "24px" },
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    "& > svg": { flexShrink: 0 },
    ":hover": {
      backgroundColor: ownToken("hoverGround"),
      color: tokens.colorNeutralForeground1,
    },
    "&[aria-current=page]": {
      backgroundColor: ownToken("selectedGround"),
      color: ownToken("selectedInk"),
      fontWeight: tokens.fontWeightSemibold,
    },
    "&[aria-current=page]::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "25%",
      bottom: "25%",
      width: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    "@media (forced-colors: active)": {
      "&[aria-current=page]": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    },
  },
  narrowLink: {
    justifyContent: "center",
    padding: 0,
    minHeight: "40px",
    "@media (max-height: 860px)": { minHeight: "28px" },
  },
  word: { flex: "1 1 auto", minWidth: 0, hyphens: "manual" },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
    "[aria-current=page] &": { color: ownToken("selectedInk") },
  },
});

interface NavigationProps {
  /** Signs without words, for narrow windows. The words stay for screen readers and as tooltips. */
  narrow: boolean;
  onNavigate?: () => void;
}

/** The way to every screen. */
export function Navigation(props: NavigationProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const ready = useBackendState().state === "ready";
  const info = useBackend("library.info", {}, { enabled: ready, keepPrevious: true });
  const format = useNumberFormat();
  const item = (word: string, icon: ReactNode, count?: number) => (
    <>
      {icon}
      <span className={props.narrow ? "visually-hidden" : styles.word}>{word}</span>
      {!props.narrow && count !== undefined && (
        <span className={styles.count} aria-hidden>
          {format(count)}
        </span>
      )}
    </>
  );
  const link = mergeClasses(styles.link, props.narrow && styles.narrowLink);
  const tip = (word: string) => (props.narrow ? word : undefined);
  const chosen = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const lines = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is another chosen line
  useEffect(() => {
    lines.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div className={styles.nav} ref={lines}>
      <ul className={styles.group}>
        <li>
          <Link
            to="/start"
            className={link}
            title={tip(t("start.title"))}
            onClick={props.onNavigate}
          >
            {item(t("start.title"), <TaskListLtr20Regular aria-hidden />)}
          </Link>
        </li>
        <li>
          <Link
            to="/"
            activeOptions={{ exact: true, includeSearch: false }}
            className={link}
            title={tip(t("shell.search"))}
            onClick={props.onNavigate}
          >
            {item(t("shell.search"), <Search20Regular aria-hidden />)}
          </Link>
        </li>
        <li>
          <Link
            to="/follow-ups"
            className={link}
            title={tip(t("followUps.title"))}
            onClick={props.onNavigate}
          >
            {item(t("followUps.title"), <AlertSnooze20Regular aria-hidden />)}
          </Link>
        </li>
        <li>
          <Link
            to="/partnerships"
            activeOptions={{ includeSearch: false }}
            className={link}
            title={tip(t("board.nav"))}
            onClick={props.onNavigate}
          >
            {item(t("board.nav"), <BoardSplit20Regular aria-hidden />)}
          </Link>
        </li>
      </ul>
      <div>
        <h2 className={props.narrow ? "visually-hidden" : styles.heading}>{t("shell.keep")}</h2>
        <ul className={styles.group}>
          {LISTED_KINDS.map((kind) => (
            <li key={kind}>
              <Link
                to="/list/$kind"
                params={{ kind }}
                className={link}
                title={tip(t(`kinds.${kind}.many`))}
                onClick={props.onNavigate}
              >
                {item(
                  t(`kinds.${kind}.many`),
                  <KindIcon kind={kind} />,
                  info.data?.counts[kind] ?? (info.data ? 0 : undefined),
                )}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2 className={props.narrow ? "visually-hidden" : styles.heading}>{t("seeing.heading")}</h2>
        <ul className={styles.group}>
          <li>
            <Link
              to="/map"
              className={link}
              title={tip(t("map.title"))}
              activeOptions={{ includeSearch: false }}
              onClick={props.onNavigate}
            >
              {item(t("map.title"), <Map20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/statistics"
              className={link}
              title={tip(t("statistics.screen"))}
              onClick={props.onNavigate}
            >
              {item(t("statistics.screen"), <DataBarVertical20Regular aria-hidden />)}
            </Link>
          </li>
        </ul>
      </div>
      <div className={styles.last}>
        <h2 className={props.narrow ? "visually-hidden" : styles.heading}>{t("shell.manage")}</h2>
        <ul className={styles.group}>
          <li>
            <Link
              to="/import"
              className={link}
              title={tip(t("shell.import"))}
              onClick={props.onNavigate}
            >
              {item(t("shell.import"), <ArrowImport20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/duplicates"
              className={link}
              title={tip(t("duplicates.title"))}
              onClick={props.onNavigate}
            >
              {item(t("duplicates.title"), <BranchCompare20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/vocabularies"
              className={link}
              title={tip(t("vocabularies.title"))}
              onClick={props.onNavigate}
            >
              {item(t("vocabularies.title"), <TagMultiple20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/privacy"
              className={link}
              title={tip(t("privacy.title"))}
              onClick={props.onNavigate}
            >
              {item(t("privacy.title"), <Shield20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/trash"
              className={link}
              title={tip(t("shell.trash"))}
              onClick={props.onNavigate}
            >
              {item(t("shell.trash"), <Delete20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/settings"
              className={link}
              title={tip(t("shell.settings"))}
              onClick={props.onNavigate}
            >
              {item(t("shell.settings"), <Settings20Regular aria-hidden />)}
            </Link>
          </li>
          <li>
            <Link
              to="/help"
              className={link}
              title={tip(t("help.title"))}
              onClick={props.onNavigate}
            >
              {item(t("help.title"), <QuestionCircle20Regular aria-hidden />)}
            </Link>
          </li>
        </ul>
      </div>
    </div>
  );
}
