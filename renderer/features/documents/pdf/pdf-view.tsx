import { makeStyles, tokens } from "@fluentui/react-components";
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { PassageNote } from "../../../../shared/domain/passage-note.ts";
import type { PicksPassages } from "../picked-passage.ts";
import type { Reading } from "../use-reading.ts";
import type { OpenedPdf } from "./open-pdf.ts";
import {
  factorOf,
  heightOf,
  layoutPages,
  nextZoom,
  PAGE_GAP,
  type PageLayout,
  pageAt,
  placeAt,
  type Rotation,
  type Size,
  type Zoom,
} from "./page-layout.ts";
import { PdfPage } from "./pdf-page.tsx";
import { pickFromPages } from "./pick-from-pages.ts";
import type { LaidText } from "./use-page.ts";

const useStyles = makeStyles({
  scroll: {
    position: "relative",
    overflow: "auto",
    height: "100%",
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
    // Sizes change under the reader's eyes; the view itself keeps the place.
    overflowAnchor: "none",
  },
  // Where motion is reduced every change of size is a transition of one frame, which would be a
  // frame too late for scrolling to a page.
  pages: { position: "relative", transitionProperty: "none" },
});

/** Everything around the page follows the scrolling so often; the pages themselves every frame. */
const REPORTS_EVERY_MS = 120;
/** Pages outside the window that are kept drawn, on each side. */
const KEPT_AROUND = 1;
/** The page that lies here, as a part of the window's height, is the one being read. */
const READING_LINE = 0.35;

