import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type CSSProperties, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { PaneEdge, usePane } from "../../components/pane-edge.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { copyText } from "../records/copy-text.ts";
import { ImageView } from "./image-view.tsx";
import type { Looks } from "./looks.ts";
import { NotesPanel } from "./notes/notes-panel.tsx";
import { useNoteActions } from "./notes/use-note-actions.ts";
import { PageBar } from "./page-bar.tsx";
import type { Rotation, Zoom } from "./pdf/page-layout.ts";
import { PdfView } from "./pdf/pdf-view.tsx";
import { usePdf } from "./pdf/use-pdf.ts";
import type { PicksPassages } from "./picked-passage.ts";
import { rememberStrip, wantsStrip } from "./reading-choice.ts";
import { LineStrip, ThumbnailStrip } from "./reading-strip.tsx";
import { ReadingTools } from "./reading-tools.tsx";
import { RecognisedText } from "./recognised-text.tsx";
import { SearchBar } from "./search-bar.tsx";
import { sourceLine } from "./source-line.ts";
import { TextMissing } from "./text-missing.tsx";
import { TextView } from "./text-view.tsx";
import { useLargeView } from "./use-large-view.ts";
import { usePassageNotes } from "./use-passage-notes.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useReading } from "./use-reading.ts";
import { ZoomBar } from "./zoom-bar.tsx";

const useStyles = makeStyles({
  room: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  large: {
    position: "fixed",
    inset: 0,
    zIndex: 100,
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bars: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  body: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    height: "max(300px, calc(100vh - 330px))",
    minHeight: 0,
  },
  bodyLarge: { flexGrow: 1, height: "auto", minHeight: "200px" },
  strip: { flexShrink: 0, maxWidth: "50%", "@media (max-width: 760px)": { display: "none" } },
  stripEdge: { "@media (max-width: 760px)": { display: "none" } },
  view: { position: "relative", flexGrow: 1, minWidth: 0, minHeight: 0 },
  side: {
    boxSizing: "border-box",
    flexShrink: 0,
    width: "min(60%, var(--pane-width))",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
  },
  // Without room beside the page the notes lie under it.
  narrow: { "@media (max-width: 900px)": { flexDirection: "column", height: "auto" } },
  viewNarrow: { "@media (max-width: 900px)": { flexBasis: "auto", height: "70vh" } },
  sideNarrow: { "@media (max-width: 900px)": { width: "100%", maxHeight: "50vh" } },
  sideEdge: { "@media (max-width: 900px)": { display: "none" } },
});

/**
 * The document with everything that reading it needs: pages, search, size, notes, copying. `looks`
 * says what it can be shown as; null for clean text.
 */
