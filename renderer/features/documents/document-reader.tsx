import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { callShell } from "../../client.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { MarkedText } from "../../components/marked-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { copyText } from "../records/copy-text.ts";
import { PageBar } from "./page-bar.tsx";
import { SearchBar } from "./search-bar.tsx";
import { TextMissing } from "./text-missing.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  bars: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  text: {
    boxSizing: "border-box",
    minHeight: "180px",
    maxHeight: "62vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "& p": {
      margin: 0,
      maxWidth: "78ch",
      whiteSpace: "pre-wrap",
      lineHeight: tokens.lineHeightBase400,
    },
    "& mark[aria-current]": {
      outline: `2px solid ${tokens.colorBrandStroke1}`,
      outlineOffset: "1px",
    },
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The text of a document by page or slide, opened where a search met it. */
export function DocumentReader(props: {
  record: RecordOf<"document">;
  page: number | undefined;
  query: string;
}) {
  const { record } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const notify = useNotify();
  const openOriginal = () =>
    callShell("documents.openOutside", { id: record.id }).catch(notify.failed);
  return (
    <SectionCard
      title={t("documents.reader.title")}
      actions={
        record.fileHash && (
          <Button size="small" icon={<Open16Regular />} onClick={openOriginal}>
            {t("documents.reader.openOriginal")}
          </Button>
        )
      }
    >
      {record.textMissing && <TextMissing reason={record.textMissing} />}
      {record.pageCount > 0 && <Pages {...props} />}
      {record.pageCount === 0 && !record.textMissing && (
        <MessageBar>
          <MessageBarBody>
            <MessageBarTitle>{t("documents.reader.emptyPage")}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      {!record.fileHash && <div className={styles.label}>{t("documents.reader.noFile")}</div>}
    </SectionCard>
  );
}

function Pages(props: { record: RecordOf<"document">; page: number | undefined; query: string }) {
  const { record, query } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const text = useRef<HTMLElement>(null);
  const [match, setMatch] = useState(0);
  const number = Math.min(Math.max(props.page ?? 1, 1), record.pageCount);
  const answer = useBackend(
    "documents.page",
    { id: record.id, page: number, query },
    { keepPrevious: true },
  );
  const { page, marks = [], matchingPages = [] } = answer.data ?? {};

  const show = (next: number, nextQuery = query, atMatch = 0) => {
    setMatch(atMatch);
    void navigate({
      to: "/record/$id",
      params: { id: record.id },
      search: { page: next, q: nextQuery || undefined },
      replace: true,
    });
  };
  /** Moves on to the next match, on this page or on the next page that has one, and round again. */
  const step = (by: 1 | -1) => {
    const next = match + by;
    if (next >= 0 && next < marks.length) return setMatch(next);
    const others = by === 1 ? matchingPages : matchingPages.toReversed();
    const beyond = others.find((other) => (by === 1 ? other > number : other < number));
    const target = beyond ?? others[0];
    if (target !== undefined) show(target, query, by === 1 ? 0 : -1);
  };

  // A search without a page begins at the first page that has a match.
  const [firstMatch] = matchingPages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the answer to a search arrives
  useEffect(() => {
    if (props.page === undefined && firstMatch !== undefined && firstMatch !== number) {
      show(firstMatch);
    }
  }, [firstMatch]);

  useEffect(() => {
    const found = [...(text.current?.querySelectorAll("mark") ?? [])];
    const current = found.at(match < 0 ? -1 : Math.min(match, found.length - 1));
    for (const mark of found) mark.removeAttribute("aria-current");
    if (marks.length === 0 || !current) {
      text.current?.scrollTo({ top: 0 });
      return;
    }
    if (match < 0) setMatch(found.length - 1);
    current.setAttribute("aria-current", "true");
    current.scrollIntoView({ block: "center" });
  }, [match, marks]);

  useMatchKeys(step);

  const position = t("documents.reader.position", {
    unit: t(`documents.reader.unit.${record.pageUnit}`),
    number,
    total: record.pageCount,
  });
  const copy = () => {
    const selection = document.getSelection();
    const isInside = selection?.anchorNode && text.current?.contains(selection.anchorNode);
    const picked = isInside ? selection.toString() : "";
    const source = t("documents.reader.sourceLine", { title: record.title, position });
    const copied = copyText(`${picked || (page?.text ?? "")}\n\n${source}`);
    if (copied) notify.done(t("documents.reader.copied"));
    else notify.done(t("documents.reader.copyFailed"));
  };

  return (
    <>
      <div className={styles.bars}>
        <PageBar unit={record.pageUnit} number={number} total={record.pageCount} onShow={show} />
        <SearchBar
          query={query}
          unit={record.pageUnit}
          matchingPages={matchingPages.length}
          total={record.pageCount}
          onSearch={(next) => {
            setMatch(0);
            void navigate({
              to: "/record/$id",
              params: { id: record.id },
              search: { q: next || undefined, page: next ? undefined : number },
              replace: true,
            });
          }}
          onStep={step}
        />
      </div>
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />}
      {page && (
        <section
          ref={text}
          className={styles.text}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
          tabIndex={0}
          aria-label={position}
          lang={record.language || "de"}
        >
          {page.label && <div className={styles.label}>{page.label}</div>}
          {page.text.trim() === "" ? (
            <p className={styles.label}>{t("documents.reader.emptyPage")}</p>
          ) : (
            <p>
              <MarkedText text={page.text} marks={marks} />
            </p>
          )}
        </section>
      )}
      <div className={styles.actions} style={{ marginTop: 8 }}>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={copy}>
          {t("documents.reader.copyPage")}
        </Button>
      </div>
      <div role="status" className="visually-hidden">
        {position}
      </div>
    </>
  );
}

/** F3 and Shift+F3, as every reader on an office computer has them. */
function useMatchKeys(step: (by: 1 | -1) => void) {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F3") return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
