import type { ReactNode } from "react";
import type { Mark } from "../../shared/domain/search.ts";

/** A text with the places that a query met in <mark>. Overlapping or stray marks do no harm. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const pieces: ReactNode[] = [];
  let position = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, position);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    if (start > position) pieces.push(text.slice(position, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    position = end;
  }
  pieces.push(text.slice(position));
  return <>{pieces}</>;
}