export function ReadingRoom(props: {
  record: RecordOf<"document">;
  page: number | undefined;
  query: string;
  looks: Looks | null;
}) {
  const { record, looks } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const language = useLanguage();
  const reading = useReading(record.id, props.page, props.query);
  const notes = usePassageNotes(record);
  const actions = useNoteActions(record.id);
  const pdf = usePdf(looks === "pdf" ? record.id : null);
  const [imageFailed, setImageFailed] = useState(false);
  const [zoom, setZoom] = useState<Zoom>("width");
  const [rotation, setRotation] = useState<Rotation>(0);
  const [factor, setFactor] = useState(1);
  const [strip, setStrip] = useState(wantsStrip);
  const [sideWanted, setSideWanted] = useState<boolean | null>(null);
  const [textless, setTextless] = useState<ReadonlySet<number>>(new Set());
  const thumbnails = usePane("thumbnails", { first: 128, least: 96, most: 320 });
  const lines = usePane("pages", { first: 180, least: 120, most: 480 });
  const side = usePane("notes", { first: 280, least: 200, most: 640 });
  const view = useRef<PicksPassages>(null);
  const beside = useRef<PicksPassages>(null);
  const search = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [large, toggleLarge] = useLargeView(frame);

  const trouble =
    looks === "pdf" && pdf.state === "failed" ? pdf.trouble : imageFailed ? "image" : null;
  const shown = trouble ? null : looks;
  const total =
    shown === "pdf"
      ? pdf.state === "open"
        ? pdf.sizes.length
        : Math.max(1, record.pageCount)
      : shown === "image" && record.mediaType !== "image/tiff"
        ? 1
        : Math.max(shown ? 1 : 0, record.pageCount);
  const number = Math.min(Math.max(reading.place.page, 1), Math.max(1, total));
  const isPicture = shown === "image" || (shown === "pdf" && textless.has(number));
  const hasWords = isPicture && number <= record.pageCount;
  const sideOpen =
    (sideWanted ?? record.passageNotes.length > 0) || notes.draft !== null || hasWords;

  const pick = () => view.current?.pick() ?? beside.current?.pick() ?? null;
  const copy = () => {
    const text =
      pick()?.text ?? (view.current?.pageText() || beside.current?.pageText() || "").trim();
    if (text === "") return notify.done(t("documents.reader.nothingToCopy"));
    const copied = copyText(`${text}\n\n${sourceLine(record, number, t, language)}`);
    notify.done(t(copied ? "documents.reader.copied" : "documents.reader.copyFailed"));
  };
  const canNote = record.trashedAt === null;
  const note = () => {
    if (!canNote) return;
    notes.setDraft(pick()?.anchor ?? { page: number, quote: "", prefix: "", suffix: "" });
  };
  useReaderKeys({
    step: reading.step,
    focusSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    copy,
    note,
  });
  const onHasText = useCallback((page: number, hasText: boolean) => {
    setTextless((before) => {
      if (before.has(page) !== hasText) return before;
      const next = new Set(before);
      if (hasText) next.delete(page);
      else next.add(page);
      return next;
    });
  }, []);
  const failImage = useCallback(() => setImageFailed(true), []);

  const unit = shown ? "page" : record.pageUnit;
  const position = t("documents.reader.position", {
    unit: t(`documents.reader.unit.${unit}`),
    number,
    total,
  });
  // What neither can be shown nor has a text: the sentence is all there is.
  if (!shown && record.pageCount === 0) return <TextMissing reason={record.textMissing} />;
  const hasStrip = total > 1 && (shown !== "pdf" || pdf.state === "open");
  const pages = shown === "pdf" ? thumbnails : lines;
  const stripProps = { current: number, onShow: (page: number) => reading.show(page) };
  return (
    <div ref={frame} className={mergeClasses(styles.room, large && styles.large)}>
      {trouble && !record.textMissing && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t(`documents.reader.cannotShow.${trouble}`)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={mergeClasses(styles.bars, "no-print")}>
        {total > 1 && (
          <PageBar
            unit={unit}
            number={number}
            total={total}
            onShow={(page) => reading.show(page)}
          />
        )}
        {shown && (
          <ZoomBar
            zoom={zoom}
            factor={factor}
            rotation={rotation}
            onZoom={setZoom}
            onRotate={setRotation}
          />
        )}
        {record.pageCount > 0 && (
          <SearchBar
            ref={search}
            query={reading.query}
            unit={unit}
            matchingPages={reading.matchingPages.length}
            total={total}
            onSearch={reading.search}
            onStep={reading.step}
          />
        )}
      </div>
      <ReadingTools
        strip={hasStrip ? strip : null}
        notes={{ open: sideOpen, count: record.passageNotes.length }}
        large={large}
        canNote={canNote}
        onStrip={() => {
          rememberStrip(!strip);
          setStrip(!strip);
        }}
        onCopy={copy}
        onNote={note}
        onNotes={() => setSideWanted(!sideOpen)}
        onLarge={toggleLarge}
      />
      <div
        className={mergeClasses(styles.body, sideOpen && styles.narrow, large && styles.bodyLarge)}
      >
        {hasStrip && strip && (
          <div className={mergeClasses(styles.strip, "no-print")} style={{ width: pages.width }}>
            {shown === "pdf" && pdf.state === "open" ? (
              <ThumbnailStrip
                {...stripProps}
                opened={pdf.opened}
                sizes={pdf.sizes}
                rotation={rotation}
                width={pages.width}
              />
            ) : (
              <LineStrip {...stripProps} record={record} />
            )}
          </div>
        )}
        {hasStrip && strip && (
          <PaneEdge
            pane={pages}
            name={t("documents.reader.pages")}
            side="left"
            className={styles.stripEdge}
          />
        )}
        <div
          className={mergeClasses(
            styles.view,
            sideOpen && styles.viewNarrow,
            // A drawn page is printed from its own program, page by page.
            shown !== null && "no-print",
          )}
        >
          {shown === "pdf" &&
            (pdf.state === "open" ? (
              <PdfView
                ref={view}
                opened={pdf.opened}
                sizes={pdf.sizes}
                recordId={record.id}
                reading={reading}
                notes={notes.placed}
                zoom={zoom}
                rotation={rotation}
                onZoom={setZoom}
                onFactor={setFactor}
                onFoundNotes={notes.addSeen}
                onHasText={onHasText}
              />
            ) : (
              <Waiting />
            ))}
          {shown === "image" && (
            <ImageView
              recordId={record.id}
              title={record.title}
              size={record.size}
              page={record.mediaType === "image/tiff" ? number : null}
              zoom={zoom}
              rotation={rotation}
              onZoom={setZoom}
              onFactor={setFactor}
              onFailed={failImage}
            />
          )}
          {!shown && record.pageCount > 0 && (
            <TextView
              ref={view}
              record={record}
              reading={reading}
              number={number}
              notes={notes.placed}
            />
          )}
        </div>
        {sideOpen && (
          <PaneEdge
            pane={side}
            name={t("documents.notes.beside")}
            side="right"
            className={styles.sideEdge}
          />
        )}
        {sideOpen && (
          <aside
            className={mergeClasses(styles.side, styles.sideNarrow)}
            style={{ "--pane-width": `${side.width}px` } as CSSProperties}
            aria-label={t("documents.notes.beside")}
          >
            {hasWords && (
              <RecognisedText ref={beside} recordId={record.id} page={number} reading={reading} />
            )}
            <NotesPanel
              record={record}
              notes={notes.notes}
              query={reading.query}
              seen={notes.seen}
              draft={notes.draft}
              actions={actions}
              onShow={(page) => reading.show(page)}
              onLeaveDraft={() => notes.setDraft(null)}
            />
          </aside>
        )}
      </div>
      <div role="status" className="visually-hidden">
        {position}
      </div>
    </div>
  );
}