/** A PDF as it looks. Only the pages in sight, and one on each side, are there. */
export function PdfView(props: {
  ref?: Ref<PicksPassages>;
  opened: OpenedPdf;
  sizes: readonly Size[];
  recordId: string;
  reading: Reading;
  notes: readonly PassageNote[];
  zoom: Zoom;
  rotation: Rotation;
  onZoom: (zoom: Zoom) => void;
  /** The factor at which the current page is shown. */
  onFactor: (factor: number) => void;
  onFoundNotes: (page: number, ids: string[]) => void;
  /** Whether a page has text that can be selected. */
  onHasText: (page: number, hasText: boolean) => void;
}) {
  const { opened, sizes, reading, zoom, rotation, notes, onFactor } = props;
  const { place, report, countMarks } = reading;
  const styles = useStyles();
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size | null>(null);
  const layout = useMemo(
    () => (room ? layoutPages(sizes, { zoom, rotation, room }) : null),
    [sizes, zoom, rotation, room],
  );
  const [range, setRange] = useState({ first: 0, last: 0 });
  /** Where the view itself has scrolled to: no news from the reader. */
  const settledAt = useRef<number | null>(null);
  const texts = useRef(new Map<number, LaidText>());

  useRoom(scroll, setRoom);
  const updateRange = useCallback((of: PageLayout) => {
    const element = scroll.current;
    if (!element) return;
    const first = Math.max(0, pageAt(of, element.scrollTop) - KEPT_AROUND);
    const bottom = pageAt(of, element.scrollTop + element.clientHeight);
    const last = Math.min(of.pages.length - 1, bottom + KEPT_AROUND);
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  const scrollTo = useCallback(
    (of: PageLayout, top: number) => {
      const element = scroll.current;
      if (!element) return;
      element.scrollTop = top;
      settledAt.current = element.scrollTop;
      updateRange(of);
    },
    [updateRange],
  );

  // A new size, zoom or turn: what is being read stays where it is.
  const before = useRef<PageLayout | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page counts when the layout is made first
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!layout || !element) return;
    const old = before.current;
    before.current = layout;
    if (!old) {
      scrollTo(layout, topOfPage(layout, place.page));
    } else if (old !== layout) {
      const line = element.clientHeight * READING_LINE;
      const stays = placeAt(old, element.scrollTop + line);
      scrollTo(layout, heightOf(layout, stays) - line);
    }
  }, [layout, scrollTo]);

  const waitsForHit = useRef(true);
  /** Where the current match lies, as far as its page has said so. */
  const hitAt = useRef<{ page: number; top: number } | null>(null);
  const showHit = useCallback(
    (page: number, top: number) => {
      const of = before.current;
      const element = scroll.current;
      const box = of?.pages[page - 1];
      if (!of || !element || !box) return;
      waitsForHit.current = false;
      const at = box.top + top;
      const isSeen =
        at > element.scrollTop + 40 && at < element.scrollTop + element.clientHeight - 60;
      if (!isSeen) scrollTo(of, at - element.clientHeight * READING_LINE);
    },
    [scrollTo],
  );
  const onCurrentHit = useCallback(
    (page: number, top: number) => {
      hitAt.current = { page, top };
      if (waitsForHit.current) showHit(page, top);
    },
    [showHit],
  );

  // Somebody wants to go to a page; a match on it is gone to when the page knows where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts, also for the same page
  useEffect(() => {
    const of = before.current;
    if (!of) return;
    waitsForHit.current = true;
    if (hitAt.current?.page === place.page) showHit(place.page, hitAt.current.top);
    else scrollTo(of, topOfPage(of, place.page));
  }, [place.ask]);

  const reports = useRef(0);
  useEffect(() => () => clearTimeout(reports.current), []);
  const reportPage = () => {
    reports.current = 0;
    const of = before.current;
    const element = scroll.current;
    if (!of || !element || settledAt.current !== null) return;
    const isEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
    const line = element.scrollTop + element.clientHeight * READING_LINE;
    report(isEnd && element.scrollTop > 0 ? of.pages.length : pageAt(of, line) + 1);
  };
  const onScroll = () => {
    const element = scroll.current;
    if (!layout || !element) return;
    updateRange(layout);
    if (settledAt.current !== null && Math.abs(element.scrollTop - settledAt.current) < 2) return;
    settledAt.current = null;
    waitsForHit.current = false;
    if (reports.current === 0) reports.current = window.setTimeout(reportPage, REPORTS_EVERY_MS);
  };

  const factor = factorOf(layout?.pages[Math.min(place.page, sizes.length) - 1]);
  useEffect(() => onFactor(factor), [factor, onFactor]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const by = { "+": 1, "=": 1, "-": -1 }[event.key] as 1 | -1 | undefined;
    if (!by && event.key !== "0") return;
    // Otherwise the whole window would be made larger.
    event.preventDefault();
    props.onZoom(by ? nextZoom(factor, by) : "width");
  };
  useWheelZoom(scroll, factor, props.onZoom);

  const { onHasText } = props;
  const onText = useCallback(
    (number: number, text: LaidText | null) => {
      if (text) texts.current.set(number, text);
      else texts.current.delete(number);
      if (text) onHasText(number, text.text.trim() !== "");
      else if (hitAt.current?.page === number) hitAt.current = null;
    },
    [onHasText],
  );
  useImperativeHandle(props.ref, () => ({
    pick: () => pickFromPages(scroll.current, texts.current),
    pageText: () => texts.current.get(place.page)?.text ?? "",
  }));

  const notesOf = useMemo(() => groupByPage(notes), [notes]);
  const shown = layout?.pages.slice(range.first, range.last + 1) ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark on every page
    <div
      ref={scroll}
      className={styles.scroll}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={t("documents.reader.asItLooks")}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      data-pdf
    >
      <div
        className={styles.pages}
        style={{ width: layout?.width ?? 0, height: layout?.height ?? 0 }}
      >
        {shown.map((box, at) => {
          const number = range.first + at + 1;
          return (
            <PdfPage
              key={number}
              opened={opened}
              recordId={props.recordId}
              number={number}
              box={box}
              rotation={rotation}
              query={reading.query}
              currentHit={number === place.page ? place.match : null}
              notes={notesOf.get(number) ?? NO_NOTES}
              onText={onText}
              onHits={countMarks}
              onCurrentHit={onCurrentHit}
              onFoundNotes={props.onFoundNotes}
            />
          );
        })}
      </div>
    </div>
  );
}

const NO_NOTES: readonly PassageNote[] = [];

function topOfPage(layout: PageLayout, page: number): number {
  const box = layout.pages[Math.min(Math.max(page, 1), layout.pages.length) - 1];
  return (box?.top ?? 0) - PAGE_GAP;
}

function groupByPage(notes: readonly PassageNote[]): Map<number, PassageNote[]> {
  const groups = new Map<number, PassageNote[]>();
  for (const note of notes) {
    const group = groups.get(note.page);
    if (group) group.push(note);
    else groups.set(note.page, [note]);
  }
  return groups;
}

/** The inner size of an element, followed while it changes; a scroll bar that comes is no change. */
function useRoom(element: { current: HTMLElement | null }, onRoom: (room: Size) => void): void {
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = watched;
      if (width > 0 && height > 0) onRoom({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, onRoom]);
}

/** Ctrl and the wheel, or two fingers on a touchpad. React's own listener could not prevent the default. */
function useWheelZoom(
  element: { current: HTMLElement | null },
  factor: number,
  onZoom: (zoom: Zoom) => void,
): void {
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(nextZoom(factor, event.deltaY < 0 ? 1 : -1));
    };
    watched.addEventListener("wheel", onWheel, { passive: false });
    return () => watched.removeEventListener("wheel", onWheel);
  }, [element, factor, onZoom]);
}
