import {
  formatDateSpan,
  formatPartialDate,
  formatRunningTime,
} from "../../shared/text/date-format.ts";
import { useLanguage } from "../messages/use-language.ts";

/** A partial date as precisely as it is known; nothing for "". */
export function DateText(props: { date: string; style?: "long" | "short" }) {
  const language = useLanguage();
  if (!props.date) return null;
  return (
    <time dateTime={props.date}>
      {formatPartialDate(props.date, language, props.style ?? "long")}
    </time>
  );
}

/** A span of two partial dates; either may be missing. */
export function DateSpanText(props: { start: string | null; end: string | null }) {
  const language = useLanguage();
  return <span>{formatDateSpan(props.start, props.end, language)}</span>;
}

/** Since when, and until when if that is known, something goes on. */
export function RunningTimeText(props: { start: string | null; end: string | null }) {
  const language = useLanguage();
  return <span>{formatRunningTime(props.start, props.end, language)}</span>;
}

/** A moment (ISO 8601 in UTC) in the reader's own time. */
export function MomentText(props: { at: string; withTime?: boolean }) {
  const language = useLanguage();
  const moment = new Date(props.at);
  if (Number.isNaN(moment.getTime())) return <span>{props.at}</span>;
  const date = ownTime(moment).slice(0, props.withTime ? 16 : 10);
  return <time dateTime={props.at}>{formatPartialDate(date, language, "short")}</time>;
}

/** The partial date, to the minute, of a moment where the reader is. */
function ownTime(moment: Date): string {
  const utc = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return new Date(utc).toISOString().slice(0, 16);
}
