import { makeStyles, tokens } from "@fluentui/react-components";
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PassageNote } from "../../../shared/domain/passage-note.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import type { Mark } from "../../../shared/domain/search.ts";
import { findAnchor } from "../../../shared/text/passage-anchor.ts";
import { useBackend } from "../../backend/queries.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { NotedText } from "./notes/noted-text.tsx";
import { pickFromText } from "./pick-from-text.ts";
import type { PicksPassages } from "./picked-passage.ts";
import type { Reading } from "./use-reading.ts";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    height: "100%",
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

/** One page of a document as clean text, with the words of the search and the noted passages marked. */
export function TextView(props: {
  ref?: Ref<PicksPassages>;
  record: RecordOf<"document">;
  reading: Reading;
  number: number;
  notes: readonly PassageNote[];
}) {
  const { record, reading, number, notes } = props;
  const { place, query, countMarks } = reading;
  const styles = useStyles();
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const answer = useBackend(
    "documents.page",
    { id: record.id, page: number, query },
    { keepPrevious: true },
  );
  const { page, marks = NO_MARKS } = answer.data ?? {};
  const isCurrent = page?.number === number && !answer.isPlaceholderData;
  const noted = useMemo(
    () => (page ? notes.flatMap((note) => findAnchor(page.text, note) ?? []) : NO_MARKS),
    [page, notes],
  );
  useImperativeHandle(props.ref, () => ({
    pick: () => (page ? pickFromText(paragraph.current, page.text, page.number) : null),
    pageText: () => page?.text ?? "",
  }));

  useEffect(() => {
    if (isCurrent) countMarks(number, marks.length);
  }, [isCurrent, number, marks, countMarks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts, also for the same place
  useEffect(() => {
    const found = [...(frame.current?.querySelectorAll("mark:not([data-note])") ?? [])];
    const current = found.at(place.match < 0 ? -1 : Math.min(place.match, found.length - 1));
    for (const mark of found) mark.removeAttribute("aria-current");
    if (marks.length === 0 || !current) {
      frame.current?.scrollTo({ top: 0 });
      return;
    }
    current.setAttribute("aria-current", "true");
    scrollToMiddle(frame.current, current);
  }, [place.ask, place.match, marks]);

  const position = t("documents.reader.position", {
    unit: t(`documents.reader.unit.${record.pageUnit}`),
    number,
    total: record.pageCount,
  });
  return (
    <>
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />}
      {page && (
        <section
          ref={frame}
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
            <p ref={paragraph}>
              <NotedText text={page.text} marks={marks} noted={noted} />
            </p>
          )}
        </section>
      )}
    </>
  );
}

const NO_MARKS: Mark[] = [];

/** Scrolls within the text alone: the screen around it stays where it is. */
function scrollToMiddle(frame: HTMLElement | null, element: Element): void {
  if (!frame) return;
  const { top, height } = element.getBoundingClientRect();
  const middle = frame.getBoundingClientRect().top + frame.clientHeight / 2;
  frame.scrollTo({ top: frame.scrollTop + top + height / 2 - middle });
}
