import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PassageNote } from "../../../../shared/domain/passage-note.ts";
import type { Mark } from "../../../../shared/domain/search.ts";
import { findAnchor } from "../../../../shared/text/passage-anchor.ts";
import { useBackend } from "../../../backend/queries.ts";
import { ownToken } from "../../../theme/themes.ts";
import { boxesOf, type MarkBox } from "./mark-boxes.ts";
import type { OpenedPdf } from "./open-pdf.ts";
import type { PageBox, Rotation } from "./page-layout.ts";
import "./pdf-text.css";
import { useSelectionFloor } from "./selection-floor.ts";
import { type LaidText, useDrawnPage, usePage, useTextLayer } from "./use-page.ts";

const useStyles = makeStyles({
  page: {
    position: "absolute",
    transitionProperty: "none",
    // Paper stays paper: white in every theme.
    backgroundColor: "#fff",
    boxShadow: tokens.shadow4,
    forcedColorAdjust: "none",
  },
  picture: {
    position: "absolute",
    inset: 0,
    "& canvas": { width: "100%", height: "100%", display: "block" },
  },
  marks: { position: "absolute", inset: 0, mixBlendMode: "multiply", pointerEvents: "none" },
  mark: { position: "absolute", borderRadius: "2px" },
  hit: { backgroundColor: "#ffe071" },
  current: { backgroundColor: "#ffb13d", outline: "2px solid #8a4b00" },
  note: { backgroundColor: "rgb(14 98 54 / 0.18)", borderBottom: "2px solid #0e6236" },
  damaged: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    padding: "8%",
    textAlign: "center",
    color: "#424242",
  },
});

interface PageMarks {
  hits: { box: MarkBox; index: number }[];
  notes: { box: MarkBox; id: string }[];
}

const NOTHING: PageMarks = { hits: [], notes: [] };

export interface PdfPageProps {
  opened: OpenedPdf;
  recordId: string;
  number: number;
  box: PageBox;
  rotation: Rotation;
  query: string;
  /** The current match on this page: its number, -1 for the last; null when it is elsewhere. */
  currentHit: number | null;
  notes: readonly PassageNote[];
  /** The text is laid out: for reading selections. */
  onText: (number: number, text: LaidText | null) => void;
  onHits: (number: number, count: number) => void;
  /** Where the current match lies, in CSS pixels below the page's top. */
  onCurrentHit: (number: number, top: number) => void;
  onFoundNotes: (number: number, ids: string[]) => void;
}

/** One page: its picture, its text over it for selecting, and the marks between them. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { opened, number, box, rotation, query, notes, currentHit } = props;
  const { onText, onHits, onCurrentHit, onFoundNotes } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const found = usePage(opened, number);
  const page = found === "damaged" ? null : found;
  const drawn = useDrawnPage(picture, page, { scale: box.scale, rotation });
  const text = useTextLayer(opened, layer, page, rotation);
  useSelectionFloor(layer);
  const damaged = found === "damaged" || drawn === "damaged";

  const wantsMarks = query.trim() !== "" && text !== null && text.text.trim() !== "";
  const answer = useBackend(
    "documents.marks",
    { id: props.recordId, query, texts: [text?.text ?? ""] },
    { enabled: wantsMarks },
  );
  const hits = (wantsMarks && answer.data?.marks[0]) || NO_MARKS;
  const marks = usePageMarks(frame.current, text, hits, notes);

  useEffect(() => {
    onText(number, text);
    return () => onText(number, null);
  }, [number, text, onText]);
  const isCounted = !wantsMarks || answer.data !== undefined;
  useEffect(() => {
    if (isCounted && text) onHits(number, hits.length);
  }, [number, hits, isCounted, text, onHits]);
  useEffect(() => {
    if (text) onFoundNotes(number, [...new Set(marks.notes.map(({ id }) => id))]);
  }, [number, text, marks, onFoundNotes]);

  const current = currentHit === null ? null : currentHit < 0 ? hits.length - 1 : currentHit;
  const currentTop = marks.hits.find(({ index }) => index === current)?.box.top;
  useEffect(() => {
    if (currentTop !== undefined) onCurrentHit(number, (currentTop / 100) * box.height);
  }, [number, currentTop, box.height, onCurrentHit]);

  const { width, height, left, top, scale } = box;
  return (
    <section
      ref={frame}
      className={styles.page}
      style={{ width, height, left, top, ...scaleVariable(scale) }}
      aria-label={t("documents.reader.pageLabel", { number })}
      data-page-number={number}
      data-drawn={drawn === "drawn"}
    >
      <div ref={picture} className={styles.picture} aria-hidden />
      <div className={styles.marks} aria-hidden>
        {marks.hits.map(({ box: at, index }) => (
          <div
            key={`${at.top} ${at.left}`}
            className={mergeClasses(styles.mark, styles.hit, index === current && styles.current)}
            style={inPercent(at)}
            data-mark={index === current ? "current" : "hit"}
          />
        ))}
        {marks.notes.map(({ box: at, id }) => (
          <div
            key={`${id} ${at.top} ${at.left}`}
            className={mergeClasses(styles.mark, styles.note)}
            style={inPercent(at)}
            data-mark="note"
          />
        ))}
      </div>
      <div ref={layer} className="pdf-text" />
      {damaged && (
        <div className={styles.damaged} style={{ color: ownToken("markInk") }}>
          {t("documents.reader.damagedPage")}
        </div>
      )}
    </section>
  );
});

const NO_MARKS: readonly Mark[] = [];

function usePageMarks(
  frame: HTMLElement | null,
  text: LaidText | null,
  hits: readonly Mark[],
  notes: readonly PassageNote[],
): PageMarks {
  const [marks, setMarks] = useState(NOTHING);
  useLayoutEffect(() => {
    if (!frame || !text || (hits.length === 0 && notes.length === 0)) return setMarks(NOTHING);
    setMarks({
      hits: hits.flatMap((mark, index) =>
        boxesOf(frame, text, mark).map((box) => ({ box, index })),
      ),
      notes: notes.flatMap((note) => {
        const mark = findAnchor(text.text, note);
        return mark ? boxesOf(frame, text, mark).map((box) => ({ box, id: note.id })) : [];
      }),
    });
  }, [frame, text, hits, notes]);
  return marks;
}

function scaleVariable(scale: number): Record<string, string> {
  return { "--total-scale-factor": String(scale) };
}

function inPercent(box: MarkBox) {
  return {
    left: `${box.left}%`,
    top: `${box.top}%`,
    width: `${box.width}%`,
    height: `${box.height}%`,
  };
}
