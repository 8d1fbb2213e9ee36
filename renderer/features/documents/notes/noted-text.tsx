import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Mark } from "../../../../shared/domain/search.ts";

const useStyles = makeStyles({
  noted: {
    backgroundColor: "transparent",
    color: "inherit",
    borderBottom: `2px solid ${tokens.colorPaletteGreenBorderActive}`,
  },
});

/** A text with the words that a query met, and the passages that have a note; these may overlap. */
export function NotedText(props: { text: string; marks: readonly Mark[]; noted: readonly Mark[] }) {
  const { text, marks, noted } = props;
  const styles = useStyles();
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...noted]) {
    edges.add(Math.min(Math.max(start, 0), text.length));
    edges.add(Math.min(Math.max(end, 0), text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces: ReactNode[] = [];
  let openMark: { start: number; parts: ReactNode[] } | null = null;
  const closeMark = () => {
    if (openMark) pieces.push(<mark key={`m${openMark.start}`}>{openMark.parts}</mark>);
    openMark = null;
  };
  cuts.forEach((start, index) => {
    const end = cuts[index + 1];
    if (end === undefined) return;
    const part = isNoted(noted, start) ? (
      <mark key={start} data-note className={styles.noted}>
        {text.slice(start, end)}
      </mark>
    ) : (
      text.slice(start, end)
    );
    const mark = marks.find((found) => found.start <= start && start < found.end);
    if (openMark && openMark.start !== mark?.start) closeMark();
    if (!mark) pieces.push(part);
    else if (openMark) openMark.parts.push(part);
    else openMark = { start: mark.start, parts: [part] };
  });
  closeMark();
  return <>{pieces}</>;
}

function isNoted(noted: readonly Mark[], at: number): boolean {
  return noted.some(({ start, end }) => start <= at && at < end);
}
